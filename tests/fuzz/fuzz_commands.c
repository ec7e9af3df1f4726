/* fuzz_commands.c - anything at all as an agent's or a complainant's words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "command/customer_words.h"
#include "command/receipt.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree gchar *text = g_strndup((const gchar *)data, size);
    Policy *policy = policy_new();
    g_ptr_array_add(policy->persons, person_new("anna", "Anna Berg", ROLE_AGENT));
    g_ptr_array_add(policy->queues, queue_new("logistics"));
    g_ptr_array_add(policy->own_addresses, g_strdup("complaints@desk.example"));
    g_autoptr(CommandReading) reading =
        read_commands(text, policy->persons->pdata[0], policy, size % 2 == 0 ? "en" : "zh");
    if (!g_utf8_validate(reading->text, -1, NULL))
        g_error("the words left over are no UTF-8");
    for (guint i = 0; i < reading->faults->len; i++)
        receipt_line_free(receipt_of_fault(reading->faults->pdata[i], "en"));
    for (guint i = 0; i < reading->overlooked->len; i++)
        receipt_line_free(receipt_of_overlooked(reading->overlooked->pdata[i], "zh"));
    for (guint i = 0; i < reading->commands->len; i++) {
        const Command *command = reading->commands->pdata[i];
        if (command->argument != NULL && !g_utf8_validate(command->argument, -1, NULL))
            g_error("the argument is no UTF-8");
    }
    guint score = 3;
    g_autofree gchar *comment = NULL;
    gboolean is_vote = customer_words_read_vote(SURVEY_CSAT, text, text, &score, &comment);
    if (score < 1 || score > 5 || is_vote != (comment != NULL))
        g_error("a vote of %u", score);
    customer_words_is_thanks(text);
    policy_free(policy);
    return 0;
}
