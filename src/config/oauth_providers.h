/* oauth_providers.h - where well-known providers hand out access tokens, and for what */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *name;
    const gchar *token_url; /* "{tenant}" stands for the tenant */
    const gchar *device_url;
    const gchar *browser_url;
    const gchar *scope;
} OauthProvider;

/* NULL for a provider that nothing is known of. Static. */
const OauthProvider *oauth_provider_find(const gchar *name);

/* An address of a provider with the tenant put in; NULL stays NULL. Caller frees. */
gchar *oauth_provider_url(const gchar *url, const gchar *tenant);
