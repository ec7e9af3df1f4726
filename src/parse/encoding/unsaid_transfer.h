/* unsaid_transfer.h - a transfer encoding that the header does not speak of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmime/gmime.h>

/* The encoding of a text whose header names none: base64 if the whole of it is that and decodes to
 * a text, quoted-printable if every "=" in it is one of that and at least two are letters above
 * 0x7f; else GMIME_CONTENT_ENCODING_DEFAULT. Costs next to nothing for an ordinary text. */
GMimeContentEncoding unsaid_transfer(GBytes *text);
