/* system_sender.c - is a mail from a mail system rather than from a person? */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gate before every rule that reads plain text: a customer's mail that quotes a bounce, or
 * forwards one, must stay a person's mail. So only what the sender's system says about itself
 * counts: the envelope sender, the names of From, X-Failed-Recipients.
 */
#include "system_sender.h"

#include <string.h>

#include "base/text.h"

/* Local parts, after "-", "_" and "." are taken out. */
static const gchar *const system_local_parts[] = {
    "mailerdaemon",          "maildaemon",    "postmaster",   "maildeliverysystem",
    "maildeliverysubsystem", "mailadmin",     "mailsystem",   "microsoftexchange",
    "bouncenotification",    "mailerdaemons", "maildelivery", "bouncehandler",
    "systembounce",
};

/* Display names, folded; a name need only begin so. */
static const gchar *const system_names[] = {
    "mail delivery s", /* system, subsystem, service */
    "mail deliver s",
    "mailer-daemon",
    "mailer daemon",
    "mail administrator",
    "postmaster",
    "system administrator", /* Exchange 2003 */
    "microsoft outlook",    /* Exchange since 2010 */
    "delivery subsystem",
    "mail system",
    "courier mail server",
    "email delivery subsystem",
    "internet mail delivery",
    "interscan",
    "mailmarshal",
    "content filter",
    "系统退信",
    "邮件系统",
    "systembounce",
    "mail server",
    "mailserver",
    "mail router",
    "mail transfer",
    "mail gateway",
    "mail engine",
    "email system",
    "e-mail system",
    "bounce notification",
    "退信通知",
    "邮件投递",
    "メール配送",

};

gboolean system_sender_has_null_path(const Mail *mail) {
    const gchar *path = mail_header(mail, "Return-Path");
    if (path == NULL)
        return FALSE;
    path += strspn(path, " \t");
    return g_str_has_prefix(path, "<>") || g_ascii_strcasecmp(path, "<MAILER-DAEMON>") == 0 ||
           g_ascii_strncasecmp(path, "<MAILER-DAEMON@", 15) == 0;
}

static gboolean is_system_address(const gchar *address) {
    gchar local[64];
    gsize length = 0;
    for (const gchar *at = address; *at != '\0' && *at != '@' && length + 1 < sizeof local; at++) {
        if (strchr("-_.", *at) == NULL)
            local[length++] = g_ascii_tolower(*at);
    }
    local[length] = '\0';
    for (gsize i = 0; i < G_N_ELEMENTS(system_local_parts); i++) {
        if (strcmp(local, system_local_parts[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean is_system_name(const gchar *name) {
    gsize length = strnlen(name, 128);
    g_autofree gchar *valid = text_make_valid(name, (gssize)length);
    g_autofree gchar *folded = text_fold(valid);
    const gchar *start = folded + strspn(folded, " \t\"'");
    for (gsize i = 0; i < G_N_ELEMENTS(system_names); i++) {
        if (g_str_has_prefix(start, system_names[i]))
            return TRUE;
    }
    return FALSE;
}

static gchar *evidence(const gchar *words, const gchar *text) {
    g_autofree gchar *shown = text_shorten(text, 100);
    return g_strconcat(words, shown, NULL);
}

gchar *system_sender_name(const Mail *mail) {
    if (mail_header(mail, "X-Failed-Recipients") != NULL)
        return g_strdup("X-Failed-Recipients is there (Exim, Gmail)");
    for (guint i = 0; i < mail->from->len; i++) {
        const Address *from = mail->from->pdata[i];
        if (is_system_address(from->address))
            return evidence("From is the mail system ", from->address);
        if (from->name != NULL && is_system_name(from->name))
            return evidence("From is named ", from->name);
    }
    /* "MAILER-DAEMON <>", "mailer-daemon" and "<>" are no addresses, but they say enough. */
    const gchar *raw = mail->from->len == 0 ? mail_header(mail, "From") : NULL;
    if (raw == NULL)
        return NULL;
    return is_system_name(raw) || g_str_has_prefix(raw + strspn(raw, " \t"), "<>")
               ? g_strdup("From names a mail system")
               : NULL;
}

static gboolean local_part_is(const gchar *address, const gchar *wanted) {
    gsize length = strlen(wanted);
    return g_ascii_strncasecmp(address, wanted, length) == 0 && address[length] == '@';
}

gboolean system_sender_may_be_person(const Mail *mail) {
    const Address *author = mail_author(mail);
    const gchar *path = mail_header(mail, "Return-Path");
    if (author == NULL || path == NULL || strchr(path, '@') == NULL ||
        system_sender_has_null_path(mail) || mail_header(mail, "X-Failed-Recipients") != NULL)
        return FALSE;
    return local_part_is(author->address, "postmaster") &&
           (author->name == NULL || !is_system_name(author->name));
}

gboolean system_sender_is_daemon(const Mail *mail) {
    const Address *author = mail_author(mail);
    return author != NULL && local_part_is(author->address, "mailer-daemon");
}
