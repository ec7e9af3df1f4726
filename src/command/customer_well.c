/* customer_well.c - does the answer to "is all still well?" say yes, and nothing else? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A "yes" at the start, then nothing that a bare thank-you may not have. Everything else is for a
 * person: a "no" that is filed would be lost.
 */
#include "command/customer_words.h"

#include <string.h>

#include "base/text.h"

/* Longer ones before those that they begin with. */
static const gchar *const yeses[] = {
    "yes it is still all right",
    "yes, it is still all right",
    "yes it is",
    "yes, it is",
    "yes all is well",
    "yes, all is well",
    "yes everything is fine",
    "yes, everything is fine",
    "yes still fine",
    "yes, still fine",
    "yes",
    "yep",
    "yeah",
    "it is still all right",
    "it's still all right",
    "still all right",
    "still fine",
    "still good",
    "all still fine",
    "all still well",
    "all still good",
    "everything still works",
    "it still works",
    "still works",
    "it is all right",
    "it's all right",
    "all right",
    "it is fine",
    "it's fine",
    "是的",
    "是",
    "还好",
    "都还好",
    "一切都好",
    "都好",
    "都很好",
    "很好",
    "挺好的",
    "挺好",
    "一切正常",
    "都正常",
    "正常",
    "没问题了",
    "没问题",
    "没有问题了",
    "没有问题",
    "没事了",
    "没事",
    "没再出问题",
    "没有再出问题",
    "没有再出现",
    "没再出现",
    "好了",
    "好的",
    "好",
};

static gboolean is_end_of_word(const gchar *at) {
    gunichar c = g_utf8_get_char(at);
    return !g_unichar_isalnum(c) || g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN;
}

/* What stands behind the yes, or NULL. */
static const gchar *behind_yes(const gchar *text) {
    const gchar *rest = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(yeses); i++) {
        gsize length = strlen(yeses[i]);
        if (g_str_has_prefix(text, yeses[i]) && is_end_of_word(text + length) &&
            (rest == NULL || text + length > rest))
            rest = text + length;
    }
    return rest;
}

gboolean customer_words_is_well(const gchar *new_text) {
    if (new_text == NULL || !g_utf8_validate(new_text, -1, NULL))
        return FALSE;
    g_autofree gchar *text = g_strstrip(g_strdup(new_text));
    g_autofree gchar *small = g_utf8_strdown(text, -1);
    /* Only where no letter changes its length is the place the same. */
    const gchar *rest = strlen(small) == strlen(text) ? behind_yes(small) : NULL;
    if (rest == NULL)
        return customer_words_is_thanks(text);
    gboolean is_han = g_unichar_get_script(g_utf8_get_char(text)) == G_UNICODE_SCRIPT_HAN;
    g_autofree gchar *courtesy =
        g_strconcat(is_han ? "谢谢。" : "Thanks. ", text + (rest - small), NULL);
    return customer_words_is_thanks(courtesy);
}
