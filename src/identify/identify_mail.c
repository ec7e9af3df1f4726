/* identify_mail.c - Mail -> what it is, who wrote it and how far that is to be believed */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of kind_rules[] are asked in order and the first that says yes decides. What makes a
 * kind is evidence of headers and of machine-readable parts; words of the text count only after the
 * sender is known to be a mail system, so that a customer may quote a bounce, or complain about
 * "automatic replies", and stay a person. Whether an automatic letter may answer is decided on its
 * own, by silence_rules[]: a person's mail may ask for silence too.
 *
 * Costs about a dozen microseconds for a person's mail; never grows faster than the mail.
 */
#include "identify/identify_mail.h"

#include "automatic/automatic_mail.h"
#include "automatic/clicked_answer.h"
#include "automatic/desk_receipt.h"
#include "automatic/out_of_office.h"
#include "forwarded_mail.h"
#include "report/bounce_report.h"
#include "report/delivery_report.h"
#include "report/feedback_report.h"
#include "report/list_refusal.h"
#include "report/report_fields.h"
#include "report/service_notice.h"
#include "sender_trust.h"
#include "system_sender.h"

/* What the rules share: looked up once. */
typedef struct {
    const Mail *mail;
    const Policy *policy;
    Identity *identity;
    gchar *system_name;     /* by what name the sender is a mail system, or NULL */
    gboolean has_null_path; /* Return-Path: <> */
    guint marks;            /* set of AutomaticMark */
} Case;

static const gchar null_path_words[] = "Return-Path is empty (RFC 5321 section 4.5.5)";

static gboolean is_own(const Case *c) {
    const Address *author = mail_author(c->mail);
    const gchar *desk = mail_header(c->mail, "X-Amends-Desk");
    if (c->policy == NULL)
        return FALSE;
    if (author != NULL && policy_is_own_address(c->policy, author->address)) {
        identity_say(c->identity, "From %s is our own address", author->address);
        return TRUE;
    }
    if (desk != NULL && policy_is_own_address(c->policy, desk)) {
        identity_say(c->identity, "carries our own mark X-Amends-Desk");
        return TRUE;
    }
    return FALSE;
}

static gboolean is_feedback_report(const Case *c) {
    return feedback_report_read(c->mail, c->identity);
}

static gboolean is_delivery_report(const Case *c) {
    gboolean is_from_system = c->system_name != NULL || c->has_null_path;
    if (!delivery_report_read(c->mail, is_from_system, c->identity))
        return FALSE;
    bounce_report_complete(c->mail, c->identity->bounces);
    return TRUE;
}

/* A program that answers for a person may have an empty Return-Path as well; it says so itself, and
 * then its words are not a mail system's. */
static gboolean is_bounce_in_words(const Case *c) {
    const Address *author = mail_author(c->mail);
    gboolean is_named = c->system_name != NULL;
    gboolean is_robot = author != NULL && address_is_no_reply(author->address);
    if (!is_named && ((!c->has_null_path && !is_robot) || (c->marks & AUTOMATIC_REPLY) != 0))
        return FALSE;
    gboolean may_be_person = is_named && system_sender_may_be_person(c->mail);
    SystemEvidence evidence = may_be_person      ? SYSTEM_HAS_PATH
                              : is_named         ? SYSTEM_IS_NAMED
                              : c->has_null_path ? SYSTEM_HAS_NO_WAY
                                                 : SYSTEM_IS_ROBOT;
    if (!bounce_report_read(c->mail, evidence, c->identity))
        return FALSE;
    identity_say(c->identity, "%s",
                 is_named           ? c->system_name
                 : c->has_null_path ? null_path_words
                                    : "From is an address that reads no answers");
    return TRUE;
}

static gboolean is_list_refusal(const Case *c) {
    guint automatic = AUTOMATIC_REPLY | AUTOMATIC_LIST | AUTOMATIC_BULK;
    return list_refusal_read(c->mail, (c->marks & automatic) != 0, c->identity);
}

static gboolean is_service_notice(const Case *c) {
    return service_notice_read(c->mail, c->identity);
}

