/* providers.h - well-known mail providers: their servers, and how a program logs in there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"

typedef enum {
    LOGIN_PASSWORD,     /* the one that people log in with, or one that is set for the mailbox */
    LOGIN_APP_PASSWORD, /* one that is made for a program */
    LOGIN_OAUTH,        /* no passwords at all */
    LOGIN_NONE,         /* the provider has no IMAP */
} ProviderLogin;

/* Does mail to name+anything@domain reach the mailbox of name@domain? */
typedef enum { PLUS_ARRIVES, PLUS_UNSURE, PLUS_IS_LOST } ProviderPlus;

typedef struct {
    const gchar *host; /* static, or interned */
    guint port;
    ServerTls tls;
} ServerPlace;

typedef struct {
    const gchar *key; /* as one would type it: "google" */
    const gchar *title;
    const gchar *domains; /* parted by blanks; ".example" stands for all below; "" = own domains */
    ServerPlace imap, smtp;
    ProviderLogin login;
    const gchar *oauth; /* the setting oauth.provider where it may log in by OAuth 2, or NULL */
    ProviderPlus plus;
    guint letters_per_minute; /* what the provider takes from one mailbox; 0 = not known */
    const gchar *hint;        /* one sentence or two: what to do there first */
} Provider;

/* Row of the table, NULL behind the last. Static, as all below. */
const Provider *provider_at(guint index);

/* By the domain of an address, in any case; NULL when nobody known. */
const Provider *provider_of_domain(const gchar *domain);

/* By its key, or by the name of its IMAP server; NULL when nobody known. */
const Provider *provider_named(const gchar *word);
