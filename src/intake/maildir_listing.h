/* maildir_listing.h - the names that wait in a Maildir's new/, oldest first */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct MaildirListing MaildirListing;

MaildirListing *maildir_listing_new(void);
void maildir_listing_free(MaildirListing *listing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MaildirListing, maildir_listing_free)

/* Reads the folder behind `fd` (not closed). Hidden names, folders, links, pipes and names in
 * `skipped` (a set) are left out. FALSE with errno set when it can't be read. */
gboolean maildir_listing_read(MaildirListing *listing, int fd, GHashTable *skipped);

/* The next name, or NULL. Valid until the listing is read again. Borrowed. */
const gchar *maildir_listing_next(MaildirListing *listing);

/* Gives the last name back: the next call of maildir_listing_next() returns it again. */
void maildir_listing_give_back(MaildirListing *listing);

/* `name` as it is called in cur/: with ":2," and `flags` (letters in order) added to those that it
 * has. Caller frees. */
gchar *maildir_listing_flagged(const gchar *name, const gchar *flags);
