/* header_writer.c - header fields of a letter: folded, encoded, seven-bit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RFC 5322 section 2.2.3 (folding), RFC 2047 (encoded-words, UTF-8, split between characters, B or
 * Q whichever is shorter), RFC 2231 (parameters). Encoded-words use only what is allowed in a
 * phrase, so that one writer serves subjects and names alike.
 *
 * Own code, not GMime's: GMime writes line ends in parameters and Message-IDs raw, and costs more.
 */
#include "header_writer.h"

#include <string.h>

#include "letter_text.h"
#include "model/address.h"

enum {
    MAX_LINE = 76,
    MAX_ENCODED_WORD = 75,
    FRAME = 12,      /* "=?UTF-8?B?" and "?=" */
    LEAST_ROOM = 16, /* for less the next line is better */
    MAX_PLAIN = 60,  /* longer words are encoded, because those can be folded */
    MAX_DISPLAY = 64,
    MAX_SUBJECT = 250,
    MAX_ID = 250,
    MAX_PARAMETER = 60,
};

static gboolean is_ascii(const gchar *text) {
    return g_str_is_ascii(text);
}

/* --- encoded-words -------------------------------------------------------------------------------
 */

/* RFC 2047 section 5 (3): what may stand for itself in Q, in a phrase. */
static gboolean is_q_plain(guchar c) {
    return g_ascii_isalnum((gchar)c) || (c != '\0' && strchr("!*+-/", c) != NULL);
}

static gsize q_length(const gchar *text, gsize length) {
    gsize total = 0;
    for (gsize i = 0; i < length; i++)
        total += is_q_plain((guchar)text[i]) || text[i] == ' ' ? 1 : 3;
    return total;
}

static void append_q(GString *out, const gchar *text, gsize length) {
    for (gsize i = 0; i < length; i++) {
        guchar c = (guchar)text[i];
        if (c == ' ')
            g_string_append_c(out, '_');
        else if (is_q_plain(c))
            g_string_append_c(out, (gchar)c);
        else
            g_string_append_printf(out, "=%02X", c);
    }
}

static void append_b(GString *out, const gchar *text, gsize length) {
    g_autofree gchar *encoded = g_base64_encode((const guchar *)text, length);
    g_string_append(out, encoded);
}

/* How many bytes of whole characters fit into `room` bytes of encoded text. In B a word that is not
 * the last ends at a multiple of three bytes if it can. */
static gsize fitting(const gchar *text, gsize length, gsize room, gboolean is_q) {
    gsize fits = 0;
    gsize even = 0;
    gsize used = 0;
    while (fits < length) {
        gsize step = (gsize)(g_utf8_next_char(text + fits) - (text + fits));
        used = is_q ? used + q_length(text + fits, step) : (fits + step + 2) / 3 * 4;
        if (used > room)
            return is_q || even == 0 ? fits : even;
        fits += step;
        if (fits % 3 == 0)
            even = fits;
    }
    return fits;
}

/* Room for encoded text in the line, with a blank and the frame around it. */
static gsize room_behind(gsize column) {
    gsize used = column + 1 + FRAME;
    return used < MAX_LINE ? MIN(MAX_LINE - used, MAX_ENCODED_WORD - FRAME) : 0;
}

/* A blank before each word; between two it does not count (section 6.2). Readers are not all
 * careful: some join B words before they decode them and stop at padding, so a word that would need
 * padding before the last is written in Q; some do not join the words of a name at all, so a name
 * (is_phrase) goes to a fresh line if that holds it whole. */
static void append_encoded(GString *out, gsize *column, const gchar *text, gsize length,
                           gboolean is_phrase) {
    gboolean prefers_q = q_length(text, length) <= (length + 2) / 3 * 4;
    while (length > 0) {
        gboolean is_q = prefers_q;
        gsize room = room_behind(*column);
        gsize fits = fitting(text, length, room, is_q);
        gboolean fits_alone =
            is_phrase && fits < length && fitting(text, length, room_behind(0), is_q) == length;
        if (fits == 0 || fits_alone || (fits < length && room < LEAST_ROOM)) {
            g_string_append(out, "\r\n");
            *column = 0;
            room = room_behind(0);
            fits = fitting(text, length, room, is_q);
        }
        if (!is_q && fits < length && fits % 3 != 0) {
            is_q = TRUE;
            fits = fitting(text, length, room, is_q);
        }
        gsize start = out->len;
        g_string_append(out, is_q ? " =?UTF-8?Q?" : " =?UTF-8?B?");
        if (is_q)
            append_q(out, text, fits);
        else
            append_b(out, text, fits);
        g_string_append(out, "?=");
        *column += out->len - start;
        text += fits;
        length -= fits;
    }
}

