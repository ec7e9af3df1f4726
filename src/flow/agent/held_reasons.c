/* held_reasons.c - what speaks against sending an answer: all that the rules ask, in one record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "held_reasons.h"

#include "command/broadcast_parts.h"
#include "store/group_store.h"
#include "workflow/grant_rule.h"

void held_reasons_clear(HeldReasons *reasons) {
    other_answer_clear(&reasons->other);
    g_clear_pointer(&reasons->problem, g_free);
    g_clear_pointer(&reasons->detail, g_free);
}

/* Words in a language that there are rules for are judged by them; else by the ticket's language.
 */
static const gchar *language_of_answer(const JudgedAnswer *answer) {
    const gchar *written = answer->mail != NULL ? answer->mail->language : NULL;
    return tone_rules_have(answer->office->tone, written) ? written : answer->ticket->language;
}

/* "it blames the complainant: "your own fault"", a line each. */
static void tell_tone(const GPtrArray *faults, const gchar *reader_language, HeldReasons *reasons) {
    gboolean is_chinese = reader_language != NULL && g_str_has_prefix(reader_language, "zh");
    g_autoptr(GString) problem = g_string_new(NULL);
    g_autoptr(GString) detail = g_string_new(NULL);
    for (guint i = 0; i < faults->len; i++) {
        const ToneFault *fault = faults->pdata[i];
        g_string_append_printf(problem, "%s%s", i > 0 ? "\n" : "", fault->reason);
        g_string_append_printf(detail, "%s%s", i > 0 ? ", " : "tone: ", fault->rule);
        if (fault->words == NULL)
            continue;
        g_string_append_printf(problem, is_chinese ? "：“%s”" : ": \"%s\"", fault->words);
        g_string_append_printf(detail, " \"%s\"", fault->words);
    }
    if (faults->len == 0)
        return;
    reasons->problem = g_string_free(g_steal_pointer(&problem), FALSE);
    reasons->detail = g_string_free(g_steal_pointer(&detail), FALSE);
}

/* Of a broadcast in several languages, else NULL. */
static GPtrArray *find_parts(const JudgedAnswer *answer) {
    G_GNUC_UNUSED g_auto(LanguageFault) fault = {0};
    if (command_reading_find(answer->reading, COMMAND_BROADCAST) == NULL)
        return NULL;
    return broadcast_parts_read(answer->reading, answer->author, answer->office->policy,
                                answer->reader_language, &fault);
}

static GPtrArray *check_words(const JudgedAnswer *answer, const gchar *language,
                              const gchar *words) {
    const ToneQuestion asked = {.language = language,
                                .reader_language = answer->reader_language,
                                .words = words,
                                .is_first = answer->ticket->first_answered_at == 0};
    return tone_check(answer->office->tone, &asked);
}

/* An offer goes out in a letter of the desk, which has all that a first answer needs. */
static GPtrArray *find_tone_faults(const JudgedAnswer *answer, const GPtrArray *parts) {
    GPtrArray *faults = g_ptr_array_new_with_free_func((GDestroyNotify)tone_fault_free);
    if (command_reading_find(answer->reading, COMMAND_OFFER) != NULL)
        return faults;
    if (parts == NULL)
        g_ptr_array_extend_and_steal(
            faults, check_words(answer, language_of_answer(answer), answer->reading->text));
    for (guint i = 0; parts != NULL && i < parts->len; i++) {
        const LanguagePart *part = parts->pdata[i];
        if (part->options == NULL)
            g_ptr_array_extend_and_steal(faults, check_words(answer, part->language, part->text));
    }
    return faults;
}

/* What each complainant is granted counts, however many there are of them. */
static Grant find_grant(const JudgedAnswer *answer, const GPtrArray *parts) {
    const GArray *limits = answer->office->policy->answers.approve_above;
    const Command *offer = command_reading_find(answer->reading, COMMAND_OFFER);
    Grant worst = grant_rule_of_words(limits, answer->reading->text);
    if (offer != NULL) {
        const Grant of_options = grant_rule_of_options(limits, offer->options);
        worst = grant_worse(&of_options, &worst);
    }
    for (guint i = 0; parts != NULL && i < parts->len; i++) {
        const LanguagePart *part = parts->pdata[i];
        if (part->options == NULL)
            continue;
        const Grant of_part = grant_rule_of_options(limits, part->options);
        worst = grant_worse(&of_part, &worst);
    }
    return worst;
}

/* For the operator. */
static gchar *grant_words(const Grant *grant) {
    g_autofree gchar *amount = money_text(&grant->amount, FALSE);
    g_autofree gchar *limit = money_text(&grant->limit, FALSE);
    switch (grant->verdict) {
    case GRANT_ABOVE:
        return g_strdup_printf("%s is above %s", amount, limit);
    case GRANT_WITHOUT_LIMIT:
        return g_strdup_printf("%s is of a currency without a limit", amount);
    case GRANT_WITHOUT_AMOUNT:
        return g_strdup("an amount that nobody can tell");
    case GRANT_WITHIN:
        break;
    }
    return NULL;
}

static void tell_grant(const JudgedAnswer *answer, const Grant *grant, HeldReasons *reasons) {
    if (reasons->reason != HOLD_APPROVAL || answer->author->role == ROLE_MANAGER)
        return;
    reasons->grant = *grant;
    g_free(reasons->detail);
    reasons->detail = grant_words(grant);
}

gboolean held_reasons_find(const JudgedAnswer *answer, HeldReasons *out_reasons, GError **error) {
    g_autoptr(GPtrArray) parts = find_parts(answer);
    g_autoptr(GPtrArray) faults = find_tone_faults(answer, parts);
    const Grant grant = find_grant(answer, parts);
    guint severe = 0;
    const OtherQuestion others = {.store = answer->office->store,
                                  .ticket = answer->ticket->id,
                                  .author = answer->author->name,
                                  .mail = answer->mail};
    if (!other_answer_find(&others, &out_reasons->other, error) ||
        (command_reading_find(answer->reading, COMMAND_BROADCAST) != NULL &&
         !group_store_count_unanswered_severe(answer->office->store, answer->ticket->id, &severe,
                                              error)))
        return FALSE;
    const AnswerQuestion question = {.policy = answer->office->policy,
                                     .ticket = answer->ticket,
                                     .author = answer->author,
                                     .now = answer->now,
                                     .other_answer_at = out_reasons->other.at,
                                     .has_seen_other = out_reasons->other.was_seen,
                                     .has_tone_fault = faults->len > 0,
                                     .is_of_severe = answer->ticket->severity == SEVERITY_HIGH,
                                     .is_first_to_severe = severe > 0,
                                     .grants_much = grant.verdict != GRANT_WITHIN,
                                     .is_urged = answer->is_urged,
                                     .is_approved = answer->is_approved};
    out_reasons->reason = answer_rule_judge(&question, &out_reasons->rule);
    tell_tone(faults, answer->reader_language, out_reasons);
    tell_grant(answer, &grant, out_reasons);
    return TRUE;
}
