/* settings.h - amends.yaml as a record; every fault with its line and column */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "config/alarm_settings.h"
#include "config/burst_settings.h"
#include "config/server_settings.h"
#include "model/policy.h"
#include "model/rule.h"

/* A source of mail: exactly one of maildir and imap.host is set. */
typedef struct {
    gchar *name;
    gchar *maildir; /* absolute path */
    ServerSettings imap;
    gchar *folder;      /* of imap: where mail arrives */
    gchar *processed;   /* where mail goes that is dealt with */
    guint poll_seconds; /* where the server has no IDLE */
    gchar *queue;       /* name of the queue that its complaints go to */
} MailboxSettings;

/* A login by OAuth 2. */
typedef struct {
    gchar *name;
    gchar *client_id, *client_secret; /* secret or NULL */
    gchar *token_url;
    gchar *device_url;  /* or NULL: no login by code */
    gchar *browser_url; /* or NULL: no login by browser */
    gchar *scope;       /* or NULL */
    gchar *token_file;  /* absolute path */
    gchar *ca_file;     /* private CA, or NULL: the system's */
} OauthSettings;

/* How letters go out: exactly one of maildir and smtp.host is set. */
typedef struct {
    gchar *maildir; /* absolute path: letters are written there as a Maildir */
    ServerSettings smtp;
    guint connections; /* sender threads */
    guint timeout;     /* seconds a server may be silent */
    guint max_attempts;
    guint unknown_retries;    /* after a time-out behind the end of a message */
    guint letters_per_minute; /* 0 = as many as there are */
} DeliverySettings;

typedef struct {
    gchar *file; /* path of amends.yaml */
    Policy *policy;
    GPtrArray *mailboxes; /* of MailboxSettings */
    GPtrArray *oauth;     /* of OauthSettings */
    DeliverySettings delivery;
    AlarmSettings alarms;
    BurstSettings bursts;
    SortingPolicy sorting;
    gchar *store_path;
    GBytes *key;       /* the HMAC key from its file, at least 32 bytes */
    gchar *templates;  /* the site's own templates folder, or NULL */
    gchar *tone_rules; /* the site's own folder of rules of tone, or NULL */
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

/* The same for who only looks at a desk: that secrets and folders are not there, or not for us to
 * read, does not matter. The key and passwords may be NULL then. */
gboolean settings_load_to_look(const gchar *path, Settings **out_settings, GPtrArray *out_faults);

/* Checks a text that would be amends.yaml without opening any file it names. TRUE if there is
 * nothing to say; faults are appended as above. */
gboolean settings_check_text(const gchar *file, const gchar *bytes, gsize length,
                             GPtrArray *out_faults);

/* NULL when there is none of that name. Borrowed. */
const OauthSettings *settings_oauth(const Settings *settings, const gchar *name);

void settings_free(Settings *settings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Settings, settings_free)

/* One row a key: "limits.letters_per_ticket", default, range, help; for the man page and its test.
 * NULL behind the last. */
const gchar *settings_key_help(guint index, const gchar **out_default, const gchar **out_help);
