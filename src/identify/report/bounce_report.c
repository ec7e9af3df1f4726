/* bounce_report.c - reports of mail systems that are only words, no RFC 3464 */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bounce_lines.c reads the lines; here is decided whether they are a report at all, and what each
 * recipient's row is. Where no line names a recipient, the addresses of X-Failed-Recipients count,
 * else an address in the very sentence that says it failed, else a report that was returned inside
 * (a filter wraps another system's), else the returned mail's own To, else the only address that
 * the report names at all, in a language that no table knows. Not every system in the world writes
 * like this; what is not understood keeps its kind and has no rows.
 */
#include "bounce_report.h"

#include <string.h>

#include "../status/report_text.h"
#include "../status/status_words.h"
#include "address_scan.h"
#include "base/text.h"
#include "bounce_lines.h"
#include "delivery_report.h"
#include "report_fields.h"

enum { MAX_SUBJECT = 500, MAX_FAILED_RECIPIENTS = 16 * 1024 };

static void take_failed_recipients(BounceLines *lines, const Mail *mail) {
    const gchar *at = mail_header(mail, "X-Failed-Recipients");
    const gchar *header_end = at != NULL ? at + strnlen(at, MAX_FAILED_RECIPIENTS) : NULL;
    while (at != NULL && lines->found->len < DELIVERY_REPORT_MAX_ROWS) {
        g_autofree gchar *address = address_scan(at, header_end, NULL, &at);
        if (address == NULL)
            return;
        bounce_lines_open(lines, address);
    }
}

/* An address that the report was sent to is not the one that failed. */
static void find_elsewhere(BounceLines *lines, const Mail *mail, GPtrArray *rows) {
    take_failed_recipients(lines, mail);
    if (lines->found->len == 0 && lines->in_sentence != NULL &&
        !address_list_has(mail->to, lines->in_sentence))
        bounce_lines_open(lines, lines->in_sentence);
    if (lines->found->len > 0)
        return;
    if (delivery_report_read_returned(mail, rows))
        return;
    g_autofree gchar *original = report_fields_original_recipient(mail);
    if (original != NULL)
        bounce_lines_open(lines, original);
    else if (lines->mentioned != NULL && !lines->has_others &&
             !address_list_has(mail->from, lines->mentioned))
        bounce_lines_open(lines, lines->mentioned);
}

/* By words of its own, else the report's: "550 ..." may stand far from the address. What is late
 * has not failed for good, whatever the words; what has "failed permanently" has, unless all that
 * is said is that no host answered in time. */
static gchar *status_of(const BounceLines *lines, const BounceFound *found, const gchar *action) {
    const gchar *said = found->detail->str;
    gchar *status = status_most_exact(NULL, said);
    gboolean is_only = lines->found->len == 1;
    if (status == NULL && (is_only || *said == '\0')) {
        said = lines->words->str;
        status = status_most_exact(NULL, said);
    }
    if (status == NULL)
        return NULL;
    gboolean is_late = strcmp(action, "delayed") == 0;
    gboolean is_in_words = status_reply_code_in(said) == 0 && strstr(said, status) == NULL;
    if (*status == '5' && is_late)
        *status = '4';
    else if (*status == '4' && !is_late && is_in_words && lines->says_permanent &&
             strcmp(status, "4.4.7") != 0)
        *status = '5';
    return status;
}

static void write_rows(const BounceLines *lines, GPtrArray *rows) {
    const gchar *general = lines->says_delayed     ? "delayed"
                           : lines->says_delivered ? "delivered"
                                                   : "failed";
    for (guint i = 0; i < lines->found->len; i++) {
        const BounceFound *found = lines->found->pdata[i];
        const gchar *action = found->action != NULL ? found->action : general;
        g_autofree gchar *status =
            strcmp(action, "delivered") == 0 ? NULL : status_of(lines, found, action);
        const gchar *detail = found->detail->len > 0 ? found->detail->str : NULL;
        if (strcmp(action, "delivered") == 0)
            detail = NULL;
        g_ptr_array_add(rows, delivery_report_row(found->recipient, action, status, detail));
    }
}

static const BouncePhrase *subject_phrase(const Mail *mail) {
    if (mail->subject == NULL)
        return NULL;
    g_autofree gchar *folded = report_text_fold(mail->subject, MAX_SUBJECT);
    return bounce_phrase_in(folded);
}

/* Does the subject alone say that mail failed or is late? The cheap question before the others. */
static gboolean subject_fits(const Mail *mail) {
    return subject_phrase(mail) != NULL;
}

/* What shows that it is a report, in words, or NULL. Caller frees. */
static gchar *report_evidence(const BounceLines *lines, const Mail *mail) {
    if (lines->evidence != NULL)
        return g_strdup_printf("\"%s\" (%s)", lines->evidence->words, lines->evidence->writer);
    if (mail_header(mail, "X-Failed-Recipients") != NULL)
        return g_strdup("X-Failed-Recipients");
    g_autofree gchar *status = status_most_exact(NULL, lines->words->str);
    /* In a language of no table: a server's answer, and one address that it can be about. */
    gboolean names_one = lines->mentioned != NULL && !lines->has_others &&
                         status_reply_code_in(lines->words->str) != 0;
    return (lines->found->len > 0 || names_one) && status != NULL
               ? g_strdup_printf("status %s", status)
               : NULL;
}

/* Who tells of failed delivery may mean a parcel: a returned mail, or a recipient and a
 * mail server's answer, must be there. */
static gboolean is_about_mail(const BounceLines *lines, const Mail *mail) {
    return report_fields_has_returned_mail(mail) ||
           (lines->found->len > 0 && status_reply_code_in(lines->words->str) != 0);
}

gboolean bounce_report_read(const Mail *mail, SystemEvidence evidence, Identity *identity) {
    gboolean is_named = evidence == SYSTEM_IS_NAMED || evidence == SYSTEM_HAS_PATH;
    gboolean may_mean_parcels = evidence == SYSTEM_HAS_PATH || evidence == SYSTEM_IS_ROBOT;
    if (!is_named && !subject_fits(mail))
        return FALSE;
    const gchar *whole = mail->subject != NULL ? mail->subject : "";
    g_autofree gchar *subject = text_make_valid(whole, (gssize)strnlen(whole, MAX_SUBJECT));
    g_auto(BounceLines) lines = bounce_lines_read(mail, subject, FALSE);
    g_autofree gchar *words = report_evidence(&lines, mail);
    if (words == NULL || (may_mean_parcels && !is_about_mail(&lines, mail)))
        return FALSE;
    if (lines.found->len == 0)
        find_elsewhere(&lines, mail, identity->bounces);
    write_rows(&lines, identity->bounces);
    if (identity->bounces->len > 0)
        identity->kind = delivery_report_kind(identity->bounces);
    else
        identity->kind = lines.says_delayed     ? MAIL_KIND_DELAY_NOTICE
                         : lines.says_delivered ? MAIL_KIND_DELIVERY_NOTICE
                                                : MAIL_KIND_BOUNCE;
    identity->original_message_id = report_fields_original_id(mail);
    identity_say(identity, "report of a mail system in words: %s", words);
    return TRUE;
}

void bounce_report_complete(const Mail *mail, GPtrArray *rows) {
    gboolean is_vague = FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const BounceRow *row = rows->pdata[i];
        is_vague |= row->diagnostic == NULL && g_str_has_suffix(row->status, ".0.0");
    }
    if (!is_vague)
        return;
    g_auto(BounceLines) lines = bounce_lines_read(mail, "", TRUE);
    for (guint i = 0; i < rows->len; i++) {
        BounceRow *row = rows->pdata[i];
        const BounceFound *found = g_hash_table_lookup(lines.by_key, row->recipient);
        if (found == NULL || found->detail->len == 0 || row->diagnostic != NULL)
            continue;
        BounceRow *better =
            delivery_report_row(row->recipient, row->action, row->status, found->detail->str);
        bounce_row_free(row);
        rows->pdata[i] = better;
    }
}
