/* rtf_compressed.h - the compressed RTF of Outlook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The RTF in a PR_RTF_COMPRESSED property (MS-OXRTFCP), at most 4 MiB of it; NULL if it is none.
 * Its checksum is not asked for. Caller owns the result. */
GBytes *rtf_compressed_read(const guint8 *bytes, gsize size);
