/* reply_token.c - HMAC tokens in addresses, Message-IDs and subject tags: make and check */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whoever can name a ticket must not thereby get into it, so every name that leaves the desk is
 * signed (HMAC-SHA256, RFC 2104) with the desk's key and says for whom it was made:
 *
 *   address     complaints+t42.<date><mac>@desk.example        80 bits over purpose|number|date|
 *                                                              holder
 *   Message-ID  am.42.9.0.<date>.<holder>.<mac>@desk.example   80 bits over id|ticket|event|place|
 *                                                              date|holder
 *   tag         [AM-42-K7Q2]                                   20 bits over tag|ticket
 *
 * The date (seconds in seven letters) says when the name was made: how long it is good, and whether
 * it was shown to strangers since, others ask. The first field of what is signed keeps the kinds
 * apart: no address token is good as a Message-ID. Numbers are read in one spelling only (no sign,
 * no leading zero). Letters are base32
 * (RFC 4648) in lower case, because mail systems fold the case of local parts; upper case is read
 * all the same. A tag is short because people have to bear the sight of it: it proves little and
 * gives no powers.
 */
#include "match/reply_token.h"

#include <string.h>

#include "base/digest.h"
#include "model/address.h"

enum {
    MAC_LETTERS = 16,
    HOLDER_LETTERS = 8,
    DATE_LETTERS = 7, /* 35 bits: good until the year 3058 */
    TAG_LETTERS = 4,
    /* A subject that is one long row of tags costs no more than so many HMACs. */
    MAX_TAGS_TRIED = 16,
    /* "am." + three numbers + date + holder + mac + dots. */
    MAX_ID_LOCAL = 3 + 3 * 20 + DATE_LETTERS + 1 + HOLDER_LETTERS + 1 + MAC_LETTERS
};

static const gchar base32_letters[] = "abcdefghijklmnopqrstuvwxyz234567";

static const gchar purpose_letters[TOKEN_COUNT] = {
    [TOKEN_REPLY] = 't',
    [TOKEN_BOUNCE] = 'b',
    [TOKEN_HELD] = 'h',
    [TOKEN_ASKED] = 'q',
};

/* Writes the first `letters` base32 letters of the HMAC of `text`, and a NUL. */
static void sign(GBytes *key, const gchar *text, guint letters, gchar *out) {
    guint8 digest[DIGEST_BYTES];
    digest_hmac_sha256(key, text, digest);
    for (guint i = 0; i < letters; i++) {
        guint bit = i * 5;
        guint pair = (guint)digest[bit / 8] << 8 | digest[bit / 8 + 1];
        out[i] = base32_letters[pair >> (11 - bit % 8) & 31];
    }
    out[letters] = '\0';
}

/* Compares in a time that does not tell how much was right. Case does not matter. */
static gboolean is_same_mac(const gchar *made, const gchar *given, guint letters) {
    guint difference = 0;
    for (guint i = 0; i < letters; i++)
        difference |= (guint)(guchar)made[i] ^ (guint)(guchar)g_ascii_tolower(given[i]);
    return difference == 0;
}

/* Reads a positive number in its one spelling and moves `*at` behind it. */
static gboolean take_number(const gchar **at, gint64 *out_number) {
    const gchar *start = *at;
    gint64 number = 0;
    for (; g_ascii_isdigit(**at); (*at)++) {
        gint digit = **at - '0';
        if (number > (G_MAXINT64 - digit) / 10)
            return FALSE;
        number = number * 10 + digit;
    }
    gsize length = (gsize)(*at - start);
    if (length == 0 || (length > 1 && *start == '0'))
        return FALSE;
    *out_number = number;
    return TRUE;
}

static gboolean take_letters(const gchar **at, guint letters, const gchar **out_letters) {
    for (guint i = 0; i < letters; i++) {
        gchar c = g_ascii_tolower((*at)[i]);
        if (c == '\0' || strchr(base32_letters, c) == NULL)
            return FALSE;
    }
    *out_letters = *at;
    *at += letters;
    return TRUE;
}

static gboolean take_dot(const gchar **at) {
    return *(*at)++ == '.';
}

static void write_date(gint64 at, gchar *out_letters) {
    for (guint i = 0; i < DATE_LETTERS; i++)
        out_letters[i] = base32_letters[at >> (5 * (DATE_LETTERS - 1 - i)) & 31];
    out_letters[DATE_LETTERS] = '\0';
}

static gboolean take_date(const gchar **at, gint64 *out_date) {
    const gchar *letters = NULL;
    gint64 date = 0;
    if (!take_letters(at, DATE_LETTERS, &letters))
        return FALSE;
    for (guint i = 0; i < DATE_LETTERS; i++)
        date = date << 5 | (strchr(base32_letters, g_ascii_tolower(letters[i])) - base32_letters);
    *out_date = date;
    return TRUE;
}

