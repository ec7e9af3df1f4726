/* address.c - a mail address with its display name, and what addresses are compared by */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/address.h"

#include <string.h>

Address *address_new(const gchar *name, const gchar *address) {
    Address *made = g_new0(Address, 1);
    made->name = g_strdup(name);
    made->address = g_strdup(address != NULL ? address : "");
    return made;
}

Address *address_copy(const Address *address) {
    return address != NULL ? address_new(address->name, address->address) : NULL;
}

void address_free(Address *address) {
    if (address == NULL)
        return;
    g_free(address->name);
    g_free(address->address);
    g_free(address);
}

/* Not g_utf8_strdown(), which follows the locale: a desk in Turkey must know the same addresses,
 * and sign the same tokens, as one elsewhere. */
gchar *address_key(const gchar *address) {
    if (address == NULL)
        return g_strdup("");
    if (g_str_is_ascii(address))
        return g_strstrip(g_ascii_strdown(address, -1));
    g_autofree gchar *valid = g_utf8_make_valid(address, -1);
    g_autoptr(GString) key = g_string_sized_new(strlen(valid));
    for (const gchar *at = valid; *at != '\0'; at = g_utf8_next_char(at))
        g_string_append_unichar(key, g_unichar_tolower(g_utf8_get_char(at)));
    return g_strstrip(g_strdup(key->str));
}

gboolean address_equal(const gchar *one, const gchar *other) {
    if (one == NULL || other == NULL)
        return FALSE;
    g_autofree gchar *first = address_key(one);
    g_autofree gchar *second = address_key(other);
    return strcmp(first, second) == 0;
}

gboolean address_is_valid(const gchar *address) {
    if (address == NULL || strlen(address) > 254 || !g_utf8_validate(address, -1, NULL))
        return FALSE;
    const gchar *at_sign = strrchr(address, '@');
    if (at_sign == NULL || at_sign == address || at_sign[1] == '\0' ||
        strchr(address, '@') != at_sign || *address == '-')
        return FALSE;
    for (const gchar *at = address; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_ascii_isalnum(*at))
            continue;
        /* What nobody sees, or what turns the order round, has no place in an address either. */
        if (g_unichar_isspace(c) || g_unichar_iscntrl(c) || g_unichar_type(c) == G_UNICODE_FORMAT ||
            (c < 0x80 && strchr("<>,;:\"()[]\\", (int)c) != NULL))
            return FALSE;
    }
    return TRUE;
}

gboolean address_is_no_reply(const gchar *address) {
    /* Compared with the local part after "-", "_" and "." are taken out. */
    static const gchar *const names[] = {
        "noreply",      "donotreply", "nepasrepondre", "neantworten",   "nichtantworten",
        "mailerdaemon", "postmaster", "bounce",        "bounces",       "noanswer",
        "nobody",       "devnull",    "autoreply",     "notifications", "unsubscribe"};
    if (address == NULL)
        return FALSE;
    /* "bounce-4711-zhou=example.cn@": mailing services put a number behind it. */
    if (g_ascii_strncasecmp(address, "bounce", 6) == 0) {
        const gchar *behind = address + 6 + (g_ascii_tolower(address[6]) == 's');
        if (strchr("-_.=+@", *behind) != NULL)
            return TRUE;
    }
    g_autoptr(GString) local = g_string_new(NULL);
    for (const gchar *at = address; *at != '\0' && *at != '@' && *at != '+'; at++) {
        if (strchr("-_.", *at) == NULL)
            g_string_append_c(local, g_ascii_tolower(*at));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(local->str, names[i]) == 0)
            return TRUE;
    }
    return g_str_has_prefix(local->str, "noreply") || g_str_has_suffix(local->str, "noreply") ||
           g_str_has_prefix(local->str, "donotreply");
}

gchar *address_with_detail(const gchar *address, const gchar *detail) {
    const gchar *at_sign = strrchr(address, '@');
    if (at_sign == NULL)
        return g_strdup(address);
    return g_strdup_printf("%.*s+%s%s", (int)(at_sign - address), address, detail, at_sign);
}

gchar *address_detail_of(const gchar *address, const gchar *base) {
    g_autofree gchar *key = address_key(address);
    g_autofree gchar *base_key = address_key(base);
    const gchar *domain = strrchr(base_key, '@');
    const gchar *key_domain = strrchr(key, '@');
    if (domain == NULL || key_domain == NULL || strcmp(domain, key_domain) != 0)
        return NULL;
    gsize local_length = (gsize)(domain - base_key);
    if (strncmp(key, base_key, local_length) != 0 || key[local_length] != '+')
        return NULL;
    const gchar *detail = key + local_length + 1;
    return g_strndup(detail, (gsize)(key_domain - detail));
}

const gchar *address_domain(const gchar *address) {
    const gchar *at_sign = strrchr(address, '@');
    return at_sign != NULL ? at_sign + 1 : "";
}

gboolean address_is_from(const gchar *address, const gchar *origin) {
    if (*origin != '@' && strchr(origin, '@') != NULL)
        return address_equal(address, origin);
    const gchar *domain = address_domain(address);
    const gchar *wanted = *origin == '@' ? origin + 1 : origin;
    gsize length = strlen(domain);
    gsize wanted_length = strlen(wanted);
    if (length < wanted_length)
        return FALSE;
    const gchar *end = domain + length - wanted_length;
    /* "example.com" means its subdomains, too, but not badexample.com. */
    return g_ascii_strcasecmp(end, wanted) == 0 && (end == domain || end[-1] == '.');
}

gboolean address_list_has(const GPtrArray *list, const gchar *address) {
    for (guint i = 0; list != NULL && i < list->len; i++) {
        const Address *one = list->pdata[i];
        if (address_equal(one->address, address))
            return TRUE;
    }
    return FALSE;
}
