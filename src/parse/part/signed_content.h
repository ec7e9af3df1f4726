/* signed_content.h - what an S/MIME signature is wrapped around */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The signed entity in the bytes of a smime.p7m (RFC 5652 SignedData, DER or BER), a window on them
 * if it is in one piece; NULL if it is something else: encrypted, compressed, damaged. The
 * signature is not checked. Caller owns it. */
GBytes *signed_content_read(GBytes *sealed);