static void append_plain(GString *out, gsize *column, const gchar *text, gsize length) {
    while (length > 0) {
        gsize word = 0;
        while (word < length && text[word] != ' ')
            word++;
        gboolean is_full = *column + 1 + word > MAX_LINE;
        g_string_append(out, is_full ? "\r\n " : " ");
        *column = is_full ? 1 : *column + 1;
        g_string_append_len(out, text, (gssize)word);
        *column += word;
        word += word < length;
        text += word;
        length -= word;
    }
}

static gboolean must_encode(const gchar *word, gsize length) {
    if (length > MAX_PLAIN)
        return TRUE;
    for (gsize i = 0; i < length; i++) {
        if ((guchar)word[i] >= 0x7f || (word[i] == '=' && word[i + 1] == '?'))
            return TRUE;
    }
    return FALSE;
}

/* The stretch of words from the first that must be encoded to the last. FALSE if there is none. */
static gboolean find_stretch(const gchar *text, gsize *out_start, gsize *out_end) {
    gboolean is_found = FALSE;
    for (gsize at = 0; text[at] != '\0';) {
        gsize length = strcspn(text + at, " ");
        if (must_encode(text + at, length)) {
            if (!is_found)
                *out_start = at;
            is_found = TRUE;
            *out_end = at + length;
        }
        at += length;
        at += strspn(text + at, " ");
    }
    return is_found;
}

/* --- fields --------------------------------------------------------------------------------------
 */

static gsize begin(GString *out, const gchar *name) {
    g_string_append(out, name);
    g_string_append_c(out, ':');
    return strlen(name) + 1;
}

void header_write_word(GString *out, const gchar *name, const gchar *word) {
    g_string_append(out, name);
    g_string_append(out, ": ");
    g_string_append(out, word);
    g_string_append(out, "\r\n");
}

void header_write_text(GString *out, const gchar *name, const gchar *text) {
    g_autofree gchar *line = letter_text_line(text, MAX_SUBJECT);
    gsize column = begin(out, name);
    gsize start = 0;
    gsize end = 0;
    if (!find_stretch(line, &start, &end))
        start = end = strlen(line);
    append_plain(out, &column, line, start);
    append_encoded(out, &column, line + start, end - start, FALSE);
    const gchar *rest = line + end + (line[end] == ' ');
    append_plain(out, &column, rest, strlen(rest));
    g_string_append(out, "\r\n");
}

static gboolean is_atom_text(const gchar *text) {
    for (const gchar *at = text; *at != '\0'; at++) {
        if (!g_ascii_isalnum(*at) && strchr(" !#$%&'*+-/=?^_`{|}~", *at) == NULL)
            return FALSE;
    }
    return TRUE;
}

static void append_display(GString *out, gsize *column, const gchar *display) {
    if (!is_ascii(display) || strstr(display, "=?") != NULL) {
        append_encoded(out, column, display, strlen(display), TRUE);
        return;
    }
    if (is_atom_text(display)) {
        append_plain(out, column, display, strlen(display));
        return;
    }
    g_autoptr(GString) quoted = g_string_new("\"");
    for (const gchar *at = display; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\')
            g_string_append_c(quoted, '\\');
        g_string_append_c(quoted, *at);
    }
    g_string_append_c(quoted, '"');
    append_plain(out, column, quoted->str, quoted->len);
}

static gchar *ascii_domain_address(const gchar *address) {
    const gchar *domain = address_domain(address);
    g_autofree gchar *ascii = is_ascii(domain) ? NULL : g_hostname_to_ascii(domain);
    if (ascii == NULL)
        return g_strdup(address);
    return g_strdup_printf("%.*s%s", (int)(domain - address), address, ascii);
}

void header_write_mailbox(GString *out, const gchar *name, const gchar *display,
                          const gchar *address) {
    g_assert(address_is_valid(address));
    g_autofree gchar *line = letter_text_line(display != NULL ? display : "", MAX_DISPLAY);
    g_autofree gchar *written = ascii_domain_address(address);
    gsize column = begin(out, name);
    if (*line == '\0') {
        append_plain(out, &column, written, strlen(written));
    } else {
        append_display(out, &column, line);
        g_autofree gchar *angled = g_strdup_printf("<%s>", written);
        append_plain(out, &column, angled, strlen(angled));
    }
    g_string_append(out, "\r\n");
}

gboolean header_is_id(const gchar *id) {
    if (id == NULL || *id == '\0')
        return FALSE;
    gsize length = 0;
    for (; id[length] != '\0'; length++) {
        if (!g_ascii_isgraph(id[length]) || id[length] == '<' || id[length] == '>' ||
            length >= MAX_ID)
            return FALSE;
    }
    return TRUE;
}

