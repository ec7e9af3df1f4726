/* check_law.h - what "amends check" says of the legal profile */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"

/* Prints whose rules bind the desk: each clock and each part of a last letter with where it is
 * written and what the site has to check for itself. Nothing when nobody's do. */
void check_law_print(const Policy *policy);
