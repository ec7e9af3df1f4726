/* fuzz_clean_html.c - any valid text as the HTML of an agent's answer; what is left is looked at */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words before a NUL are the plain ones, the rest is the HTML; without a NUL the words are those
 * that the HTML has. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../../src/parse/markup/html_text.h"
#include "parse/clean_html.h"
#include "parse/parse_mail.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    parse_start();
    return 0;
}

static const gchar tags[] =
    " a b blockquote br caption code del div em hr i img li ol p pre s span "
    "strong sub sup table tbody td tfoot th thead tr u ul ";
static const gchar attributes[] =
    " alt border cellpadding class colspan dir href rowspan src start "
    "style type value width ";

static gboolean is_listed(const gchar *list, const gchar *name, gsize length) {
    g_autofree gchar *word = g_strdup_printf(" %.*s ", (int)length, name);
    return length > 0 && strstr(list, word) != NULL;
}

static void check_value(const gchar *name, const gchar *value) {
    static const gchar *const targets[] = {"http://", "https://", "mailto:", "tel:"};
    gboolean is_good = FALSE;
    if (g_str_has_prefix(name, "src="))
        g_assert(g_str_has_prefix(value, "cid:new@"));
    if (g_str_has_prefix(name, "style="))
        g_assert(strcspn(value, "(\\@&<>") >= strcspn(value, "\""));
    for (gsize i = 0; i < G_N_ELEMENTS(targets); i++)
        is_good = is_good || g_str_has_prefix(value, targets[i]);
    if (g_str_has_prefix(name, "href="))
        g_assert(is_good);
}

/* From behind "<" to behind ">". */
static const gchar *check_tag(const gchar *at, GPtrArray *open) {
    gboolean is_end = *at == '/';
    at += is_end;
    gsize length = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789");
    g_assert(is_listed(tags, at, length));
    g_autofree gchar *name = g_strndup(at, length);
    at += length;
    while (*at == ' ') {
        const gchar *attribute = ++at;
        gsize size = strcspn(attribute, "=");
        g_assert(is_listed(attributes, attribute, size) && attribute[size + 1] == '"');
        check_value(attribute, attribute + size + 2);
        at = strchr(attribute + size + 2, '"') + 1;
    }
    g_assert(*at == '>');
    if (is_end) {
        g_assert(open->len > 0 && strcmp(open->pdata[open->len - 1], name) == 0);
        g_ptr_array_set_size(open, (gint)open->len - 1);
    } else if (!is_listed(" br hr img ", name, length)) {
        g_ptr_array_add(open, g_steal_pointer(&name));
    }
    return at + 1;
}

/* Only tags and attributes that are listed, properly nested; and only letters of the words. */
static void check_result(const gchar *html, const gchar *words, gboolean has_marks) {
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
    g_assert(g_utf8_validate(html, -1, NULL));
    for (const gchar *at = html; *at != '\0';) {
        if (*at == '<') {
            at = check_tag(at + 1, open);
            continue;
        }
        if (*at == '&') {
            at = strchr(at, ';') + 1;
            continue;
        }
        gunichar c = g_utf8_get_char(at);
        g_assert(c != '>');
        if (!has_marks && g_unichar_isalnum(c)) {
            words = g_utf8_strchr(words, -1, c);
            g_assert(words != NULL);
            words = g_utf8_next_char(words);
        }
        at = g_utf8_next_char(at);
    }
    g_assert(open->len == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const CleanPicture picture = {"a", "new@desk.example", PICTURE_NOT_SEEN};
    const uint8_t *nul = size > 0 ? memchr(data, '\0', size) : NULL;
    gsize head = nul != NULL ? (gsize)(nul - data) : 0;
    gsize skipped = nul != NULL ? head + 1 : 0;
    g_autofree gchar *html =
        g_utf8_make_valid((const gchar *)data + skipped, (gssize)(size - skipped));
    g_autofree gchar *words = nul != NULL ? g_utf8_make_valid((const gchar *)data, (gssize)head)
                                          : html_text(html, 64 * 1024, NULL);
    g_auto(GStrv) split = g_strsplit(words, "\n", -1);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(CleanLine));
    g_autoptr(GArray) pictures = g_array_new(FALSE, FALSE, sizeof(CleanPicture));
    g_array_append_val(pictures, picture);
    for (gsize i = 0; split[i] != NULL; i++) {
        const CleanLine line = {split[i], *split[i] != '#'};
        g_array_append_val(lines, line);
    }
    g_autofree gchar *result = clean_html(html, lines, pictures);
    if (result != NULL)
        check_result(result, words,
                     strstr(html, "mso-list") != NULL || strstr(html, "MSO-LIST") != NULL);
    return 0;
}
