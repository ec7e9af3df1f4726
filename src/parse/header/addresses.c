/* addresses.c - address lists of From, To, Cc and Reply-To */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 5322 section 3.4, with what mailers get wrong: names with commas or dots that nobody quoted,
 * encoded-words in quotes, "<<a@b>>", "mailto:", no closing ">", a list split by ";".
 * The structure is read before any encoded-word is decoded, so that a decoded "," or "<" can't make
 * up an address; only a value with no "@" at all outside its words is decoded first. */
#include "addresses.h"

#include <string.h>

#include "base/text.h"
#include "header_text.h"
#include "model/address.h"

enum { MOST_ADDRESSES = 2000 };

typedef struct {
    const gchar *at;
    GString *phrase;  /* unquoted words in front of "<" */
    GString *bare;    /* the same, quotes kept: for an address without "<" */
    GString *angle;   /* between "<" and ">" */
    GString *comment; /* the last one */
    gboolean has_angle;
    const gchar *fallback;
    GPtrArray *list;
} AddressReader;

static void read_comment(AddressReader *reader) {
    g_string_truncate(reader->comment, 0);
    guint depth = 1;
    for (reader->at++; *reader->at != '\0'; reader->at++) {
        gchar c = *reader->at;
        if (c == '\\' && reader->at[1] != '\0')
            c = *++reader->at;
        else if (c == '(')
            depth++;
        else if (c == ')' && --depth == 0)
            break;
        g_string_append_c(reader->comment, c);
    }
    if (*reader->at == ')')
        reader->at++;
}

static void read_quoted(AddressReader *reader) {
    /* A quote that nobody closed is none. */
    const gchar *close = reader->at + 1;
    while (*close != '\0' && *close != '"')
        close += *close == '\\' && close[1] != '\0' ? 2 : 1;
    if (*close == '\0') {
        reader->at++;
        return;
    }
    g_string_append_c(reader->bare, '"');
    for (reader->at++; *reader->at != '\0' && *reader->at != '"'; reader->at++) {
        if (*reader->at == '\\' && reader->at[1] != '\0') {
            g_string_append_c(reader->bare, '\\');
            reader->at++;
        }
        g_string_append_c(reader->bare, *reader->at);
        g_string_append_c(reader->phrase, *reader->at);
    }
    g_string_append_c(reader->bare, '"');
    if (*reader->at == '"')
        reader->at++;
}

static void read_angle(AddressReader *reader) {
    while (*reader->at == '<')
        reader->at++;
    gboolean is_quoted = FALSE;
    g_string_truncate(reader->angle, 0);
    for (; *reader->at != '\0'; reader->at++) {
        gchar c = *reader->at;
        if (c == '"')
            is_quoted = !is_quoted;
        if (!is_quoted && (c == '>' || c == '<'))
            break;
        g_string_append_c(reader->angle, c);
    }
    while (*reader->at == '>')
        reader->at++;
    reader->has_angle = TRUE;
}

/* Its domain in ASCII, without the dot of a full name. */
static void clean_domain(GString *address) {
    while (address->len > 0 && address->str[address->len - 1] == '.')
        g_string_truncate(address, address->len - 1);
    gchar *at_sign = strrchr(address->str, '@');
    g_autofree gchar *domain = at_sign != NULL && g_hostname_is_non_ascii(at_sign + 1)
                                   ? g_hostname_to_ascii(at_sign + 1)
                                   : NULL;
    if (domain == NULL)
        return;
    g_string_truncate(address, (gsize)(at_sign + 1 - address->str));
    g_string_append(address, domain);
}

/* Without blanks, comments, brackets, "mailto:" and source route (RFC 5321 section 4.1.1.3). */
static gchar *clean_address(const gchar *text) {
    g_autofree gchar *line = text_one_line(text);
    gchar *start = line;
    if (g_ascii_strncasecmp(start, "mailto:", 7) == 0)
        start += 7;
    if (*start == '@' && strchr(start, ':') != NULL)
        start = strrchr(start, ':') + 1;
    gsize length = strlen(start);
    if (length >= 2 && start[0] == '[' && start[length - 1] == ']') {
        start[length - 1] = '\0';
        start++;
    }
    g_autoptr(GString) address = g_string_new(NULL);
    gboolean is_quoted = FALSE;
    guint comments = 0;
    for (const gchar *at = start; *at != '\0'; at++) {
        is_quoted ^= *at == '"';
        comments += !is_quoted && *at == '(';
        if (comments == 0 && strncmp(at, "＠", strlen("＠")) == 0) {
            /* An input method's. */
            g_string_append_c(address, '@');
            at += strlen("＠") - 1;
        } else if (comments == 0 && (*at != ' ' || is_quoted)) {
            g_string_append_c(address, *at);
        }
        if (comments > 0 && *at == ')')
            comments--;
    }
    clean_domain(address);
    return g_strdup(address->str);
}

static void add(AddressReader *reader, const gchar *name, const gchar *address) {
    g_autofree gchar *clean = clean_address(address);
    g_autofree gchar *decoded = header_text_decode(name, reader->fallback);
    gsize length = strlen(decoded);
    /* Outlook: "'a@b.example'" */
    if (length >= 2 && decoded[0] == '\'' && decoded[length - 1] == '\'') {
        memmove(decoded, decoded + 1, length - 2);
        decoded[length - 2] = '\0';
    }
    if (*clean != '\0' || *decoded != '\0')
        g_ptr_array_add(reader->list, address_new(*decoded != '\0' ? decoded : NULL, clean));
}

