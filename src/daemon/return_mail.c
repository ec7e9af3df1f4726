/* return_mail.c - mail from the desk to the desk: does it come back, at the plus address too? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mails carry the desk's own mark and Auto-Submitted (RFC 3834): a desk that reads them files
 * them and answers nobody. "check" is no reply token: nothing is threaded by it. */
#include "return_mail.h"

#include <string.h>

#include "base/error.h"
#include "store/mail_store.h"

enum { LOOK_EVERY_MS = 500 };

gchar *return_mail_plus_address(const gchar *desk_address) {
    const gchar *at = strrchr(desk_address, '@');
    return g_strdup_printf("%.*s+check%s", (int)(at - desk_address), desk_address, at);
}

static gchar *new_id(const gchar *desk_address) {
    g_autofree gchar *unique = g_uuid_string_random();
    return g_strdup_printf("check.%s%s", unique, strrchr(desk_address, '@'));
}

static GBytes *write_mail(const gchar *desk_address, const gchar *recipient, const gchar *id) {
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autofree gchar *date = g_date_time_format(now, "%a, %d %b %Y %H:%M:%S +0000");
    GString *mail = g_string_new(NULL);
    g_string_append_printf(
        mail,
        "From: <%s>\r\nTo: <%s>\r\nSubject: Amends asks: does this arrive?\r\n"
        "Date: %s\r\nMessage-ID: <%s>\r\nAuto-Submitted: auto-generated\r\n"
        "X-Auto-Response-Suppress: All\r\nX-Amends-Desk: %s\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"
        "\"amends check --connect\" sent this to see whether it arrives. The desk\r\n"
        "files it by itself; it may be deleted.\r\n",
        desk_address, recipient, date, id, desk_address);
    return g_string_free_to_bytes(mail);
}

/* One of the two mails. */
typedef struct {
    const gchar *recipient;
    gchar *id;
    gboolean is_refused; /* the server does not take it: it won't come */
    gboolean has_come;
} Trip;

static gboolean send_one(const ReturnMail *mail, Trip *trip, GError **error) {
    const gchar *desk = mail->settings->policy->desk_address;
    g_autoptr(GBytes) bytes = write_mail(desk, trip->recipient, trip->id);
    SendResult result = {0};
    letter_sender_send(mail->sender, desk, trip->recipient, trip->id, bytes, NULL, NULL, &result);
    trip->is_refused = result.outcome == SEND_REFUSED;
    gboolean is_sent = result.outcome == SEND_SENT || trip->is_refused;
    if (!is_sent)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "to %s: %s", trip->recipient,
                    result.reply != NULL ? result.reply : "not taken");
    send_result_clear(&result);
    return is_sent;
}

static gboolean is_over(const Trip *trip) {
    return trip->has_come || trip->is_refused;
}

/* Looks for one that has not come yet. */
static gboolean look_for(const ReturnMail *mail, Trip *trip, GError **error) {
    gint64 stored = 0;
    if (is_over(trip))
        return TRUE;
    if (!mail_store_find_same(mail->store, trip->id, NULL, &stored, error))
        return FALSE;
    trip->has_come = stored != 0;
    for (guint i = 0; i < mail->trials->len && !trip->has_come; i++) {
        if (!mail_trial_has(mail->trials->pdata[i], trip->id, &trip->has_come, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean wait_for_both(const ReturnMail *mail, Trip *plain, Trip *plus, GError **error) {
    gint64 end = g_get_monotonic_time() + (gint64)mail->patience * G_USEC_PER_SEC;
    for (;;) {
        if (!look_for(mail, plain, error) || !look_for(mail, plus, error))
            return FALSE;
        if ((is_over(plain) && is_over(plus)) || g_get_monotonic_time() >= end)
            return TRUE;
        g_usleep(LOOK_EVERY_MS * 1000);
    }
}

gboolean return_mail_try(const ReturnMail *mail, gboolean *out_plain, gboolean *out_plus,
                         GError **error) {
    const gchar *desk = mail->settings->policy->desk_address;
    g_autofree gchar *plus_address = return_mail_plus_address(desk);
    g_autofree gchar *plain_id = new_id(desk);
    g_autofree gchar *plus_id = new_id(desk);
    Trip plain = {.recipient = desk, .id = plain_id};
    Trip plus = {.recipient = plus_address, .id = plus_id};
    if (!send_one(mail, &plain, error) || !send_one(mail, &plus, error) ||
        !wait_for_both(mail, &plain, &plus, error))
        return FALSE;
    *out_plain = plain.has_come;
    *out_plus = plus.has_come;
    return TRUE;
}
