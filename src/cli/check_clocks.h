/* check_clocks.h - what "amends check" and "amends simulate" say of levels that reach nobody */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"

/* Prints a line for each queue and each level of the escalation by which nobody would be told. */
void check_clocks_print(const Policy *policy);