void header_write_ids(GString *out, const gchar *name, const GPtrArray *ids, guint most) {
    g_autoptr(GPtrArray) good = g_ptr_array_new();
    for (guint i = 0; ids != NULL && i < ids->len; i++) {
        if (header_is_id(ids->pdata[i]))
            g_ptr_array_add(good, ids->pdata[i]);
    }
    if (good->len == 0)
        return;
    gsize column = begin(out, name);
    guint skipped = good->len > most ? good->len - most : 0;
    for (guint i = 0; i < good->len; i++) {
        if (i > 0 && i <= skipped)
            continue;
        g_autofree gchar *angled = g_strdup_printf("<%s>", (const gchar *)good->pdata[i]);
        append_plain(out, &column, angled, strlen(angled));
    }
    g_string_append(out, "\r\n");
}

void header_write_date(GString *out, gint64 at, GTimeZone *zone) {
    static const gchar *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const gchar *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_timezone(utc, zone) : NULL;
    if (local == NULL)
        return;
    gint offset = (gint)(g_date_time_get_utc_offset(local) / G_USEC_PER_SEC / 60);
    g_string_append_printf(
        out, "Date: %s, %d %s %04d %02d:%02d:%02d %c%02d%02d\r\n",
        days[g_date_time_get_day_of_week(local) - 1], g_date_time_get_day_of_month(local),
        months[g_date_time_get_month(local) - 1], g_date_time_get_year(local),
        g_date_time_get_hour(local), g_date_time_get_minute(local), g_date_time_get_second(local),
        offset < 0 ? '-' : '+', ABS(offset) / 60, ABS(offset) % 60);
}

/* --- parameters ----------------------------------------------------------------------------------
 */

static void append_quoted_parameter(GString *out, const gchar *name, const gchar *value) {
    g_string_append_printf(out, ";\r\n %s=\"", name);
    for (const gchar *at = value; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\')
            g_string_append_c(out, '\\');
        g_string_append_c(out, *at);
    }
    g_string_append_c(out, '"');
}

/* What is left of a name in ASCII: runs of other characters become "_"; the end stays, for its
 * extension says what opens it. */
static gchar *ascii_stand_in(const gchar *value) {
    g_autoptr(GString) ascii = g_string_new(NULL);
    for (const gchar *at = value; *at != '\0'; at = g_utf8_next_char(at)) {
        gboolean is_plain = g_ascii_isprint(*at) && *at != '"' && *at != '\\';
        if (is_plain || ascii->len == 0 || ascii->str[ascii->len - 1] != '_')
            g_string_append_c(ascii, is_plain ? *at : '_');
    }
    gsize surplus = ascii->len > MAX_PARAMETER ? ascii->len - MAX_PARAMETER : 0;
    return g_strdup(ascii->str + surplus);
}

/* RFC 2231 section 7, attribute-char. */
static gboolean is_attribute_plain(gchar c) {
    return g_ascii_isalnum(c) || (c != '\0' && strchr("!#$&+-.^_`{|}~", c) != NULL);
}

static void append_percent(GString *out, const gchar *character) {
    const gchar *end = g_utf8_next_char(character);
    for (const gchar *at = character; at < end; at++) {
        if (is_attribute_plain(*at))
            g_string_append_c(out, *at);
        else
            g_string_append_printf(out, "%%%02X", (guchar)*at);
    }
}

static void append_extended_parameter(GString *out, const gchar *name, const gchar *value) {
    g_autoptr(GString) piece = g_string_new("UTF-8''");
    guint number = 0;
    for (const gchar *at = value; *at != '\0'; at = g_utf8_next_char(at)) {
        append_percent(piece, at);
        gboolean is_last = *g_utf8_next_char(at) == '\0';
        if (piece->len <= MAX_PARAMETER - 12 && !is_last)
            continue;
        if (is_last && number == 0)
            g_string_append_printf(out, ";\r\n %s*=%s", name, piece->str);
        else
            g_string_append_printf(out, ";\r\n %s*%u*=%s", name, number++, piece->str);
        g_string_truncate(piece, 0);
    }
}

void header_append_ascii_parameter(GString *out, const gchar *name, const gchar *value) {
    g_autofree gchar *line = letter_text_line(value, G_MAXINT);
    g_autofree gchar *stand_in = ascii_stand_in(line);
    append_quoted_parameter(out, name, stand_in);
}

void header_append_parameter(GString *out, const gchar *name, const gchar *value) {
    g_autofree gchar *line = letter_text_line(value, G_MAXINT);
    if (is_ascii(line) && strlen(line) <= MAX_PARAMETER)
        append_quoted_parameter(out, name, line);
    else
        append_extended_parameter(out, name, line);
}
