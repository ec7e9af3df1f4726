/* agent_answer.c - an agent's answer as the complainant gets it: words, HTML, files, no secrets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain words decide. They are the text below the commands, without quotes of what only staff
 * may see, with the agent's own signature if the desk wants it. The HTML is cut down to just these
 * words (clean_html()); where it can't be brought to agree with them, they go out alone. Last of
 * all, addresses of staff are replaced in both. */
#include "agent_answer.h"

#include <string.h>

#include "answer_files.h"
#include "answer_quotes.h"
#include "answer_remarks.h"
#include "base/text.h"
#include "compose/private_addresses.h"
#include "parse/clean_html.h"

/* The lines of an answer while it is made. */
typedef struct {
    const Arrival *arrival;
    GPtrArray *owned;    /* of GStrv */
    GArray *lines;       /* of CleanLine */
    gboolean is_in_mail; /* they are lines of the mail as it came */
    gboolean has_signature;
} Draft;

static void draft_clear(Draft *draft) {
    g_clear_pointer(&draft->owned, g_ptr_array_unref);
    g_clear_pointer(&draft->lines, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Draft, draft_clear)

void agent_answer_clear(AgentAnswer *answer) {
    g_clear_pointer(&answer->words, g_free);
    g_clear_pointer(&answer->html, g_free);
    g_clear_pointer(&answer->files, g_ptr_array_unref);
    g_clear_pointer(&answer->remarks, g_ptr_array_unref);
}

/* --- lines -------------------------------------------------------------------------------------
 */

static gchar **split_lines(Draft *draft, const gchar *text) {
    gchar **lines = g_strsplit(text, "\n", -1);
    g_ptr_array_add(draft->owned, lines);
    return lines;
}

static void add_line(Draft *draft, const gchar *text, gboolean is_shown) {
    const CleanLine line = {text, is_shown};
    g_array_append_val(draft->lines, line);
}

static gboolean is_same_line(const gchar *one, const gchar *other) {
    g_autofree gchar *first = g_strstrip(g_strdup(one));
    g_autofree gchar *second = g_strstrip(g_strdup(other));
    return strcmp(first, second) == 0;
}

/* The lines of the mail above `text`, which ends it: its commands. FALSE if it does not end so. */
static gboolean add_commands(Draft *draft, gchar **text) {
    gchar **mail = split_lines(draft, draft->arrival->mail->new_text);
    guint above = g_strv_length(mail);
    for (guint i = g_strv_length(text); i > 0; i--) {
        if (text_is_blank(text[i - 1]))
            continue;
        while (above > 0 && text_is_blank(mail[above - 1]))
            above--;
        if (above == 0 || !is_same_line(mail[above - 1], text[i - 1]))
            return FALSE;
        above--;
    }
    for (guint i = 0; i < above; i++)
        add_line(draft, mail[i], FALSE);
    return TRUE;
}

static gboolean is_separator(const gchar *line) {
    return text_is_blank(line) || strspn(line, "-_ ") == strlen(line);
}

static void add_signature(Draft *draft) {
    const gchar *signature = draft->arrival->mail->signature;
    if (!draft->arrival->office->policy->signs_as_agent || text_is_blank(signature))
        return;
    add_line(draft, "", TRUE);
    for (gchar **line = split_lines(draft, signature); *line != NULL; line++) {
        if (draft->has_signature || !is_separator(*line)) {
            add_line(draft, *line, TRUE);
            draft->has_signature = TRUE;
        }
    }
}

static gboolean add_text(Draft *draft, const gchar *text, GError **error) {
    gchar **lines = split_lines(draft, text);
    g_auto(QuoteCheck) check = {.arrival = draft->arrival};
    draft->is_in_mail = add_commands(draft, lines);
    for (; *lines != NULL; lines++) {
        gboolean may_go = TRUE;
        if (!answer_quotes_may_go(&check, *lines, &may_go, error))
            return FALSE;
        if (may_go)
            add_line(draft, *lines, TRUE);
    }
    add_signature(draft);
    return TRUE;
}

static gchar *join_shown(const Draft *draft) {
    g_autoptr(GString) words = g_string_new(NULL);
    for (guint i = 0; i < draft->lines->len; i++) {
        const CleanLine *line = &g_array_index(draft->lines, CleanLine, i);
        if (line->is_shown)
            g_string_append_printf(words, "%s\n", line->text);
    }
    return g_strdup(g_strstrip(words->str));
}

/* --- the answer --------------------------------------------------------------------------------
 */

static gchar *clean(const Draft *draft, GArray *pictures) {
    const Arrival *arrival = draft->arrival;
    if (!draft->is_in_mail || g_strcmp0(arrival->mail->content_type, "text/plain") == 0)
        return NULL;
    g_autofree gchar *html = parse_mail_html(arrival->incoming->raw, &arrival->office->limits);
    return html != NULL ? clean_html(html, draft->lines, pictures) : NULL;
}

/* The words of clean HTML: what is not in a tag. */
static gchar *without_tags(const gchar *html) {
    g_autoptr(GString) text = g_string_new(NULL);
    while (*html != '\0') {
        gsize length = strcspn(html, "<");
        g_string_append_len(text, html, (gssize)length);
        html += length;
        html += *html == '<' ? strcspn(html, ">") + 1 : 0;
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* An address may be written in pieces, "anna@<b>example</b>.com": then the HTML is not used. */
static gchar *hide_in_html(gchar *html, const Policy *policy) {
    guint count = 0;
    g_autofree gchar *owned = html;
    g_autofree gchar *hidden = private_addresses_replace(owned, policy, &count);
    g_autofree gchar *words = without_tags(hidden);
    return private_addresses_has(words, policy) ? NULL : g_steal_pointer(&hidden);
}

static void hide_private(AgentAnswer *answer, const Arrival *arrival) {
    const Policy *policy = arrival->office->policy;
    guint count = 0;
    gchar *words = private_addresses_replace(answer->words, policy, &count);
    g_free(answer->words);
    answer->words = words;
    if (answer->html != NULL)
        answer->html = hide_in_html(answer->html, policy);
    if (count > 0)
        answer_remarks_add_address(answer->remarks, arrival);
}

gboolean agent_answer_read(const Arrival *arrival, const gchar *text, AgentAnswer *out_answer,
                           GError **error) {
    g_auto(Draft) draft = {
        .arrival = arrival,
        .owned = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev),
        .lines = g_array_new(FALSE, FALSE, sizeof(CleanLine)),
    };
    *out_answer =
        (AgentAnswer){.remarks = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free)};
    if (!add_text(&draft, text, error))
        return FALSE;
    g_auto(AnswerPictures) pictures = answer_files_pictures(arrival);
    out_answer->words = join_shown(&draft);
    out_answer->html = clean(&draft, pictures.list);
    out_answer->has_signature = draft.has_signature;
    hide_private(out_answer, arrival);
    out_answer->files =
        answer_files_take(arrival, &pictures, out_answer->html != NULL, out_answer->remarks);
    answer_remarks_add_others(out_answer->remarks, arrival);
    return TRUE;
}