gchar *reply_token_holder(const Person *person, const gchar *address) {
    g_autofree gchar *key =
        person != NULL ? g_utf8_casefold(person->name, -1) : address_key(address);
    return g_strconcat(person != NULL ? "person:" : "address:", key, NULL);
}

gchar *reply_token_asked_holder(const Person *person, const gchar *department) {
    g_autofree gchar *key = g_utf8_casefold(person != NULL ? person->name : department, -1);
    return g_strconcat(person != NULL ? "asked:person:" : "asked:department:", key, NULL);
}

static void sign_token(GBytes *key, const ReplyToken *token, const gchar *holder, gchar *out_mac) {
    g_autofree gchar *text =
        g_strdup_printf("%c|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s",
                        purpose_letters[token->purpose], token->number, token->issued_at, holder);
    sign(key, text, MAC_LETTERS, out_mac);
}

gchar *reply_token_address(GBytes *key, const ReplyToken *token, const gchar *holder,
                           const gchar *desk_address) {
    gchar date[DATE_LETTERS + 1];
    gchar mac[MAC_LETTERS + 1];
    write_date(token->issued_at, date);
    sign_token(key, token, holder, mac);
    g_autofree gchar *detail = g_strdup_printf(
        "%c%" G_GINT64_FORMAT ".%s%s", purpose_letters[token->purpose], token->number, date, mac);
    return address_with_detail(desk_address, detail);
}

static gboolean read_detail(const gchar *detail, ReplyToken *out_token) {
    ReplyToken token = {0};
    gchar letter = g_ascii_tolower(*detail);
    const gchar *found = letter != '\0' ? memchr(purpose_letters, letter, TOKEN_COUNT) : NULL;
    if (found == NULL)
        return FALSE;
    token.purpose = (TokenPurpose)(found - purpose_letters);
    const gchar *at = detail + 1;
    const gchar *mac = NULL;
    if (!take_number(&at, &token.number) || token.number == 0 || !take_dot(&at) ||
        !take_date(&at, &token.issued_at) || !take_letters(&at, MAC_LETTERS, &mac) || *at != '\0')
        return FALSE;
    for (guint i = 0; i < MAC_LETTERS; i++)
        token.mac[i] = g_ascii_tolower(mac[i]);
    *out_token = token;
    return TRUE;
}

gboolean reply_token_read(const gchar *address, const GPtrArray *own_addresses,
                          ReplyToken *out_token) {
    /* Most addresses have no detail: those cost nothing. */
    if (address == NULL || strchr(address, '+') == NULL)
        return FALSE;
    for (guint i = 0; i < own_addresses->len; i++) {
        g_autofree gchar *detail = address_detail_of(address, own_addresses->pdata[i]);
        if (detail != NULL && read_detail(detail, out_token))
            return TRUE;
    }
    return FALSE;
}

gboolean reply_token_check(GBytes *key, const ReplyToken *token, const gchar *holder) {
    gchar mac[MAC_LETTERS + 1];
    sign_token(key, token, holder, mac);
    return is_same_mac(mac, token->mac, MAC_LETTERS);
}

/* What a Message-ID of ours says. The letters point into the id. */
typedef struct {
    LetterName name;
    const gchar *holder;
    const gchar *mac;
} MessageIdParts;

static void sign_holder(GBytes *key, const gchar *holder, gchar *out_letters) {
    g_autofree gchar *text = g_strconcat("holder|", holder, NULL);
    sign(key, text, HOLDER_LETTERS, out_letters);
}

static void sign_message_id(GBytes *key, const MessageIdParts *parts, gchar *out_mac) {
    const LetterName *name = &parts->name;
    gchar holder[HOLDER_LETTERS + 1];
    for (guint i = 0; i < HOLDER_LETTERS; i++)
        holder[i] = g_ascii_tolower(parts->holder[i]);
    holder[HOLDER_LETTERS] = '\0';
    g_autofree gchar *text = g_strdup_printf(
        "id|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s",
        name->ticket, name->event, name->place, name->issued_at, holder);
    sign(key, text, MAC_LETTERS, out_mac);
}

gchar *reply_token_message_id(GBytes *key, const LetterName *name, const gchar *holder,
                              const gchar *domain) {
    gchar holder_letters[HOLDER_LETTERS + 1];
    sign_holder(key, holder, holder_letters);
    MessageIdParts parts = {.name = *name, .holder = holder_letters};
    gchar date[DATE_LETTERS + 1];
    gchar mac[MAC_LETTERS + 1];
    write_date(name->issued_at, date);
    sign_message_id(key, &parts, mac);
    return g_strdup_printf(
        "am.%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT ".%s.%s.%s@%s",
        name->ticket, name->event, name->place, date, holder_letters, mac, domain);
}

