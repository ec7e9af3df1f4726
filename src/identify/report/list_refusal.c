/* list_refusal.c - list managers that did not pass a mail on */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list manager answers what it does not take from an address of the list's own management, mostly
 * with the list's header fields, so that it would count as the list's mail. It is asked for only
 * where the sender's name or a header field is that of list software, and its words must stand in
 * the subject or at the beginning of the text. The recipient is the list.
 */
#include "list_refusal.h"

#include <string.h>

#include "../status/report_text.h"
#include "address_scan.h"
#include "delivery_report.h"
#include "report_fields.h"

enum { MAX_TEXT = 3000, MAX_SUBJECT = 300 };

static const gchar *const manager_fields[] = {"X-MLServer", "X-List-Administrivia"};

/* Local parts of list software begin so; those of the people behind it end so, as do some of plain
 * people, so that these count only with a mark of automatic mail. */
static const gchar *const manager_beginnings[] = {"owner-",   "listserv", "majordomo", "sympa",
                                                  "listproc", "listar",   "ecartis",   "mailman"};
static const gchar *const manager_ends[] = {"-owner", "-admin",  "-request",    "-bounces", "-help",
                                            "-ctl",   "-return", "-moderators", "-reject"};

/* Folded. */
static const struct {
    const gchar *words;
    const gchar *writer;
} refusals[] = {
    {"are not member", "fml"},
    {"not a member of this mailing list", "fml"},
    {"you are not allowed to post to this mailing list", "Mailman"},
    {"your message has been automatically rejected", "Mailman"},
    {"message has been automatically discarded", "Mailman"},
    {"has been rejected by the list moderator", "Mailman"},
    {"posting of your message titled", "Mailman: the moderator's answer"},
    {"request to mailing list", "Mailman: the moderator's answer"},
    {"message rejected by filter rule", "Mailman"},
    {"you are not authorized to post", "Sympa, LISTSERV"},
    {"you are not authorized to send mail to", "LISTSERV"},
    {"you are not authorised to send", "LISTSERV"},
    {"rejected posting to", "LISTSERV"},
    {"your posting to the", "LISTSERV"},
    {"your message for list", "Sympa"},
    {"your message to list", "Sympa"},
    {"failed to act on your post", "ezmlm"},
    {"returned post for", "ezmlm"},
    {"rejected post", "ezmlm"},
    {"only subscribers may post", "ezmlm"},
    {"only subscribers can post", "several"},
    {"non-member submission", "Majordomo"},
    {"non-subscriber", "several"},
    {"send your posting from an address", "several"},
    {"メンバーではありません", "fml, Japanese"},
};

static gboolean is_manager(const Mail *mail, gboolean is_marked) {
    for (gsize i = 0; i < G_N_ELEMENTS(manager_fields); i++) {
        if (mail_header(mail, manager_fields[i]) != NULL)
            return TRUE;
    }
    const Address *author = mail_author(mail);
    if (author == NULL)
        return FALSE;
    g_autofree gchar *local =
        g_ascii_strdown(author->address, (gssize)strcspn(author->address, "@"));
    for (gsize i = 0; i < G_N_ELEMENTS(manager_beginnings); i++) {
        if (g_str_has_prefix(local, manager_beginnings[i]))
            return TRUE;
    }
    for (gsize i = 0; is_marked && i < G_N_ELEMENTS(manager_ends); i++) {
        if (g_str_has_suffix(local, manager_ends[i]))
            return TRUE;
    }
    return FALSE;
}

/* The first address that neither wrote nor got this mail, else the list's own, else its writer. */
static gchar *list_address(const Mail *mail, const gchar *text) {
    const Address *author = mail_author(mail);
    const gchar *at = text;
    gchar *address = NULL;
    while ((address = address_scan(at, NULL, NULL, &at)) != NULL) {
        if (!address_list_has(mail->to, address) &&
            (author == NULL || !address_equal(address, author->address)))
            return address;
        g_free(address);
    }
    const gchar *post = mail_header(mail, "List-Post");
    address = post != NULL ? address_scan(post, NULL, NULL, NULL) : NULL;
    return address != NULL || author == NULL ? address : g_strdup(author->address);
}

gboolean list_refusal_read(const Mail *mail, gboolean is_marked, Identity *identity) {
    if (!is_manager(mail, is_marked))
        return FALSE;
    g_autofree gchar *subject =
        report_text_fold(mail->subject != NULL ? mail->subject : "", MAX_SUBJECT);
    g_autofree gchar *text = report_text_fold(mail->new_text, MAX_TEXT);
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        if (strstr(subject, refusals[i].words) == NULL && strstr(text, refusals[i].words) == NULL)
            continue;
        g_autofree gchar *list = list_address(mail, text);
        if (list != NULL)
            g_ptr_array_add(identity->bounces, delivery_report_row(list, "failed", "5.7.2", NULL));
        identity->kind = MAIL_KIND_BOUNCE;
        identity->original_message_id = report_fields_original_id(mail);
        identity_say(identity, "a list manager's refusal: \"%s\" (%s)", refusals[i].words,
                     refusals[i].writer);
        return TRUE;
    }
    return FALSE;
}
