/* severity_sign.c - what makes a complaint severe */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/severity_sign.h"

#include "base/names.h"

static const gchar *const names[] = {
    [SIGN_SAFETY] = "safety", [SIGN_HEALTH] = "health",
    [SIGN_MINORS] = "minors", [SIGN_LEGAL_THREAT] = "legal-threat",
    [SIGN_MEDIA] = "media",   [SIGN_REPEAT] = "repeat-complainant",
};
G_STATIC_ASSERT(G_N_ELEMENTS(names) == SIGN_COUNT);

const gchar *severity_sign_name(SeveritySign sign) {
    return names[sign];
}

gint severity_sign_from_name(const gchar *name) {
    return names_find(names, G_N_ELEMENTS(names), name);
}
