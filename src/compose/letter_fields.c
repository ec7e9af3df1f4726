/* letter_fields.c - the table of names a template may use: name, meaning and maker */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one table behind the letters, their proof and the manual (a test compares them). What is
 * named "earlier.subject" is known inside {{#earlier}} and made together with it.
 */
#include "compose/letter_fields.h"

#include <string.h>

#include "letter_facts.h"

static const ValueRow fields[] = {
    {"desk", "name of the desk in the letter's language", letter_facts_desk, 0},
    {"desk_address", "its public address", letter_facts_desk_address, 0},
    {"language", "language of the letter, \"en\"", letter_facts_language, 0},
    {"name", "the reader's name for a greeting; empty when it is unknown or can't be one",
     letter_facts_name, 0},
    {"reply_to", "the address that an answer to this letter goes to", letter_facts_draft_line,
     G_STRUCT_OFFSET(LetterDraft, reply_to)},
    {"reference", "\"AM-1042\"", letter_facts_reference, 0},
    {"tag", "\"[AM-1042-K7Q2]\", as at the end of the subject", letter_facts_draft_line,
     G_STRUCT_OFFSET(LetterDraft, subject_tag)},
    {"subject",
     "what the ticket is about, one line; in automatic letters to the complainant short and "
     "without links",
     letter_facts_subject, 0},
    {"queue", "title of the department that has the ticket", letter_facts_queue, 0},
    {"category", "category of the ticket in words", letter_facts_category, 0},
    {"looks_like", "category that a new complaint's words suggest, if no rule has set one",
     letter_facts_looks_like, 0},
    {"certainty", "how sure that is, in per cent: \"82\"", letter_facts_certainty, 0},
    {"is_severe", "true if its severity is high", letter_facts_is_severe, 0},
    {"tags", "its tags, with blanks between", letter_facts_ticket_line,
     G_STRUCT_OFFSET(Ticket, tags)},
    {"stage", "how far the ticket is, in words", letter_facts_stage, 0},
    {"outcome", "what came of it, in words; empty while it is open", letter_facts_outcome, 0},
    {"waiting_on", "whom it waits for, in words", letter_facts_waiting_on, 0},
    {"is_open", "true until the ticket is resolved", letter_facts_is_open, 0},
    {"is_resolved", "true between resolved and closed", letter_facts_is_resolved, 0},
    {"owner", "who owns the ticket; empty: nobody", letter_facts_owner, 0},
    {"is_mine", "true if the reader is the owner", letter_facts_is_mine, 0},
    {"complainant_name", "the complainant's name, as in the mail", letter_facts_ticket_line,
     G_STRUCT_OFFSET(Ticket, complainant_name)},
    {"complainant_address", "the complainant's address", letter_facts_ticket_line,
     G_STRUCT_OFFSET(Ticket, complainant)},
    {"complainant_language", "the complainant's language in words",
     letter_facts_complainant_language, 0},
    {"created_at", "when the ticket was opened", letter_facts_ticket_date,
     G_STRUCT_OFFSET(Ticket, created_at)},
    {"answer_by", "by when a person answers", letter_facts_ticket_date,
     G_STRUCT_OFFSET(Ticket, answer_by)},
    {"solve_by", "by when a solution is proposed", letter_facts_ticket_date,
     G_STRUCT_OFFSET(Ticket, solve_by)},
    {"first_answered_at", "when a person first answered", letter_facts_ticket_date,
     G_STRUCT_OFFSET(Ticket, first_answered_at)},
    {"resolved_at", "when it was resolved", letter_facts_ticket_date,
     G_STRUCT_OFFSET(Ticket, resolved_at)},
    {"closed_at", "when it was closed", letter_facts_ticket_date,
     G_STRUCT_OFFSET(Ticket, closed_at)},
    {"close_at", "when a resolved ticket will be closed", letter_facts_draft_date,
     G_STRUCT_OFFSET(LetterDraft, close_at)},
    {"vote_until", "until when the survey can be answered", letter_facts_draft_date,
     G_STRUCT_OFFSET(LetterDraft, vote_until)},
    {"words", "the new words of the mail, or the agent's answer, as lines of text",
     letter_facts_words, 0},
    {"words_lines", "the same as a list of lines: {{#words_lines}}{{.}}<br>{{/words_lines}}",
     letter_facts_words_lines, 0},
    {"is_greeted", "true if the words begin with a salutation of their own",
     letter_facts_is_greeted, 0},
    {"is_cut", "true if the words were too many for a letter", letter_facts_is_cut, 0},
    {"excerpt", "what the words begin with, quoted, as a list of lines of 66 columns",
     letter_facts_excerpt, 0},
    {"excerpt_text", "the same as one text", letter_facts_excerpt_text, 0},
    {"quoted_lines", "lines folded away below the words", letter_facts_quoted_lines, 0},
    {"quoted_lines.number", "how many", NULL, 0},
    {"quoted_lines.is_one", "true for one: \"line\", not \"lines\"", NULL, 0},
    {"author", "the agent who answers", letter_facts_author, 0},
    {"mail_subject", "subject of the mail that this letter answers or reports",
     letter_facts_mail_subject, 0},
    {"mail_date", "when that mail was written", letter_facts_draft_date,
     G_STRUCT_OFFSET(LetterDraft, mail_date)},
    {"mail_origin", "of a held mail: its From address, and where it came from",
     letter_facts_draft_line, G_STRUCT_OFFSET(LetterDraft, mail_origin)},
    {"files", "list of the files that came with the mail", letter_facts_files, 0},
    {"files.name", "name of the file", NULL, 0},
    {"files.size", "its size, \"2.4 MB\"", NULL, 0},
    {"file_count", "files that came with the mail", letter_facts_list_count,
     G_STRUCT_OFFSET(LetterDraft, files)},
    {"file_count.number", "how many", NULL, 0},
    {"file_count.is_one", "true for one", NULL, 0},
    {"earlier", "list of the complainant's last other tickets, newest first", letter_facts_earlier,
     0},
    {"earlier.reference", "its reference", NULL, 0},
    {"earlier.subject", "its subject", NULL, 0},
    {"earlier.state", "its outcome, or its stage while it is open", NULL, 0},
    {"earlier.created_at", "when it was opened", NULL, 0},
    {"earlier_count", "the complainant's last other tickets", letter_facts_list_count,
     G_STRUCT_OFFSET(LetterDraft, earlier)},
    {"earlier_count.number", "how many", NULL, 0},
    {"earlier_count.is_one", "true for one", NULL, 0},
    {"receipt", "list of the commands in the agent's mail; of a held mail, what it would do",
     letter_facts_receipt, 0},
    {"receipt.line", "the command as typed", NULL, 0},
    {"receipt.result", "what became of it: done, not understood", NULL, 0},
    {"receipt.detail", "more about it, or empty", NULL, 0},
    {"take_link", "link that writes a mail with #assign me", letter_facts_take_link, 0},
    {"problem", "what is wrong: why a mail was held, a letter came back", letter_facts_problem, 0},
    {"problem_lines", "the same as a list of lines", letter_facts_problem_lines, 0},
    {"bounced_address", "the address that does not work", letter_facts_draft_line,
     G_STRUCT_OFFSET(LetterDraft, bounced_address)},
    {"score", "the vote, 1 to 5", letter_facts_score, 0},
    {"score_words", "the vote in words", letter_facts_score_words, 0},
    {"vote_links", "list of the five votes, 1 first", letter_facts_vote_links, 0},
    {"vote_links.score", "1 to 5", NULL, 0},
    {"vote_links.label", "the vote in words", NULL, 0},
    {"vote_links.link", "link that writes a mail with this vote", NULL, 0},
    {"limit", "the size limit of mails, \"25.0 MB\"", letter_facts_limit, 0},
};

Value *letter_facts_values(LetterFacts *facts) {
    return value_new_table(fields, G_N_ELEMENTS(fields), facts);
}

const gchar *letter_fields_help(guint index, const gchar **out_help) {
    if (index >= G_N_ELEMENTS(fields))
        return NULL;
    *out_help = fields[index].help;
    return fields[index].name;
}

gboolean letter_fields_has(const gchar *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        const gchar *dot = strchr(fields[i].name, '.');
        if (strcmp(fields[i].name, name) == 0 || (dot != NULL && strcmp(dot + 1, name) == 0))
            return TRUE;
    }
    return FALSE;
}
