/* clean_link.c - where a link of an agent's HTML may lead */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readers skip tabs and line ends anywhere in an address, and controls and blanks before it (WHATWG
 * URL, 4.4): "java&#10;script:" is "javascript:" to them. So such an address is none here: only one
 * that begins with a scheme of the table, letter for letter, is kept. */
#include "clean_link.h"

#include <string.h>

enum { LONGEST_LINK = 2000 };

static const gchar *const schemes[] = {"http://", "https://", "mailto:", "tel:"};

static gboolean is_clean(const gchar *text) {
    for (const gchar *at = text; *at != '\0'; at++) {
        if ((guchar)*at <= ' ' || *at == 0x7f || strchr("<>\"`\\", *at) != NULL)
            return FALSE;
    }
    return TRUE;
}

/* "a@b?subject=x&body=y" may hold headers and words that the agent did not see. */
static gchar *mail_link(const gchar *rest) {
    g_autofree gchar *address = g_strndup(rest, strcspn(rest, "?"));
    g_autofree gchar *plain = g_uri_unescape_string(address, NULL);
    if (plain == NULL || strchr(plain, '@') == NULL || !is_clean(plain))
        return NULL;
    g_autofree gchar *written = g_uri_escape_string(plain, "@+", FALSE);
    return g_strconcat("mailto:", written, NULL);
}

gchar *clean_link(const gchar *target) {
    g_autofree gchar *trimmed = g_strstrip(g_strdup(target));
    if (strlen(trimmed) > LONGEST_LINK || !is_clean(trimmed))
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
        gsize length = strlen(schemes[i]);
        if (g_ascii_strncasecmp(trimmed, schemes[i], length) != 0 || trimmed[length] == '\0')
            continue;
        if (strcmp(schemes[i], "mailto:") == 0)
            return mail_link(trimmed + length);
        return g_strconcat(schemes[i], trimmed + length, NULL);
    }
    return NULL;
}