/* Shape and MAC of the part before the "@"; *out_domain is what stands behind it. */
static gboolean read_message_id(GBytes *key, const gchar *message_id, MessageIdParts *out_parts,
                                const gchar **out_domain) {
    if (message_id == NULL || g_ascii_strncasecmp(message_id, "am.", 3) != 0 ||
        memchr(message_id, '@', strnlen(message_id, MAX_ID_LOCAL + 1)) == NULL)
        return FALSE;
    MessageIdParts parts = {0};
    const gchar *at = message_id + 3;
    LetterName *name = &parts.name;
    if (!take_number(&at, &name->ticket) || name->ticket == 0 || !take_dot(&at) ||
        !take_number(&at, &name->event) || !take_dot(&at) || !take_number(&at, &name->place) ||
        !take_dot(&at) || !take_date(&at, &name->issued_at) || !take_dot(&at) ||
        !take_letters(&at, HOLDER_LETTERS, &parts.holder) || !take_dot(&at) ||
        !take_letters(&at, MAC_LETTERS, &parts.mac) || *at != '@')
        return FALSE;
    gchar mac[MAC_LETTERS + 1];
    sign_message_id(key, &parts, mac);
    if (!is_same_mac(mac, parts.mac, MAC_LETTERS))
        return FALSE;
    *out_parts = parts;
    *out_domain = at + 1;
    return TRUE;
}

gboolean reply_token_message_id_check(GBytes *key, const gchar *message_id, const gchar *domain,
                                      gint64 *out_ticket) {
    MessageIdParts parts;
    const gchar *id_domain = NULL;
    if (!read_message_id(key, message_id, &parts, &id_domain) ||
        g_ascii_strcasecmp(id_domain, domain) != 0)
        return FALSE;
    *out_ticket = parts.name.ticket;
    return TRUE;
}

gint64 reply_token_message_id_event(GBytes *key, const gchar *message_id) {
    MessageIdParts parts;
    const gchar *domain = NULL;
    return read_message_id(key, message_id, &parts, &domain) ? parts.name.event : 0;
}

gboolean reply_token_message_id_is_for(GBytes *key, const gchar *message_id, const gchar *holder,
                                       gint64 *out_issued_at) {
    MessageIdParts parts;
    const gchar *domain = NULL;
    if (!read_message_id(key, message_id, &parts, &domain))
        return FALSE;
    gchar letters[HOLDER_LETTERS + 1];
    sign_holder(key, holder, letters);
    if (!is_same_mac(letters, parts.holder, HOLDER_LETTERS))
        return FALSE;
    *out_issued_at = parts.name.issued_at;
    return TRUE;
}

static void sign_tag(GBytes *key, gint64 ticket, gchar *out_letters) {
    g_autofree gchar *text = g_strdup_printf("tag|%" G_GINT64_FORMAT, ticket);
    sign(key, text, TAG_LETTERS, out_letters);
}

gchar *reply_token_tag(GBytes *key, const gchar *prefix, gint64 ticket) {
    gchar letters[TAG_LETTERS + 1];
    sign_tag(key, ticket, letters);
    g_autofree gchar *upper = g_ascii_strup(letters, -1);
    return g_strdup_printf("[%s-%" G_GINT64_FORMAT "-%s]", prefix, ticket, upper);
}

static gboolean has_ticket(const GArray *tickets, gint64 ticket) {
    for (guint i = 0; i < tickets->len; i++) {
        if (g_array_index(tickets, gint64, i) == ticket)
            return TRUE;
    }
    return FALSE;
}

guint reply_token_tags_in(GBytes *key, const gchar *prefix, const gchar *subject,
                          GArray *out_tickets) {
    gsize prefix_length = strlen(prefix);
    guint tried = 0;
    guint wrong = 0;
    for (const gchar *open = subject != NULL ? strchr(subject, '[') : NULL;
         open != NULL && tried < MAX_TAGS_TRIED; open = strchr(open + 1, '[')) {
        const gchar *at = open + 1;
        gint64 ticket = 0;
        const gchar *given = NULL;
        if (g_ascii_strncasecmp(at, prefix, prefix_length) != 0 || at[prefix_length] != '-')
            continue;
        at += prefix_length + 1;
        if (!take_number(&at, &ticket) || ticket == 0 || *at++ != '-' ||
            !take_letters(&at, TAG_LETTERS, &given) || *at != ']')
            continue;
        gchar made[TAG_LETTERS + 1];
        sign_tag(key, ticket, made);
        tried++;
        gboolean is_good = is_same_mac(made, given, TAG_LETTERS);
        wrong += !is_good;
        if (is_good && !has_ticket(out_tickets, ticket))
            g_array_append_val(out_tickets, ticket);
    }
    return wrong;
}
