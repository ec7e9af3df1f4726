/* server_settings.h - a server that the settings name, and how we log in there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum { SERVER_TLS_STARTTLS, SERVER_TLS_IMPLICIT, SERVER_TLS_NONE } ServerTls;

/* A server and how we log in there. */
typedef struct {
    gchar *host; /* NULL: there is no such server */
    guint port;
    ServerTls tls;   /* NONE only for loopback */
    gchar *ca_file;  /* private CA, or NULL: the system's */
    gchar *user;     /* or NULL: no login */
    gchar *password; /* never logged; NULL with `oauth` */
    gchar *oauth;    /* name of an OauthSettings, or NULL */
} ServerSettings;
