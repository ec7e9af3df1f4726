/* key_home.h - a private folder for GnuPG with the known keys of one person, and no others */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"

/* The keys of one person, ready to be verified with. */
typedef struct {
    gchar *folder;         /* GNUPGHOME */
    gchar *program;        /* what looks at signatures: this program itself */
    gchar *certificate_id; /* SHA-1 of the S/MIME certificate in hex, upper case, or NULL */
    gint64 certificate_until; /* seconds UTC; 0: not known */
    gboolean has_pgp;
} KeyHome;

void key_home_free(KeyHome *home);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(KeyHome, key_home_free)

/* Can the person's keys be used, and are they neither revoked nor expired? Tries it in a temporary
 * folder. Errors as below. */
gboolean key_home_try(const Person *person, GError **error);

/* Makes the folder below `parent` (made when it is missing, 0700) from person->pgp_key and
 * person->smime_certificate, or finds the one that was made from the same bytes. *out_home is NULL
 * for who has neither. Errors: BAD_SETTING, also when GnuPG is not installed. */
gboolean key_home_open(const gchar *parent, const Person *person, KeyHome **out_home,
                       GError **error);
