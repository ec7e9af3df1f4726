/* trusted_cas.h - which certificate authorities a connection trusts, read once for all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The authorities of a file, or with NULL the system's. Every thread gets the same database: a
 * bundle may take megabytes. A file that has changed is read again. Caller unrefs; NULL with
 * BAD_SETTING where the file can't be used. */
GTlsDatabase *trusted_cas(const gchar *ca_file, GError **error);