/* A header that says "no" is believed before a subject. */
static gboolean is_out_of_office(const Case *c) {
    if ((c->marks & AUTOMATIC_PERSON) != 0)
        return FALSE;
    const gchar *words = out_of_office_subject(c->mail->subject);
    if (words == NULL)
        words = out_of_office_answer(c->mail);
    if (words != NULL)
        identity_say(c->identity, "the subject is that of an automatic answer: \"%s\"", words);
    return words != NULL;
}

/* Words of the text, where something else says that a program may have written it. */
static gboolean is_answer_in_words(const Case *c) {
    if ((c->marks & AUTOMATIC_PERSON) != 0)
        return FALSE;
    const Address *author = mail_author(c->mail);
    gboolean is_robot = (c->marks & AUTOMATIC_BULK) != 0 || c->has_null_path ||
                        (author != NULL && address_is_no_reply(author->address));
    const gchar *words = out_of_office_text(c->mail, is_robot, (c->marks & AUTOMATIC_SILENT) != 0);
    if (words != NULL)
        identity_say(c->identity, "the text begins as an automatic answer: \"%s\"", words);
    return words != NULL;
}

/* A desk whose program marks its letters by no header field. */
static gboolean is_desk_receipt(const Case *c) {
    if ((c->marks & AUTOMATIC_PERSON) != 0)
        return FALSE;
    const gchar *desk = NULL;
    const gchar *words = desk_receipt_words(c->mail, &desk);
    if (words != NULL)
        identity_say(c->identity, "the subject has a ticket number of %s, and the text says \"%s\"",
                     desk, words);
    return words != NULL;
}

static gboolean is_receipt(const Case *c) {
    const gchar *words = clicked_answer_receipt(c->mail);
    if (words == NULL)
        return FALSE;
    identity_say(c->identity, "read receipt in words: \"%s\"", words);
    c->identity->original_message_id = report_fields_original_id(c->mail);
    return TRUE;
}

static gboolean is_calendar_answer(const Case *c) {
    const gchar *words = clicked_answer_calendar(c->mail);
    if (words != NULL)
        identity_say(c->identity, "answer to an invitation: %s", words);
    return words != NULL;
}

/* The daily DMARC report of a provider (RFC 7489 section 7.2.1.1 gives the subject). */
static gboolean is_aggregate_report(const Case *c) {
    const gchar *subject = c->mail->subject != NULL ? c->mail->subject : "";
    gboolean is = g_ascii_strncasecmp(subject, "report domain:", 14) == 0 &&
                  g_strstr_len(subject, 300, "ubmitter:") != NULL;
    if (is)
        identity_say(c->identity, "the subject is that of an aggregate report (RFC 7489)");
    return is;
}

/* Nobody can be answered there, so a program wrote it. */
static gboolean is_without_path(const Case *c) {
    if (c->has_null_path)
        identity_say(c->identity, "%s", null_path_words);
    return c->has_null_path;
}

/* Whatever it says, it is no complaint. */
static gboolean is_daemon(const Case *c) {
    gboolean is = system_sender_is_daemon(c->mail);
    if (is)
        identity_say(c->identity, "From is a MAILER-DAEMON");
    return is;
}

/* First match wins: a rule is a function or a mark of automatic_mail.c. Reports stand above spam,
 * because a filter takes what they return for spam; lists below answers, because an out-of-office
 * may come through one. */
