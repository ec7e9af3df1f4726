/* automatic_mail.c - what header fields say about mail that no person wrote, or wrote to many */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table is automatic_fields.c: field, how its value is compared, what it means, who writes it.
 * Never from the subject or the body: see out_of_office.c for the exceptions.
 */
#include "automatic_mail.h"

#include <string.h>

#include "automatic_fields.h"
#include "base/text.h"

/* Behind it no value says anything more. */
enum { MAX_VALUE = 512, MAX_SAID = 20 };

static gboolean is_word_char(gchar c) {
    return g_ascii_isalnum(c) || c == '-' || c == '_';
}

/* The first or next word at *at, comments (RFC 5322 section 3.2.2, also nested) skipped. */
static const gchar *next_word(const gchar **at, const gchar *end, gsize *length) {
    guint depth = 0;
    const gchar *c = *at;
    for (; c < end; c++) {
        if (*c == '(')
            depth++;
        else if (*c == ')' && depth > 0)
            depth--;
        else if (depth == 0 && is_word_char(*c))
            break;
    }
    const gchar *start = c;
    while (c < end && is_word_char(*c))
        c++;
    *at = c;
    *length = (gsize)(c - start);
    return *length > 0 ? start : NULL;
}

static gboolean word_is(const gchar *word, gsize length, const gchar *wanted) {
    return strlen(wanted) == length && g_ascii_strncasecmp(word, wanted, length) == 0;
}

static guint64 number_at(const gchar *word) {
    return g_ascii_strtoull(word, NULL, 10);
}

static gboolean has(const gchar *value, const gchar *end, const gchar *wanted) {
    gsize length = strlen(wanted);
    for (const gchar *at = value; at + length <= end; at++) {
        if (g_ascii_strncasecmp(at, wanted, length) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean value_fits(const AutomaticField *row, const gchar *value) {
    static const gchar *const denials[] = {"no", "false", "0", "none"};
    const gchar *at = value;
    const gchar *end = value + strnlen(value, MAX_VALUE);
    gsize length;
    const gchar *word = next_word(&at, end, &length);
    switch (row->test) {
    case VALUE_BEGINS:
        return g_ascii_strncasecmp(value, row->wanted, strlen(row->wanted)) == 0;
    case VALUE_HAS:
        return has(value, end, row->wanted);
    case VALUE_LEAST:
        return word != NULL && g_ascii_isdigit(*word) && number_at(word) >= number_at(row->wanted);
    case VALUE_KEYWORD:
        return word != NULL && word_is(word, length, row->wanted);
    case VALUE_WORD:
        for (; word != NULL; word = next_word(&at, end, &length)) {
            if (word_is(word, length, row->wanted))
                return TRUE;
        }
        return FALSE;
    case VALUE_ANY:
        break;
    }
    for (gsize i = 0; word != NULL && i < G_N_ELEMENTS(denials); i++) {
        if (word_is(word, length, denials[i]))
            return FALSE;
    }
    return word != NULL;
}

/* Fields that are in no table: each maker of vacation programs gives his own a name. */
static const AutomaticField *cousin_row(const MailHeader *header) {
    static const gchar *const stems[] = {"autoreply", "autorespon", "vacation"};
    static const gchar *const refusals[] = {"suppress", "noauto", "notauto", "disable", "prevent"};
    static const AutomaticField cousin = {
        NULL, VALUE_ANY, NULL, AUTOMATIC_REPLY, FALSE, "named as an answering program's field"};
    gchar name[48];
    gsize length = 0;
    if (g_ascii_strncasecmp(header->name, "x-", 2) != 0)
        return NULL;
    for (const gchar *at = header->name + 2; *at != '\0' && length + 1 < sizeof name; at++) {
        if (g_ascii_isalnum(*at))
            name[length++] = g_ascii_tolower(*at);
    }
    name[length] = '\0';
    gboolean is_named = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(stems); i++)
        is_named |= strstr(name, stems[i]) != NULL;
    /* "X-No-Auto-Reply: yes" is what a person's mail asks for. */
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++)
        is_named &= strstr(name, refusals[i]) == NULL;
    return is_named && value_fits(&cousin, header->value) ? &cousin : NULL;
}

static const AutomaticField *fitting_row(const MailHeader *header) {
    const AutomaticField *end;
    for (const AutomaticField *row = automatic_fields_of(header->name, &end);
         row != NULL && row < end && g_ascii_strcasecmp(row->field, header->name) == 0; row++) {
        if (value_fits(row, header->value))
            return row;
    }
    return cousin_row(header);
}

/* Does `word` stand in `text` as a whole address or list id? */
static gboolean names(const gchar *text, const gchar *word) {
    const gchar *found = strstr(text, word);
    if (found == NULL || (found > text && strchr("<: \t", found[-1]) == NULL))
        return FALSE;
    gchar after = found[strlen(word)];
    return !g_ascii_isalnum(after) && (after == '\0' || strchr(".-_@+", after) == NULL);
}

/* Does a list's address, as its fields give it, belong to the desk? */
static gboolean is_own_list(const Mail *mail, const Policy *policy) {
    static const gchar *const fields[] = {"List-Post", "X-BeenThere", "Mailing-List", "List-Id"};
    for (gsize f = 0; policy != NULL && f < G_N_ELEMENTS(fields); f++) {
        const gchar *value = mail_header(mail, fields[f]);
        if (value == NULL)
            continue;
        g_autofree gchar *key = g_ascii_strdown(value, (gssize)strnlen(value, MAX_VALUE));
        for (guint i = 0; i < policy->own_addresses->len; i++) {
            g_autofree gchar *own = address_key(policy->own_addresses->pdata[i]);
            g_autofree gchar *own_id = g_strdelimit(g_strdup(own), "@", '.');
            if (names(key, own) || names(key, own_id))
                return TRUE;
        }
    }
    return FALSE;
}

/* A robot's loop mark that is our own. */
static gboolean is_own_loop(const AutomaticField *row, const MailHeader *header,
                            const Policy *policy) {
    return policy != NULL && g_strcmp0(row->field, "X-Loop") == 0 &&
           policy_is_own_address(policy, header->value);
}

/* A mail may repeat a field a thousand times. */
static void say_row(const AutomaticField *row, const MailHeader *header, Identity *identity) {
    if (identity->why->len >= MAX_SAID)
        return;
    g_autofree gchar *head = text_make_valid(header->value, (gssize)strnlen(header->value, 240));
    g_autofree gchar *line = text_one_line(head);
    g_autofree gchar *shown = text_shorten(line, 60);
    const gchar *field = row->field != NULL ? row->field : header->name;
    identity_say(identity, "%s: %s (%s)", field, shown, row->writer);
}

guint automatic_mail_marks(const Mail *mail, const Policy *policy, Identity *identity) {
    guint marks = AUTOMATIC_NOTHING;
    gint own_list = -1;
    for (guint i = 0; i < mail->headers->len; i++) {
        const MailHeader *header = mail->headers->pdata[i];
        const AutomaticField *row = fitting_row(header);
        if (row == NULL)
            continue;
        if (row->is_of_lists && own_list < 0) {
            own_list = is_own_list(mail, policy);
            if (own_list)
                identity_say(identity, "came through a list of our own: list fields do not count");
        }
        if (row->is_of_lists && own_list)
            continue;
        say_row(row, header, identity);
        marks |= row->mark;
        if (is_own_loop(row, header, policy))
            marks |= AUTOMATIC_BULK;
    }
    return marks;
}
