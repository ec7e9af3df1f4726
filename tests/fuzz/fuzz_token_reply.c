/* fuzz_token_reply.c - anything at all as the answer of a token server */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "../../src/delivery/oauth/token_reply.h"
#include "base/json_object.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const guint statuses[] = {200, 400, 401, 429, 500};
    for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
        g_auto(TokenReply) reply = {0};
        token_reply_read(statuses[i], (const gchar *)data, size, &reply);
        if (reply.verdict == TOKEN_GRANTED &&
            (statuses[i] != 200 || !token_secret_is_usable(reply.access_token)))
            g_error("a token that can't be used was taken");
        if (reply.words != NULL && !g_utf8_validate(reply.words, -1, NULL))
            g_error("the words are no UTF-8");
    }
    g_autoptr(GHashTable) object = json_object_read((const gchar *)data, size);
    if (object != NULL)
        json_object_number(object, "expires_in", 0);
    return 0;
}
