/* pgp_armor.c - the frame that PGP puts around a plain text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 9580 section 7. The signature is not checked here: nobody trusts a mail for it. */
#include "pgp_armor.h"

#include <string.h>

static const gchar signed_mark[] = "-----BEGIN PGP SIGNED MESSAGE-----\n";
static const gchar signature_mark[] = "-----BEGIN PGP SIGNATURE-----\n";
static const gchar signature_end[] = "-----END PGP SIGNATURE-----";

gboolean pgp_armor_is_sealed(const gchar *text) {
    text += strspn(text, " \n\t");
    return g_str_has_prefix(text, "-----BEGIN PGP MESSAGE-----");
}

/* `mark` at the start of a line, or NULL. */
static const gchar *find_line(const gchar *text, const gchar *mark) {
    const gchar *at = strstr(text, mark);
    while (at != NULL && at > text && at[-1] != '\n')
        at = strstr(at + 1, mark);
    return at;
}

/* "- " in front of a line that begins with "-" was put there by the signer. */
static void append_unescaped(GString *out, const gchar *text, const gchar *end) {
    while (text < end) {
        if (end - text >= 2 && text[0] == '-' && text[1] == ' ' && text[2] != '\n')
            text += 2;
        const gchar *line_end = memchr(text, '\n', (gsize)(end - text));
        const gchar *next = line_end != NULL ? line_end + 1 : end;
        g_string_append_len(out, text, next - text);
        text = next;
    }
}

gchar *pgp_armor_open(const gchar *text) {
    if (strstr(text, signed_mark) == NULL)
        return NULL;
    g_autoptr(GString) out = g_string_sized_new(strlen(text));
    const gchar *begin = find_line(text, signed_mark);
    while (begin != NULL) {
        const gchar *blank = strstr(begin, "\n\n");
        const gchar *signature = blank != NULL ? find_line(blank + 2, signature_mark) : NULL;
        if (signature == NULL)
            break;
        g_string_append_len(out, text, begin - text);
        append_unescaped(out, blank + 2, signature);
        const gchar *end = strstr(signature, signature_end);
        text = end != NULL ? end + strlen(signature_end) : signature + strlen(signature);
        text += *text == '\n';
        begin = find_line(text, signed_mark);
    }
    g_string_append(out, text);
    return g_string_free(g_steal_pointer(&out), FALSE);
}
