/* identity.h - what a mail is and who wrote it: the record that identify fills */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/address.h"
#include "model/policy.h"

typedef enum {
    MAIL_KIND_PERSON,
    MAIL_KIND_BOUNCE,          /* RFC 3464 action failed, or a plain report of failure */
    MAIL_KIND_DELAY_NOTICE,    /* action delayed */
    MAIL_KIND_DELIVERY_NOTICE, /* action delivered, relayed, expanded; read receipts (RFC 8098) */
    MAIL_KIND_AUTO_REPLY,      /* RFC 3834 auto-replied: out of office, ticket robots */
    MAIL_KIND_FEEDBACK_REPORT, /* RFC 5965 (ARF) */
    MAIL_KIND_LIST,            /* came through a mailing list */
    MAIL_KIND_BULK,            /* newsletters, robots: auto-generated, Precedence bulk */
    MAIL_KIND_OWN,             /* we sent it ourselves */
    MAIL_KIND_SPAM,            /* the site's filter flagged it */
    MAIL_KIND_COUNT
} MailKind;

/* "person", "bounce", "delay_notice", ... */
const gchar *mail_kind_name(MailKind kind);

/* One recipient of a delivery report. */
typedef struct {
    gchar *recipient;  /* address, lower case */
    gchar *status;     /* RFC 3463 "5.1.1", or NULL */
    gchar *action;     /* RFC 3464: failed, delayed, delivered, relayed, expanded */
    gchar *diagnostic; /* one line, or NULL */
    gboolean is_permanent;
} BounceRow;

typedef struct {
    MailKind kind;
    gboolean is_answerable;     /* may an automatic letter be sent in answer */
    GPtrArray *why;             /* of gchar*: the evidence, in words */
    GPtrArray *bounces;         /* of BounceRow */
    gchar *original_message_id; /* of the mail that a report is about, without <>, or NULL */
    Role role;                  /* by the From address alone; powers also need trust */
    const Person *person;       /* agent or manager, or NULL; borrowed from the policy */
    gboolean is_verified;       /* DMARC or aligned DKIM pass by our authserv-id (RFC 8601) */
    gboolean has_conflict;      /* From, Reply-To, Sender, ... name different people */
    Address *forwarded_author;  /* whom an agent's forwarded mail is from, or NULL */
    gchar *forwarded_subject;   /* its subject, or NULL */
    gchar *forwarded_text;      /* its words, or NULL */
} Identity;

Identity *identity_new(void);
void identity_free(Identity *identity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Identity, identity_free)

void bounce_row_free(BounceRow *row);

/* Adds a sentence to `why`. */
void identity_say(Identity *identity, const gchar *format, ...) G_GNUC_PRINTF(2, 3);
