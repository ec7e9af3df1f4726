/* error.h - the one error domain; its codes name the consequence, not the cause */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define AMENDS_ERROR (amends_error_quark())

/* What the caller has to do about it. A new code needs a caller who acts on it. */
typedef enum {
    AMENDS_ERROR_TRY_LATER,     /* nothing is wrong with the input: keep it and come back */
    AMENDS_ERROR_BAD_MAIL,      /* this mail goes to quarantine, the others go on */
    AMENDS_ERROR_BAD_SETTING,   /* the operator has to change amends.yaml or a file it names */
    AMENDS_ERROR_BAD_TEMPLATE,  /* the operator has to change a template */
    AMENDS_ERROR_STORE_DAMAGED, /* stop: the database can't be trusted */
} AmendsError;

GQuark amends_error_quark(void);
