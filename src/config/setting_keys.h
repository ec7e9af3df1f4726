/* setting_keys.h - THE table of amends.yaml: every key, its type, default, range and help */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "setting_values.h"

typedef enum {
    KEY_WORD,   /* one value -> gchar * */
    KEY_WORDS,  /* list of values -> RawWords */
    KEY_TITLES, /* language -> words; read from the tree, libcyaml knows no free keys */
    KEY_GROUP,  /* keys below -> a raw record inside the record */
    KEY_GROUPS, /* list of groups -> RawGroups */
} KeyForm;

typedef struct SettingKey {
    const gchar *name; /* NULL behind the last of a group */
    KeyForm form;
    ValueType type; /* of a WORD, of each of WORDS */
    gboolean is_required;
    const gchar *standard; /* what holds when the key is left out, as one would write it; or NULL */
    gint64 least, most;    /* NUMBER, DURATION, SIZE: in units, seconds, bytes */
    const gchar *const *choices;     /* of a CHOICE; ends with NULL */
    const struct SettingKey *inside; /* of a GROUP or GROUPS */
    gsize offset;                    /* in the raw record of the group that it is in */
    gsize size;                      /* of the raw record of a GROUP, of each of GROUPS */
    const gchar *help;
} SettingKey;

/* Raw records: amends.yaml as it is written, all words. NULL = not given. */
typedef struct {
    gchar **items;
    guint count;
} RawWords;

typedef struct {
    gpointer items;
    guint count;
} RawGroups;

typedef struct {
    gchar *name, *address, *prefix, *language, *time_zone, *authserv_id;
    RawWords other_addresses;
    gchar *key_file, *store, *templates, *default_charset;
} RawDesk;

typedef struct {
    gchar *name, *display, *role, *language;
    RawWords addresses;
} RawPerson;

typedef struct {
    gchar *name, *manager;
    RawWords agents;
} RawQueue;

typedef struct {
    gchar *name, *maildir, *queue;
} RawMailbox;

typedef struct {
    gchar *host, *port, *tls, *ca_file, *user, *password_file;
    gchar *connections, *timeout, *max_attempts, *unknown_retries;
} RawSmtp;

typedef struct {
    gchar *maildir;
    RawSmtp smtp;
} RawDelivery;

typedef struct {
    gchar *first_answer, *solution, *grace;
    gchar *survey_after, *survey_reminder, *survey_window, *survey_pause;
} RawPromises;

typedef struct {
    gchar *letters_per_address_day, *letters_per_ticket, *fuse_letters_per_hour;
    gchar *soft_bounces, *max_mail;
} RawLimits;

typedef struct {
    gchar *format;
} RawLog;

typedef struct {
    RawDesk desk;
    RawGroups people;    /* of RawPerson */
    RawGroups queues;    /* of RawQueue */
    RawGroups mailboxes; /* of RawMailbox */
    RawDelivery delivery;
    RawPromises promises;
    RawLimits limits;
    RawLog log;
} RawSettings;

/* The rows of the whole file; groups hold theirs inside. Static. */
const SettingKey *setting_keys(void);

/* Finds a row of a group by its name, or NULL. */
const SettingKey *setting_key_find(const SettingKey *group, const gchar *name);
