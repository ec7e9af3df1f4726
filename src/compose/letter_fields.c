/* letter_fields.c - the table of names a template may use: name and meaning */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The manual's table is compared with this one in a test, and so is what letter_facts.c sets. All
 * of them are known in every letter; what a letter has no use for is empty.
 */
#include "compose/letter_fields.h"

#include <string.h>

typedef struct {
    const gchar *name;
    const gchar *help;
} Field;

static const Field fields[] = {
    {"desk", "name of the desk in the letter's language"},
    {"desk_address", "its public address"},
    {"language", "language of the letter, \"en\""},
    {"name", "the reader's name for a greeting; empty when it is unknown or can't be one"},
    {"reply_to", "the address that an answer to this letter goes to"},
    {"reference", "\"AM-1042\""},
    {"tag", "\"[AM-1042-K7Q2]\", as at the end of the subject"},
    {"subject", "what the ticket is about, one line; in automatic letters to the complainant short "
                "and without links"},
    {"queue", "title of the department that has the ticket"},
    {"category", "category of the ticket in words"},
    {"stage", "how far the ticket is, in words"},
    {"outcome", "what came of it, in words; empty while it is open"},
    {"waiting_on", "whom it waits for, in words"},
    {"is_open", "true until the ticket is resolved"},
    {"is_resolved", "true between resolved and closed"},
    {"owner", "who owns the ticket; empty: nobody"},
    {"is_mine", "true if the reader is the owner"},
    {"complainant_name", "the complainant's name, as in the mail"},
    {"complainant_address", "the complainant's address"},
    {"complainant_language", "the complainant's language in words"},
    {"created_at", "when the ticket was opened"},
    {"answer_by", "by when a person answers"},
    {"solve_by", "by when a solution is proposed"},
    {"first_answered_at", "when a person first answered"},
    {"resolved_at", "when it was resolved"},
    {"closed_at", "when it was closed"},
    {"close_at", "when a resolved ticket will be closed"},
    {"vote_until", "until when the survey can be answered"},
    {"words", "the new words of the mail, or the agent's answer, as lines of text"},
    {"words_lines", "the same as a list of lines: {{#words_lines}}{{.}}<br>{{/words_lines}}"},
    {"is_greeted", "true if the words begin with a salutation of their own"},
    {"is_cut", "true if the words were too many for a letter"},
    {"excerpt", "what the words begin with, quoted, as a list of lines of 66 columns"},
    {"excerpt_text", "the same as one text"},
    {"quoted_lines", "lines folded away below the words"},
    {"quoted_lines.number", "how many"},
    {"quoted_lines.is_one", "true for one: \"line\", not \"lines\""},
    {"author", "the agent who answers"},
    {"mail_subject", "subject of the mail that this letter answers or reports"},
    {"mail_date", "when that mail was written"},
    {"files", "list of the files that came with the mail"},
    {"files.name", "name of the file"},
    {"files.size", "its size, \"2.4 MB\""},
    {"file_count", "files that came with the mail"},
    {"file_count.number", "how many"},
    {"file_count.is_one", "true for one"},
    {"earlier", "list of the complainant's last other tickets, newest first"},
    {"earlier.reference", "its reference"},
    {"earlier.subject", "its subject"},
    {"earlier.state", "its outcome, or its stage while it is open"},
    {"earlier.created_at", "when it was opened"},
    {"earlier_count", "the complainant's last other tickets"},
    {"earlier_count.number", "how many"},
    {"earlier_count.is_one", "true for one"},
    {"receipt", "list of the commands in the agent's mail"},
    {"receipt.line", "the command as typed"},
    {"receipt.result", "what became of it: done, not understood"},
    {"receipt.detail", "more about it, or empty"},
    {"take_link", "link that writes a mail with #assign me"},
    {"problem", "what is wrong: why a mail was held, a letter came back"},
    {"problem_lines", "the same as a list of lines"},
    {"bounced_address", "the address that does not work"},
    {"score", "the vote, 1 to 5"},
    {"score_words", "the vote in words"},
    {"vote_links", "list of the five votes, 1 first"},
    {"vote_links.score", "1 to 5"},
    {"vote_links.label", "the vote in words"},
    {"vote_links.link", "link that writes a mail with this vote"},
    {"limit", "the size limit of mails, \"25.0 MB\""},
};

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
