/* evidence.h - what was found in the words of a mail, before anything is decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "insight/features.h"
#include "model/severity_sign.h"

typedef struct {
    Features features;
    guint signs[SIGN_COUNT]; /* sum of the weights of the terms that occur */
    GArray *hits;            /* of guint16: numbers of the terms that occur */
    GPtrArray *found;        /* of gchar*, one a rule: what its pattern matched, or NULL */
    GPtrArray *notes;        /* of gchar*: patterns that were given up */
} Evidence;

Evidence *evidence_new(void);
void evidence_free(Evidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Evidence, evidence_free)
