/* broadcast_texts.c - which words of an agent's mail are for whom: one text, or a part a language
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "broadcast_texts.h"

#include <string.h>

#include "base/text.h"
#include "model/offer.h"
#include "parse/parse_language.h"

enum { FAIR_SHARE = 5 };

/* --- the language of a text --------------------------------------------------------------------
 */

/* A fifth of what can be told is in it: a text in two languages, one below the other, is in both.
 */
static gboolean is_in(const gchar *text, const gchar *language, gboolean *out_is_known) {
    gsize all = 0;
    gsize own = 0;
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (gchar **line = lines; *line != NULL; line++) {
        const gchar *found = parse_language(*line);
        gsize length = found != NULL ? strlen(*line) : 0;
        all += length;
        own += g_strcmp0(found, language) == 0 ? length : 0;
    }
    *out_is_known = all > 0;
    return own > 0 && own * FAIR_SHARE >= all;
}

/* The only language of a desk's letters that the text is in; "" if there are several, or nobody can
 * tell. */
static const gchar *language_of_text(const Policy *policy, const gchar *text) {
    const gchar *only = NULL;
    for (guint i = 0; i < policy->languages->len; i++) {
        gboolean is_known = FALSE;
        if (!is_in(text, policy->languages->pdata[i], &is_known))
            continue;
        if (only != NULL)
            return "";
        only = policy->languages->pdata[i];
    }
    return only != NULL ? only : "";
}

/* --- for whom ------------------------------------------------------------------------------------
 */

static const LanguagePart *part_for(const AgentWork *work, const Ticket *ticket,
                                    gboolean *out_is_foreign) {
    const Policy *policy = work->arrival->office->policy;
    const gchar *language = policy_letter_language(policy, ticket->language);
    *out_is_foreign = FALSE;
    for (guint i = 0; i < work->parts->len; i++) {
        const LanguagePart *part = work->parts->pdata[i];
        if (strcmp(part->language, language) == 0)
            return part;
    }
    *out_is_foreign = TRUE;
    return work->parts->pdata[0];
}

const gchar *broadcast_texts_for(const AgentWork *work, const Ticket *ticket,
                                 gboolean *out_is_foreign) {
    const Policy *policy = work->arrival->office->policy;
    const gchar *text = work->reading->text;
    *out_is_foreign = FALSE;
    if (command_reading_find(work->reading, COMMAND_BROADCAST) == NULL)
        return text;
    if (work->parts != NULL)
        return part_for(work, ticket, out_is_foreign)->text;
    const gchar *written = language_of_text(policy, text);
    *out_is_foreign =
        *written != '\0' && strcmp(written, policy_letter_language(policy, ticket->language)) != 0;
    return text;
}

const gchar *broadcast_texts_own(const AgentWork *work, gboolean *out_is_foreign) {
    return broadcast_texts_for(work, work->rehearsed, out_is_foreign);
}

GPtrArray *broadcast_texts_own_options(const AgentWork *work) {
    gboolean is_foreign = FALSE;
    return work->parts != NULL ? part_for(work, work->rehearsed, &is_foreign)->options : NULL;
}

const gchar *broadcast_texts_own_offer_line(const AgentWork *work) {
    gboolean is_foreign = FALSE;
    return work->parts != NULL ? part_for(work, work->rehearsed, &is_foreign)->offer_line : NULL;
}

/* --- the broadcast -------------------------------------------------------------------------------
 */

static void set_words(BroadcastPart *part, const gchar *words, const gchar *html) {
    g_free(part->words);
    part->words = g_strdup(words);
    part->words_html = g_strdup(html);
}

static void set_options(BroadcastPart *part, const GPtrArray *options) {
    for (guint i = 0; options != NULL && i < options->len; i++) {
        const OfferOption *option = options->pdata[i];
        g_ptr_array_add(part->options,
                        offer_option_new(option->remedy, option->words, &option->money));
    }
}

/* As they would go out alone: without quotes, addresses of staff, with the signature. */
static gboolean add_part(const AgentWork *work, const LanguagePart *read, gboolean is_answer,
                         Broadcast *broadcast, GError **error) {
    const Command *offer = command_reading_find(work->reading, COMMAND_OFFER);
    BroadcastPart *part = broadcast_add_part(broadcast, read->language);
    set_options(part, read->options != NULL ? read->options
                      : offer != NULL       ? offer->options
                                            : NULL);
    if (!is_answer) {
        set_words(part, read->text, NULL);
        return TRUE;
    }
    g_auto(AgentAnswer) answer = {0};
    if (!agent_answer_read(work->arrival, read->text, &answer, error))
        return FALSE;
    set_words(part, answer.words, answer.html);
    return TRUE;
}

gboolean broadcast_texts_fill(const AgentWork *work, const AgentAnswer *answer,
                              Broadcast *broadcast, GError **error) {
    const Policy *policy = work->arrival->office->policy;
    const Command *offer = command_reading_find(work->reading, COMMAND_OFFER);
    for (guint i = 0; work->parts != NULL && i < work->parts->len; i++) {
        if (!add_part(work, work->parts->pdata[i], answer != NULL, broadcast, error))
            return FALSE;
    }
    if (work->parts != NULL)
        return TRUE;
    const gchar *text = work->reading->text;
    BroadcastPart *part = broadcast_add_part(broadcast, language_of_text(policy, text));
    set_words(part, answer != NULL ? answer->words : text, answer != NULL ? answer->html : NULL);
    set_options(part, offer != NULL ? offer->options : NULL);
    return TRUE;
}
