/* argument_address.c - addresses of people outside behind a verb, as mail programs dress them up */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *   zhou@example.cn   Zhou Min <zhou@example.cn>   zhou@example.cn<mailto:zhou@example.cn>
 *   <zhou@example.cn>   mailto:zhou@example.cn   [zhou@example.cn](mailto:zhou@example.cn)
 *
 * Several are parted by commas, semicolons or blanks. An address of ours would make the desk write
 * to itself, and colleagues belong to every ticket: both are faults.
 */
#include <string.h>

#include "argument_shape.h"
#include "base/text.h"

enum { MAX_ADDRESSES = 10 };

static gboolean is_separator(gunichar c) {
    return g_utf8_strchr(" ,;，；、<>()[]\"“”《》", -1, c) != NULL;
}

static gboolean is_known(const GPtrArray *addresses, const gchar *address) {
    return address_list_has(addresses, address);
}

/* Judges one word with an "@" in it, and takes it unless it stands there already. */
static FaultKind take_address(const ArgumentQuestion *question, const gchar *word,
                              GPtrArray *addresses) {
    if (!address_is_valid(word))
        return FAULT_BAD_ADDRESS;
    if (policy_is_own_address(question->policy, word))
        return FAULT_OWN_ADDRESS;
    if (policy_person_by_address(question->policy, word) != NULL)
        return FAULT_STAFF_ADDRESS;
    if (address_is_no_reply(word))
        return FAULT_NO_REPLY_ADDRESS;
    if (!is_known(addresses, word))
        g_ptr_array_add(addresses, address_new(NULL, word));
    return addresses->len > MAX_ADDRESSES ? FAULT_TOO_MANY_ADDRESSES : FAULT_NONE;
}

static FaultKind take_word(const ArgumentQuestion *question, const gchar *word,
                           GString *other_words, GPtrArray *addresses) {
    static const gchar scheme[] = "mailto:";
    if (g_ascii_strncasecmp(word, scheme, sizeof scheme - 1) == 0)
        word += sizeof scheme - 1;
    if (strchr(word, '@') != NULL)
        return take_address(question, word, addresses);
    g_string_append_printf(other_words, "%s%s", other_words->len > 0 ? " " : "", word);
    return FAULT_NONE;
}

static FaultKind take_all(const ArgumentQuestion *question, GString *other_words,
                          GPtrArray *addresses) {
    const gchar *start = NULL;
    for (const gchar *at = question->typed;; at = g_utf8_next_char(at)) {
        gboolean is_end = *at == '\0' || is_separator(g_utf8_get_char(at));
        if (!is_end && start == NULL)
            start = at;
        if (is_end && start != NULL) {
            g_autofree gchar *word = g_strndup(start, (gsize)(at - start));
            FaultKind fault = take_word(question, word, other_words, addresses);
            if (fault != FAULT_NONE)
                return fault;
            start = NULL;
        }
        if (*at == '\0')
            return FAULT_NONE;
    }
}

static gint compare_addresses(gconstpointer one, gconstpointer other) {
    const Address *const *a = one;
    const Address *const *b = other;
    return g_ascii_strcasecmp((*a)->address, (*b)->address);
}

/* The same people in another order are the same argument. */
static gchar *canonical(const GPtrArray *addresses) {
    g_autoptr(GPtrArray) sorted = g_ptr_array_copy((GPtrArray *)addresses, NULL, NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    g_ptr_array_set_free_func(sorted, NULL);
    g_ptr_array_sort(sorted, compare_addresses);
    for (guint i = 0; i < sorted->len; i++) {
        const Address *address = sorted->pdata[i];
        g_autofree gchar *key = address_key(address->address);
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", key);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

FaultKind argument_read_addresses(const ArgumentQuestion *question, Command *command,
                                  ArgumentHint *hint) {
    (void)hint;
    g_autoptr(GPtrArray) addresses = g_ptr_array_new_with_free_func((GDestroyNotify)address_free);
    g_autoptr(GString) other_words = g_string_new(NULL);
    if (*question->typed == '\0')
        return FAULT_NEEDS_ADDRESS;
    FaultKind fault = take_all(question, other_words, addresses);
    if (fault != FAULT_NONE)
        return fault;
    if (addresses->len == 0)
        return FAULT_BAD_ADDRESS;
    Address *first = addresses->pdata[0];
    if (addresses->len == 1 && other_words->len > 0)
        first->name = text_one_line(other_words->str);
    command->argument = canonical(addresses);
    command->addresses = g_steal_pointer(&addresses);
    return FAULT_NONE;
}

FaultKind argument_read_address(const ArgumentQuestion *question, Command *command,
                                ArgumentHint *hint) {
    FaultKind fault = argument_read_addresses(question, command, hint);
    if (fault == FAULT_NONE && command->addresses->len > 1)
        return FAULT_SEVERAL_ADDRESSES;
    return fault;
}