/* "joe @ example.com" */
static void close_gaps(GString *bare) {
    gchar *at_sign = strchr(bare->str, '@');
    if (at_sign == NULL || strchr(at_sign + 1, '@') != NULL)
        return;
    gsize before = (gsize)(at_sign - bare->str);
    gsize gap = strspn(at_sign + 1, " ");
    g_string_erase(bare, (gssize)before + 1, (gssize)gap);
    gsize start = before;
    while (start > 0 && bare->str[start - 1] == ' ')
        start--;
    g_string_erase(bare, (gssize)start, (gssize)(before - start));
}

/* Without "<": the word with "@" is the address, the others are its name. */
static void add_bare(AddressReader *reader) {
    close_gaps(reader->bare);
    const gchar *at_sign = strrchr(reader->bare->str, '@');
    const gchar *start = at_sign;
    gboolean is_quoted = FALSE;
    while (start != NULL && start > reader->bare->str && (is_quoted || start[-1] != ' ')) {
        start--;
        is_quoted ^= *start == '"';
    }
    if (start == NULL) {
        add(reader, reader->comment->str, reader->bare->str);
        return;
    }
    gsize length = strcspn(at_sign, " ");
    g_autofree gchar *address = g_strndup(start, (gsize)(at_sign - start) + length);
    g_autofree gchar *name = g_strndup(reader->bare->str, (gsize)(start - reader->bare->str));
    g_strstrip(name);
    add(reader, *name != '\0' ? name : reader->comment->str, address);
}

static void finish(AddressReader *reader) {
    g_strstrip(reader->bare->str);
    g_string_set_size(reader->bare, strlen(reader->bare->str));
    if (reader->has_angle) {
        g_strstrip(reader->phrase->str);
        const gchar *name =
            *reader->phrase->str != '\0' ? reader->phrase->str : reader->comment->str;
        add(reader, name, reader->angle->str);
    } else if (reader->bare->len > 0) {
        add_bare(reader);
    }
    g_string_truncate(reader->phrase, 0);
    g_string_truncate(reader->bare, 0);
    g_string_truncate(reader->comment, 0);
    reader->has_angle = FALSE;
}

/* A whole encoded-word, in which a "," or ":" separates nothing; else up to what may be something
 * else. */
static void append_plain(AddressReader *reader) {
    gsize length = header_text_word_length(reader->at);
    if (length == 0)
        length = 1 + strcspn(reader->at + 1, "(\"<,;:=");
    g_string_append_len(reader->phrase, reader->at, (gssize)length);
    g_string_append_len(reader->bare, reader->at, (gssize)length);
    reader->at += length;
}

/* "&quot;Jane&quot; <jane@...>", of a web form that escaped too much. */
static gboolean ends_escape(const GString *text) {
    gsize at = text->len;
    while (at > 0 && text->len - at < 8 &&
           (g_ascii_isalnum(text->str[at - 1]) || text->str[at - 1] == '#'))
        at--;
    return at > 0 && at < text->len && text->str[at - 1] == '&';
}

static void read_separator(AddressReader *reader) {
    gchar c = *reader->at;
    gboolean has_address = reader->has_angle || strchr(reader->bare->str, '@') != NULL;
    if (c == ':') {
        /* The name of a group, or a stray colon in a name. */
        if (!has_address) {
            g_string_truncate(reader->phrase, 0);
            g_string_truncate(reader->bare, 0);
            reader->at++;
        } else {
            append_plain(reader);
        }
        return;
    }
    /* "Doe, Jane <jane@...>": a comma that ends no address belongs to the name. */
    gboolean is_before_angle = reader->at[1 + strcspn(reader->at + 1, ",;<@")] == '<';
    if (c == ',' && !has_address && is_before_angle && reader->bare->len > 0) {
        append_plain(reader);
        return;
    }
    if (c == ';' && ends_escape(reader->bare)) {
        append_plain(reader);
        return;
    }
    reader->at++;
    finish(reader);
}

static void read_list(AddressReader *reader) {
    while (*reader->at != '\0' && reader->list->len < MOST_ADDRESSES) {
        switch (*reader->at) {
        case '(':
            read_comment(reader);
            break;
        case '"':
            read_quoted(reader);
            break;
        case '<':
            read_angle(reader);
            break;
        case ',':
        case ';':
        case ':':
            read_separator(reader);
            break;
        default:
            append_plain(reader);
        }
    }
    finish(reader);
}

void addresses_read(const gchar *value, const gchar *fallback, GPtrArray *list) {
    g_autoptr(GString) phrase = g_string_new(NULL);
    g_autoptr(GString) bare = g_string_new(NULL);
    g_autoptr(GString) angle = g_string_new(NULL);
    g_autoptr(GString) comment = g_string_new(NULL);
    g_autofree gchar *decoded = NULL;
    if (strchr(value, '@') == NULL && strstr(value, "=?") != NULL)
        decoded = header_text_decode(value, fallback);
    gboolean is_whole_word = decoded != NULL && strchr(decoded, '@') != NULL;
    AddressReader reader = {.at = is_whole_word ? decoded : value,
                            .phrase = phrase,
                            .bare = bare,
                            .angle = angle,
                            .comment = comment,
                            .fallback = fallback,
                            .list = list};
    read_list(&reader);
}
