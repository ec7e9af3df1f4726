/* oauth_providers.c - where well-known providers hand out access tokens, and for what */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the providers' own pages: Google, "OAuth 2.0 for TV and Limited-Input Device Applications",
 * which allows no mail, so that Google has no login by code here, "OAuth 2.0 for iOS & Desktop
 * Apps" and "IMAP, POP, and SMTP" of Gmail; Microsoft, "Authenticate an IMAP, POP or SMTP
 * connection using OAuth" of Exchange. */
#include "oauth_providers.h"

static const OauthProvider providers[] = {
    {"google", "https://oauth2.googleapis.com/token", NULL,
     "https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent",
     "https://mail.google.com/"},
    {"microsoft", "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
     "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode",
     "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
     "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send "
     "offline_access"},
};

const OauthProvider *oauth_provider_find(const gchar *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(providers); i++) {
        if (g_strcmp0(providers[i].name, name) == 0)
            return &providers[i];
    }
    return NULL;
}

gchar *oauth_provider_url(const gchar *url, const gchar *tenant) {
    if (url == NULL)
        return NULL;
    g_auto(GStrv) parts = g_strsplit(url, "{tenant}", 2);
    g_autofree gchar *name = g_uri_escape_string(tenant, NULL, FALSE);
    return g_strjoinv(name, parts);
}
