/* alarm_settings.h - the second route, by which operators hear that the desk is in trouble */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "config/server_settings.h"

/* Where alarms are posted to as JSON. */
typedef struct {
    gchar *url;     /* https, or NULL: there is no webhook; may hold a secret, never logged */
    gchar *token;   /* sent as "Authorization: Bearer", or NULL; never logged */
    gchar *ca_file; /* private CA, or NULL: the system's */
} WebhookSettings;

typedef struct {
    GPtrArray *to; /* of gchar *: addresses; may be empty */
    ServerSettings smtp;
    gchar **command;             /* or NULL: gets the alarm on its standard input */
    gboolean command_takes_json; /* what a webhook gets, not the text of the mail */
    WebhookSettings webhook;
    guint mailbox_silent; /* seconds a mailbox may be out of reach */
    guint store_check;    /* seconds between two checks of the whole store, 0: none */
    guint canary_every;   /* seconds between two mails to ourselves, 0: none */
    guint canary_within;  /* seconds in which one has to be back */
} AlarmSettings;
