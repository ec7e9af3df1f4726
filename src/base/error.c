/* error.c - the name of the one error domain */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

G_DEFINE_QUARK(amends - error - quark, amends_error)
