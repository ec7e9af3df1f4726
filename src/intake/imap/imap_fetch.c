/* imap_fetch.c - the bytes of mails: many beginnings in one command, the rest of a large one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libetpan hands over the bytes of a body as they come, then tells whose they were; nothing of an
 * answer stays in its memory. Its callback for mails works only where a progress callback is set,
 * too. A FETCH that nobody asked for (another client changed a flag) has no body and is left out.
 *
 * A body that came shorter than the part that was asked for is whole, whatever size the server told
 * before: some count it wrongly.
 */
#include "imap_fetch.h"

#include "uid_list.h"

enum { ANSWER_BYTES = 1024 /* of a mail, beside its body */ };

typedef struct {
    GArray *wanted;   /* sorted UIDs */
    GPtrArray *mails; /* of ImapMail */
    GByteArray *body; /* bytes since the last mail; NULL: none */
} Catch;

void imap_mail_free(ImapMail *mail) {
    if (mail == NULL)
        return;
    g_clear_pointer(&mail->body, g_byte_array_unref);
    g_free(mail);
}

/* --- callbacks of libetpan -------------------------------------------------------------------- */

static bool take_bytes(int type, struct mailimap_msg_att_body_section *section, const char *bytes,
                       size_t length, void *data) {
    Catch *caught = data;
    if (caught->body == NULL)
        caught->body = g_byte_array_new();
    g_byte_array_append(caught->body, (const guint8 *)bytes, (guint)length);
    return true;
}

static gint64 time_of(const struct mailimap_date_time *date) {
    if (date == NULL)
        return 0;
    g_autoptr(GDateTime) utc =
        g_date_time_new_utc(date->dt_year, date->dt_month, date->dt_day, date->dt_hour,
                            date->dt_min, MIN(date->dt_sec, 59));
    /* "+0130" is read as 130. */
    gint64 zone = (date->dt_zone / 100 * 60 + date->dt_zone % 100) * 60;
    return utc != NULL ? g_date_time_to_unix(utc) - zone : 0;
}

/* A body that came as a quoted string has no callback of its own. */
static void take_short_body(Catch *caught, const struct mailimap_msg_att_body_section *section) {
    if (caught->body != NULL || section == NULL)
        return;
    caught->body = g_byte_array_new();
    if (section->sec_body_part != NULL)
        g_byte_array_append(caught->body, (const guint8 *)section->sec_body_part,
                            (guint)section->sec_length);
}

static void take_mail(struct mailimap_msg_att *told, void *data) {
    Catch *caught = data;
    ImapMail mail = {0};
    gboolean has_body = FALSE;
    for (clistiter *at = clist_begin(told->att_list); at != NULL; at = clist_next(at)) {
        const struct mailimap_msg_att_item *item = clist_content(at);
        if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC)
            continue;
        const struct mailimap_msg_att_static *fact = item->att_data.att_static;
        if (fact->att_type == MAILIMAP_MSG_ATT_UID)
            mail.uid = fact->att_data.att_uid;
        else if (fact->att_type == MAILIMAP_MSG_ATT_RFC822_SIZE)
            mail.size = fact->att_data.att_rfc822_size;
        else if (fact->att_type == MAILIMAP_MSG_ATT_INTERNALDATE)
            mail.received_at = time_of(fact->att_data.att_internal_date);
        else if (fact->att_type == MAILIMAP_MSG_ATT_BODY_SECTION) {
            take_short_body(caught, fact->att_data.att_body_section);
            has_body = TRUE;
        }
    }
    mail.body = g_steal_pointer(&caught->body);
    if (!has_body || mail.body == NULL || !uid_list_has(caught->wanted, mail.uid)) {
        g_clear_pointer(&mail.body, g_byte_array_unref);
        return;
    }
    ImapMail *kept = g_new(ImapMail, 1);
    *kept = mail;
    g_ptr_array_add(caught->mails, kept);
}

static void show_progress(size_t current, size_t maximum, void *data) {
}

static int hear(ImapSession *session, Catch *caught) {
    mailimap *imap = session->imap;
    mailimap_set_progress_callback(imap, show_progress, show_progress, NULL);
    mailimap_set_msg_att_handler(imap, take_mail, caught);
    mailimap_set_msg_body_handler(imap, take_bytes, caught);
    int result = imap_session_hear(session);
    mailimap_set_progress_callback(imap, NULL, NULL, NULL);
    mailimap_set_msg_att_handler(imap, NULL, NULL);
    mailimap_set_msg_body_handler(imap, NULL, NULL);
    g_clear_pointer(&caught->body, g_byte_array_unref);
    return result;
}

/* --- the two commands ------------------------------------------------------------------------- */

gboolean imap_fetch_ask_heads(ImapSession *session, GArray *uids, GError **error) {
    g_autofree gchar *list = uid_list_to_text(uids);
    g_autofree gchar *command = g_strdup_printf(
        "UID FETCH %s (UID RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.%d>)", list, IMAP_FETCH_HEAD);
    imap_session_begin(session, 0);
    int result = imap_session_say(session, command);
    return result == MAILIMAP_NO_ERROR || imap_session_end(session, result, "fetching mail", error);
}

static gint compare_uids(gconstpointer a, gconstpointer b) {
    const ImapMail *left = *(ImapMail *const *)a, *right = *(ImapMail *const *)b;
    return left->uid < right->uid ? -1 : left->uid > right->uid;
}

gboolean imap_fetch_hear_heads(ImapSession *session, GArray *uids, GPtrArray *out_mails,
                               GError **error) {
    Catch caught = {.wanted = uids, .mails = out_mails};
    imap_session_begin(session, (guint64)uids->len * (IMAP_FETCH_HEAD + ANSWER_BYTES));
    int result = hear(session, &caught);
    for (guint i = 0; i < out_mails->len; i++) {
        ImapMail *mail = out_mails->pdata[i];
        mail->is_whole = mail->body->len < IMAP_FETCH_HEAD || mail->size == mail->body->len;
        if (mail->is_whole)
            mail->size = mail->body->len;
    }
    g_ptr_array_sort(out_mails, compare_uids);
    return imap_session_end(session, result, "fetching mail", error);
}

gboolean imap_fetch_rest(ImapSession *session, ImapMail *mail, guint64 max_bytes, GError **error) {
    g_autoptr(GArray) wanted = uid_list_new();
    g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)imap_mail_free);
    guint64 most = max_bytes + 1 - MIN(max_bytes, mail->body->len);
    g_array_append_val(wanted, mail->uid);
    /* The bytes come into the very array that holds the head. */
    Catch caught = {.wanted = wanted, .mails = mails, .body = g_steal_pointer(&mail->body)};
    guint head = caught.body->len;
    g_autofree gchar *command = g_strdup_printf(
        "UID FETCH %u (UID BODY.PEEK[]<%u.%" G_GUINT64_FORMAT ">)", mail->uid, head, most);
    g_byte_array_set_size(caught.body, (guint)MIN(mail->size, max_bytes + 1));
    g_byte_array_set_size(caught.body, head);
    imap_session_begin(session, most + ANSWER_BYTES);
    int result = imap_session_say(session, command);
    if (result == MAILIMAP_NO_ERROR)
        result = hear(session, &caught);
    if (!imap_session_end(session, result, "fetching a large mail", error))
        return FALSE;
    if (mails->len > 0) {
        ImapMail *rest = mails->pdata[mails->len - 1];
        mail->body = g_steal_pointer(&rest->body);
        mail->size = mail->body->len;
        mail->is_whole = TRUE;
    }
    return TRUE;
}
