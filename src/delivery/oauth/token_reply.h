/* token_reply.h - what a token server said, and what it means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    TOKEN_GRANTED,
    TOKEN_PENDING,    /* nobody has answered yet: ask again (RFC 8628 section 3.5) */
    TOKEN_SLOW_DOWN,  /* ask again, less often */
    TOKEN_DENIED,     /* the person said no */
    TOKEN_EXPIRED,    /* the code is too old */
    TOKEN_LOGIN_GONE, /* a person has to log in again */
    TOKEN_REFUSED,    /* the client, its secret or the scope is wrong */
    TOKEN_TRY_LATER,  /* nothing was said about the login */
} TokenVerdict;

typedef struct {
    TokenVerdict verdict;
    gchar *access_token;  /* only when granted */
    gchar *refresh_token; /* or NULL: the old one stays */
    gint64 lifetime;      /* seconds, from the server or the usual hour */
    gchar *words;         /* one line for people, never a token; NULL when granted */
} TokenReply;

void token_reply_clear(TokenReply *reply);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TokenReply, token_reply_clear)

/* Reads an answer of the token endpoint: RFC 6749 sections 5.1 and 5.2, RFC 8628 section 3.5. */
void token_reply_read(guint status, const gchar *body, gsize length, TokenReply *out_reply);

/* Overwrites and frees a token. NULL is fine. */
void token_secret_free(gchar *secret);

/* May it stand in a login: printable ASCII without blanks, not endless? */
gboolean token_secret_is_usable(const gchar *secret);
