/* digest_facts.c - what a digest tells beside its figures: the records */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/digest_facts.h"

static const gchar *const names[] = {
    [DIGEST_ESCALATION] = "escalation", [DIGEST_APPROVAL] = "approval",
    [DIGEST_UNHAPPY] = "unhappy",       [DIGEST_EFFECT] = "effect",
    [DIGEST_ACTION] = "action",
};
G_STATIC_ASSERT(G_N_ELEMENTS(names) == DIGEST_ITEM_COUNT);

const gchar *digest_item_name(DigestItemKind kind) {
    return names[kind];
}

DigestItem *digest_item_new(DigestItemKind kind, gint64 ticket, gint64 at) {
    DigestItem *item = g_new0(DigestItem, 1);
    item->kind = kind;
    item->ticket = ticket;
    item->at = at;
    return item;
}

void digest_item_free(DigestItem *item) {
    if (item == NULL)
        return;
    g_free(item->subject);
    g_free(item->who);
    g_free(item->reply_to);
    g_free(item);
}
