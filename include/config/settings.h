/* settings.h - amends.yaml as a record; every fault with its line and column */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"

/* A source of mail. */
typedef struct {
    gchar *name;
    gchar *maildir; /* absolute path */
    gchar *queue;   /* name of the queue that its complaints go to */
} MailboxSettings;

typedef enum { SMTP_TLS_STARTTLS, SMTP_TLS_IMPLICIT, SMTP_TLS_NONE } SmtpTls;

/* How letters go out: exactly one of maildir and smtp_host is set. */
typedef struct {
    gchar *maildir; /* absolute path: letters are written there as a Maildir */
    gchar *smtp_host;
    guint smtp_port;
    SmtpTls smtp_tls;     /* NONE only for loopback */
    gchar *smtp_ca_file;  /* private CA, or NULL: the system's */
    gchar *smtp_user;     /* or NULL: no AUTH */
    gchar *smtp_password; /* from its file or credential; never logged */
    guint connections;    /* sender threads */
    guint timeout;        /* seconds a server may be silent */
    guint max_attempts;
    guint unknown_retries; /* after a time-out behind the end of a message */
} DeliverySettings;

typedef struct {
    gchar *file; /* path of amends.yaml */
    Policy *policy;
    GPtrArray *mailboxes; /* of MailboxSettings */
    DeliverySettings delivery;
    gchar *store_path;
    GBytes *key;      /* the HMAC key from its file, at least 32 bytes */
    gchar *templates; /* the site's own templates folder, or NULL */
    guint64 max_mail_bytes;
    gchar *default_charset; /* or NULL */
    gboolean logs_json;
} Settings;

typedef struct {
    gchar *file;
    guint line; /* 1 first; 0 = the file as a whole */
    guint column;
    gchar *what;
    gchar *remedy; /* what to write instead, or NULL */
} SettingFault;

void setting_fault_free(SettingFault *fault);

/* "amends.yaml:12:5: unknown queue "qualty". Write one of: quality, logistics". Caller frees. */
gchar *setting_fault_text(const SettingFault *fault);

/* Reads and checks everything: schema, names that must exist, addresses, secret files and their
 * mode, time zone. Relative paths are relative to the folder of the file; secrets may come from a
 * systemd credential ($CREDENTIALS_DIRECTORY). All faults are appended to `out_faults` (of
 * SettingFault), never only the first. TRUE with *out_settings when there are none. */
gboolean settings_load(const gchar *path, Settings **out_settings, GPtrArray *out_faults);

/* Checks a text that would be amends.yaml without opening any file it names. TRUE if there is
 * nothing to say; faults are appended as above. */
gboolean settings_check_text(const gchar *file, const gchar *bytes, gsize length,
                             GPtrArray *out_faults);

void settings_free(Settings *settings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Settings, settings_free)

/* One row a key: "limits.letters_per_ticket", default, range, help; for the man page and its test.
 * NULL behind the last. */
const gchar *settings_key_help(guint index, const gchar **out_default, const gchar **out_help);
