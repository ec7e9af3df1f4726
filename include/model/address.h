/* address.h - a mail address with its display name, and what addresses are compared by */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* RFC 5322 mailbox. Both are clean UTF-8 without line ends or controls; `name` may be NULL. */
typedef struct {
    gchar *name;
    gchar *address;
} Address;

Address *address_new(const gchar *name, const gchar *address);
Address *address_copy(const Address *address);
void address_free(Address *address);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Address, address_free)

/* The form in which two addresses are compared: trimmed, lower case. Caller frees. */
gchar *address_key(const gchar *address);

/* Same mailbox? FALSE if either is NULL. */
gboolean address_equal(const gchar *one, const gchar *other);

/* May it stand in an envelope: one "@" that splits two non-empty sides, no blanks, controls, "<" or
 * ">", at most 254 bytes (RFC 5321 section 4.5.3.1)? Non-ASCII is allowed (RFC 6531). */
gboolean address_is_valid(const gchar *address);

/* A sender that says it reads no answers: no-reply, donotreply, mailer-daemon, postmaster,
 * bounce... Judged by the local part alone. */
gboolean address_is_no_reply(const gchar *address);

/* "complaints@desk.example" + "t42" -> "complaints+t42@desk.example" (RFC 5233). Caller frees. */
gchar *address_with_detail(const gchar *address, const gchar *detail);

/* The detail of `address` if it is `base` with a detail, else NULL. Case does not matter; the text
 * returned is lower case. Caller frees. */
gchar *address_detail_of(const gchar *address, const gchar *base);

/* The part behind the last "@", or "" (borrowed from `address`). */
const gchar *address_domain(const gchar *address);

/* Is it `origin`, or of that domain: "zhou@example.cn", "example.cn", "@example.cn"? A domain means
 * its subdomains, too. */
gboolean address_is_from(const gchar *address, const gchar *origin);

/* Is `address` one of `list` (of Address*)? */
gboolean address_list_has(const GPtrArray *list, const gchar *address);