static const struct {
    gboolean (*applies)(const Case *c);
    AutomaticMark mark;
    MailKind kind; /* MAIL_KIND_COUNT: the function says which */
} kind_rules[] = {
    {is_own, AUTOMATIC_NOTHING, MAIL_KIND_OWN},
    {is_feedback_report, AUTOMATIC_NOTHING, MAIL_KIND_FEEDBACK_REPORT},
    {is_delivery_report, AUTOMATIC_NOTHING, MAIL_KIND_COUNT},
    {is_service_notice, AUTOMATIC_NOTHING, MAIL_KIND_COUNT},
    {is_bounce_in_words, AUTOMATIC_NOTHING, MAIL_KIND_COUNT},
    {is_list_refusal, AUTOMATIC_NOTHING, MAIL_KIND_COUNT},
    {is_receipt, AUTOMATIC_NOTHING, MAIL_KIND_DELIVERY_NOTICE},
    {NULL, AUTOMATIC_SPAM, MAIL_KIND_SPAM},
    {NULL, AUTOMATIC_REPLY, MAIL_KIND_AUTO_REPLY},
    {is_out_of_office, AUTOMATIC_NOTHING, MAIL_KIND_AUTO_REPLY},
    {is_calendar_answer, AUTOMATIC_NOTHING, MAIL_KIND_AUTO_REPLY},
    {is_answer_in_words, AUTOMATIC_NOTHING, MAIL_KIND_AUTO_REPLY},
    {is_desk_receipt, AUTOMATIC_NOTHING, MAIL_KIND_AUTO_REPLY},
    {is_aggregate_report, AUTOMATIC_NOTHING, MAIL_KIND_BULK},
    {NULL, AUTOMATIC_LIST, MAIL_KIND_LIST},
    {NULL, AUTOMATIC_BULK, MAIL_KIND_BULK},
    {is_without_path, AUTOMATIC_NOTHING, MAIL_KIND_AUTO_REPLY},
    {is_daemon, AUTOMATIC_NOTHING, MAIL_KIND_BULK},
};

static void decide_kind(const Case *c) {
    for (gsize i = 0; i < G_N_ELEMENTS(kind_rules); i++) {
        gboolean applies = kind_rules[i].applies != NULL ? kind_rules[i].applies(c)
                                                         : (c->marks & kind_rules[i].mark) != 0;
        if (!applies)
            continue;
        if (kind_rules[i].kind != MAIL_KIND_COUNT)
            c->identity->kind = kind_rules[i].kind;
        return;
    }
    c->identity->kind = MAIL_KIND_PERSON;
    identity_say(c->identity, "nothing says that a program wrote it");
}

static gboolean is_no_person(const Case *c) {
    return c->identity->kind != MAIL_KIND_PERSON;
}

static gboolean has_no_address(const Case *c) {
    const Address *author = mail_author(c->mail);
    return author == NULL || !address_is_valid(author->address);
}

static gboolean is_no_reply(const Case *c) {
    return address_is_no_reply(mail_author(c->mail)->address);
}

static gboolean is_system(const Case *c) {
    return c->system_name != NULL;
}

static gboolean asks_for_silence(const Case *c) {
    return (c->marks & AUTOMATIC_SILENT) != 0;
}

/* Why no automatic letter may answer; first match. `why` NULL: the kind said it already. */
static const struct {
    gboolean (*applies)(const Case *c);
    const gchar *why;
} silence_rules[] = {
    {is_no_person, NULL},
    {has_no_address, "not answered: From has no address that could be written to"},
    {is_no_reply, "not answered: From is an address that reads no answers"},
    {is_system, "not answered: From is a mail system"},
    {asks_for_silence, "not answered: the mail asks for no automatic answers"},
};

static void decide_answerable(const Case *c) {
    for (gsize i = 0; i < G_N_ELEMENTS(silence_rules); i++) {
        if (!silence_rules[i].applies(c))
            continue;
        c->identity->is_answerable = FALSE;
        if (silence_rules[i].why != NULL)
            identity_say(c->identity, "%s", silence_rules[i].why);
        return;
    }
}

Identity *identify_mail(const Mail *mail, const Policy *policy) {
    g_autoptr(Identity) identity = identity_new();
    g_autofree gchar *system_name = system_sender_name(mail);
    Case c = {
        .mail = mail,
        .policy = policy,
        .identity = identity,
        .system_name = system_name,
        .has_null_path = system_sender_has_null_path(mail),
        .marks = automatic_mail_marks(mail, policy, identity),
    };
    decide_kind(&c);
    decide_answerable(&c);
    sender_trust_read(mail, policy, identity);
    if (identity->kind == MAIL_KIND_PERSON)
        forwarded_mail_read(mail, policy, identity);
    return g_steal_pointer(&identity);
}
