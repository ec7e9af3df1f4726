/* story_secrets.c - does a letter to an outsider tell what only staff may know? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every story looks at every letter in this way. */
#include "story_secrets.h"

#include <string.h>

/* What has no place in the HTML of a letter. */
static const gchar *const forbidden[] = {
    "<script",   "<iframe", "<form",  "<object", "<embed",  "<svg",        "src=\"http",
    "src='http", "url(",    "onload", "onclick", "onerror", "javascript:",
};

static gboolean is_address_byte(gchar c) {
    return g_ascii_isalnum(c) || (c != '\0' && strchr(".+-_=", c) != NULL);
}

/* The address around the "@" at `sign`. */
static gchar *address_around(const gchar *text, const gchar *sign) {
    const gchar *start = sign;
    const gchar *end = sign + 1;
    while (start > text && is_address_byte(start[-1]))
        start--;
    while (is_address_byte(*end))
        end++;
    while (end > sign && end[-1] == '.')
        end--;
    return g_strndup(start, (gsize)(end - start));
}

/* The token address that answers to this letter go to. */
static gchar *reply_address(const Letter *letter) {
    const gchar *field = strstr(letter->headers, "\nReply-To: ");
    const gchar *sign = field != NULL ? strchr(field + 1, '@') : NULL;
    return sign != NULL ? address_around(letter->headers, sign) : NULL;
}

static gboolean is_secret(const Policy *policy, const gchar *address, const gchar *own) {
    return policy_person_by_address(policy, address) != NULL ||
           (policy_is_own_address(policy, address) && strchr(address, '+') != NULL &&
            g_strcmp0(address, own) != 0);
}

static gchar *find_address(const Policy *policy, const gchar *text, const gchar *own) {
    g_autofree gchar *plain = g_uri_unescape_string(text, NULL);
    const gchar *const texts[] = {text, plain};
    for (gsize i = 0; i < G_N_ELEMENTS(texts) && texts[i] != NULL; i++) {
        for (const gchar *at = strchr(texts[i], '@'); at != NULL; at = strchr(at + 1, '@')) {
            g_autofree gchar *address = address_around(texts[i], at);
            if (is_secret(policy, address, own))
                return g_steal_pointer(&address);
        }
    }
    return NULL;
}

/* The words behind "#note" or "#log" and their like, "" if there are none; NULL for another line.
 */
static const gchar *behind_inside_verb(const gchar *line) {
    static const gchar *const verbs[] = {"note", "internal", "备注", "内部",
                                         "笔记", "log",      "记录", "登记"};
    const gchar *sign = g_str_has_prefix(line, "#")    ? line + 1
                        : g_str_has_prefix(line, "＃") ? line + strlen("＃")
                                                       : NULL;
    for (gsize i = 0; sign != NULL && i < G_N_ELEMENTS(verbs); i++) {
        gsize length = strlen(verbs[i]);
        if (g_ascii_strncasecmp(sign, verbs[i], length) == 0)
            return sign + length;
    }
    return NULL;
}

void story_secrets_note(GPtrArray *inside, const gchar *body) {
    enum { SHORT = 12 };
    g_auto(GStrv) lines = g_strsplit(body != NULL ? body : "", "\n", -1);
    gboolean is_inside = FALSE;
    for (guint i = 0; lines[i] != NULL; i++) {
        const gchar *line = g_strstrip(lines[i]);
        const gchar *behind = behind_inside_verb(line);
        is_inside = is_inside || behind != NULL;
        g_autofree gchar *words = g_strdup(behind != NULL ? behind : line);
        if (is_inside && strlen(g_strstrip(words)) >= SHORT && *words != '#')
            g_ptr_array_add(inside, g_steal_pointer(&words));
    }
}

static gchar *find_inside(const GPtrArray *inside, const gchar *text) {
    for (guint i = 0; i < inside->len; i++) {
        if (strstr(text, inside->pdata[i]) != NULL)
            return g_strdup(inside->pdata[i]);
    }
    return NULL;
}

gchar *story_secrets_find(const Policy *policy, const Letter *letter, const GPtrArray *inside) {
    if (policy_person_by_address(policy, letter->recipient) != NULL)
        return NULL;
    g_autofree gchar *own = reply_address(letter);
    const gchar *const texts[] = {letter->headers, letter->text, letter->html, letter->subject};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        gchar *found = find_address(policy, texts[i], own);
        if (found == NULL)
            found = find_inside(inside, texts[i]);
        if (found != NULL)
            return found;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(forbidden); i++) {
        if (strstr(letter->html, forbidden[i]) != NULL)
            return g_strdup(forbidden[i]);
    }
    return NULL;
}

gchar *story_secrets_find_in_file(const Policy *policy, const Letter *letter, GBytes *content) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    if (size == 0 || policy_person_by_address(policy, letter->recipient) != NULL)
        return NULL;
    g_autofree gchar *text = g_utf8_make_valid(bytes, (gssize)size);
    g_autofree gchar *own = reply_address(letter);
    return find_address(policy, text, own);
}
