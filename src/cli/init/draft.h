/* draft.h - the settings as far as amends init has been told them, and as the file they become */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "providers.h"

/* Names of the files that stand beside amends.yaml. */
#define DRAFT_KEY_FILE "amends.key"
#define DRAFT_SECRET_FILE "oauth.secret"

typedef enum { DRAFT_IMAP, DRAFT_MAILDIR, DRAFT_PIPE } DraftMailbox;

typedef struct {
    gchar *name, *display, *address;
} DraftAgent;

void draft_agent_free(DraftAgent *agent);

/* Begins as a desk without fault, so that each answer that is put in can be judged at once by the
 * checks of the settings themselves. */
typedef struct {
    gchar *name, *address, *language, *time_zone;
    DraftMailbox mailbox;
    gchar *maildir;           /* absolute path */
    const Provider *provider; /* of the mailbox; NULL: nobody known */
    gboolean is_guess;        /* its servers were guessed from the address */
    ServerPlace imap, smtp;
    gchar *ca_file; /* of both servers, or NULL */
    gchar *user;    /* who logs in at both */
    gchar *password;
    gchar *client_id;     /* of OAuth 2, instead of a password */
    gchar *client_secret; /* or NULL */
    GPtrArray *agents;    /* of DraftAgent */
    gchar *store;         /* as it is written */
} Draft;

Draft *draft_new(void);
void draft_free(Draft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Draft, draft_free)

/* What amends.yaml(5) would find wrong with it, in one line, or NULL. Caller frees. */
gchar *draft_fault(const Draft *draft);

/* amends.yaml, with a comment at each line that a person may want to change. Caller frees. */
gchar *draft_text(const Draft *draft);

/* A note about mail to address+anything at the provider, or NULL where it is known to arrive. */
const gchar *draft_plus_note(const Draft *draft);

/* Name of the file with the password, for the mailbox or, without one, for sending. Static. */
const gchar *draft_password_file(const Draft *draft);

/* Name of the entry of oauth that a draft with a client id writes. Static. */
const gchar *draft_login_name(const Draft *draft);
