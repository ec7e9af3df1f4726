/* argument_offer.c - options behind #offer: "A refund 300 CNY / B replacement", and the letter of
 * one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "base/text.h"
#include "model/offer.h"

enum { MOST_OPTION_CHARACTERS = 200 };

/* Behind the letter of option `number` and the mark below it ("A ", "B)", "C、"), or NULL. */
static const gchar *skip_label(const gchar *at, guint number) {
    static const gchar marks[] = " .):：、．）";
    if (g_ascii_toupper(*at) != (gchar)('A' + number) ||
        (at[1] != '\0' && g_utf8_strchr(marks, -1, g_utf8_get_char(at + 1)) == NULL))
        return NULL;
    for (at++; *at != '\0' && g_utf8_strchr(marks, -1, g_utf8_get_char(at)) != NULL;)
        at = g_utf8_next_char(at);
    return at;
}

/* Where option `number` begins behind `at`: behind a mark that parts options. *out_mark is that
 * mark. NULL: there is none. */
static const gchar *next_option(const gchar *at, guint number, const gchar **out_mark) {
    static const gchar marks[] = "/／;；|";
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_utf8_strchr(marks, -1, g_utf8_get_char(at)) == NULL)
            continue;
        const gchar *behind = g_utf8_next_char(at);
        behind += strspn(behind, " ");
        const gchar *words = skip_label(behind, number);
        if (words == NULL)
            continue;
        *out_mark = at;
        return words;
    }
    return NULL;
}

/* A refund or voucher has to say of what. */
static FaultKind read_option(gchar *words, const GArray *usual, GPtrArray *options) {
    g_strstrip(words);
    if (*words == '\0')
        return FAULT_EMPTY_OPTION;
    if (g_utf8_strlen(words, -1) > MOST_OPTION_CHARACTERS)
        return FAULT_LONG_OPTION;
    Money money;
    Remedy remedy = remedy_of_words(words);
    MoneyVerdict verdict = money_find(words, usual, &money);
    gboolean is_paid = remedy == REMEDY_REFUND || remedy == REMEDY_VOUCHER;
    if (verdict == MONEY_AMBIGUOUS || (verdict == MONEY_NO_CURRENCY && is_paid))
        return FAULT_UNCLEAR_MONEY;
    if (verdict == MONEY_TOO_MUCH)
        return FAULT_BAD_MONEY;
    g_ptr_array_add(options, offer_option_new(remedy, words, &money));
    return FAULT_NONE;
}

/* "A refund 300 CNY / B replacement" */
static gchar *in_one_spelling(const GPtrArray *options) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < options->len; i++)
        g_string_append_printf(text, "%s%c %s", i > 0 ? " / " : "", 'A' + (gint)i,
                               ((const OfferOption *)options->pdata[i])->words);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

FaultKind argument_read_offer(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint) {
    (void)hint;
    const gchar *at = question->typed;
    if (*at == '\0')
        return FAULT_NEEDS_OPTIONS;
    g_autoptr(GPtrArray) options =
        g_ptr_array_new_with_free_func((GDestroyNotify)offer_option_free);
    for (at = skip_label(at, 0); at != NULL;) {
        const gchar *end = at + strlen(at);
        if (options->len == OFFER_MOST_OPTIONS)
            return FAULT_TOO_MANY_OPTIONS;
        const gchar *next = next_option(at, options->len + 1, &end);
        g_autofree gchar *words = g_strndup(at, (gsize)(end - at));
        FaultKind fault = read_option(words, question->policy->answers.approve_above, options);
        if (fault != FAULT_NONE)
            return fault;
        at = next;
    }
    if (options->len == 0)
        return FAULT_BAD_OPTIONS;
    command->argument = in_one_spelling(options);
    command->options = g_steal_pointer(&options);
    return FAULT_NONE;
}

/* "B", "b.", "方案B" */
FaultKind argument_read_option(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint) {
    static const gchar *const names[] = {"option ", "方案", "选项"};
    (void)hint;
    const gchar *at = question->folded;
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_has_prefix(at, names[i]))
            at += strlen(names[i]);
    }
    at += strspn(at, " ");
    if (*at == '\0')
        return FAULT_NEEDS_OPTION;
    if (*at < 'a' || *at >= 'a' + OFFER_MOST_OPTIONS || at[1 + strspn(at + 1, ".) ")] != '\0')
        return FAULT_BAD_OPTION;
    command->argument = g_strdup_printf("%c", g_ascii_toupper(*at));
    return FAULT_NONE;
}
