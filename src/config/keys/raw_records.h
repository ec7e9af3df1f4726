/* raw_records.h - amends.yaml as it is written, all words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "raw_conduct.h"
#include "raw_lists.h"
#include "raw_rules.h"

typedef struct {
    gchar *name, *address, *prefix, *language, *time_zone, *authserv_id;
    RawWords other_addresses;
    gchar *key_file, *store, *templates, *signature, *original_mail, *default_charset;
} RawDesk;

typedef struct {
    gchar *name, *display, *role, *language, *pgp_key, *smime_certificate, *needs_approval;
    gchar *time_zone;
    RawWords addresses;
} RawPerson;

typedef struct {
    gchar *name, *manager, *calendar;
    RawWords agents;
} RawQueue;

typedef struct {
    gchar *name, *language, *time_zone, *answer_within; /* titles are read from the tree */
    RawWords addresses;
} RawDepartment;

typedef struct {
    gchar *name, *zone, *hours;
    RawWords holidays;
} RawCalendar;

typedef struct {
    gchar *format;
} RawLog;

/* Stands first in the record of any server. */
typedef struct {
    gchar *host, *port, *tls, *ca_file, *user, *password_file, *oauth;
} RawServer;

typedef struct {
    RawServer server;
    gchar *folder, *processed, *poll;
} RawImap;

typedef struct {
    gchar *name, *maildir, *queue;
    RawImap imap;
} RawMailbox;

typedef struct {
    gchar *name, *provider, *tenant, *client_id, *client_secret_file, *token_url, *device_url;
    gchar *browser_url, *scope, *token_file, *ca_file;
} RawOauth;

typedef struct {
    RawServer server;
    gchar *connections, *timeout, *max_attempts, *unknown_retries, *letters_per_minute;
} RawSmtp;

typedef struct {
    gchar *every, *within;
} RawCanary;

typedef struct {
    gchar *url, *url_file, *token_file, *ca_file;
} RawWebhook;

typedef struct {
    RawWords to;
    RawServer smtp;
    RawWords command;
    gchar *command_input;
    RawWebhook webhook;
    RawCanary canary;
    gchar *mailbox_silent, *store_check;
} RawAlarms;

typedef struct {
    gchar *maildir;
    RawSmtp smtp;
} RawDelivery;

typedef struct {
    gchar *person, *daily, *weekly, *time_zone;
    RawWords queues;
} RawDigest;

typedef struct {
    RawDesk desk;
    RawGroups people;      /* of RawPerson */
    RawGroups queues;      /* of RawQueue */
    RawGroups departments; /* of RawDepartment */
    RawGroups calendars;   /* of RawCalendar */
    RawGroups mailboxes;   /* of RawMailbox */
    RawGroups oauth;       /* of RawOauth */
    RawDelivery delivery;
    RawPromises promises;
    RawClocks clocks;
    RawClosure closure;
    RawBursts bursts;
    RawLimits limits;
    RawTrust trust;
    RawGroups categories; /* of RawCategory */
    RawGroups causes;     /* of RawCause */
    RawSorting sorting;
    RawGroups rules; /* of RawRule */
    RawAnswers answers;
    RawAlarms alarms;
    RawGroups digests; /* of RawDigest */
    RawLog log;
} RawSettings;
