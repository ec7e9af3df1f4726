/* export_case.c - one ticket for somebody outside, of amends export --ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export_case.h"

#include "export/output_file.h"
#include "flow/papers/case_papers.h"

typedef gboolean (*CaseWriter)(Office *office, const CasePapers *papers, GError **error);

static gboolean write_to(Office *office, CasePapers *papers, const gchar *path, CaseWriter write,
                         GError **error) {
    g_autoptr(OutputFile) file = NULL;
    if (path == NULL)
        return TRUE;
    if (!output_file_open(path, &file, error))
        return FALSE;
    papers->out = output_file_stream(file);
    return write(office, papers, error) && output_file_finish(file, error);
}

ExitCode export_case(Office *office, const CaseWish *wish) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Ticket) ticket = command_ticket(office, wish->reference);
    if (ticket == NULL)
        return EXIT_NOTHING_FOUND;
    CasePapers papers = {
        .ticket = ticket,
        .is_internal = wish->is_internal,
        .language = policy_letter_language(
            office->policy, wish->language != NULL ? wish->language : ticket->language)};
    /* Both are of one moment. */
    if (!store_begin(office->store, &error))
        return command_fail(error);
    gboolean is_good = write_to(office, &papers, wish->mbox, case_papers_write_mbox, &error) &&
                       write_to(office, &papers, wish->page, case_papers_write_page, &error);
    store_rollback(office->store);
    return is_good ? EXIT_DONE : command_fail(error);
}
