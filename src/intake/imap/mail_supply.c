/* mail_supply.c - mails on their way out of a folder: sized, asked for, here */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sizes first, so that memory is planned, then bodies: a command for about half a megabyte, or for
 * one large mail. Who is not there any more was taken away by another client: nobody has to do
 * anything about it.
 */
#include "mail_supply.h"

#include "uid_list.h"

enum {
    SIZES_AT_ONCE = 500,
    BATCH_BYTES = 512 * 1024, /* of one command, unless a single mail is larger */
    MOST_BATCH = 128,
};

void mail_supply_init(MailSupply *supply, WorkList *work, guint64 max_bytes) {
    *supply = (MailSupply){.work = work,
                           .max_bytes = max_bytes,
                           .sized = g_queue_new(),
                           .asked = g_ptr_array_new(),
                           .ready = g_queue_new()};
}

static void give_back(MailSupply *supply, ImapMail *mail) {
    work_list_give_back(supply->work, mail->uid);
    imap_mail_free(mail);
}

void mail_supply_forget(MailSupply *supply) {
    while (!g_queue_is_empty(supply->ready))
        give_back(supply, g_queue_pop_head(supply->ready));
    while (!g_queue_is_empty(supply->sized))
        give_back(supply, g_queue_pop_head(supply->sized));
    for (guint i = 0; i < supply->asked->len; i++)
        give_back(supply, supply->asked->pdata[i]);
    g_ptr_array_set_size(supply->asked, 0);
}

void mail_supply_clear(MailSupply *supply) {
    mail_supply_forget(supply);
    g_queue_free(supply->ready);
    g_queue_free(supply->sized);
    g_ptr_array_unref(supply->asked);
}

/* --- sizes ------------------------------------------------------------------------------------ */

gboolean mail_supply_ask_sizes(MailSupply *supply, ImapSession *session, GError **error) {
    g_autoptr(GArray) uids = work_list_take(supply->work, SIZES_AT_ONCE);
    g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)imap_mail_free);
    gboolean is_good = imap_fetch_facts(session, uids, mails, error);
    for (guint i = 0, place = 0; i < uids->len; i++) {
        guint32 uid = g_array_index(uids, guint32, i);
        ImapMail *mail = place < mails->len ? mails->pdata[place] : NULL;
        if (mail != NULL && mail->uid == uid) {
            mails->pdata[place++] = NULL;
            g_queue_push_tail(supply->sized, mail);
            /* What a server tells twice is one mail. */
            while (place < mails->len && ((ImapMail *)mails->pdata[place])->uid == uid)
                place++;
        } else {
            (is_good ? work_list_vanished : work_list_give_back)(supply->work, uid);
        }
    }
    return is_good;
}

/* Where mail that is done leaves the folder, it is nearly empty, and what is new is most of it. */
gboolean mail_supply_may_take_news(const MailSupply *supply, const ImapSession *session) {
    const struct mailimap_selection_info *selected = session->imap->imap_selection_info;
    return session->filing <= FILED_BY_COPY && selected->sel_exists <= SIZES_AT_ONCE;
}

/* No more of it is wanted: it came to its end, or is too large. */
static gboolean is_whole(const MailSupply *supply, const ImapMail *mail) {
    if (mail->body == NULL)
        return FALSE;
    return mail->size > supply->max_bytes ||
           (mail->size < IMAP_FETCH_HEAD && mail->body->len < IMAP_FETCH_HEAD);
}

/* Oldest first: behind one whose bytes have to be asked for, they all are. */
static void add_new(MailSupply *supply, ImapMail *mail) {
    gboolean is_ready = is_whole(supply, mail) && g_queue_is_empty(supply->sized);
    if (!is_ready)
        g_clear_pointer(&mail->body, g_byte_array_unref);
    g_queue_push_tail(is_ready ? supply->ready : supply->sized, mail);
}

gboolean mail_supply_take_news(MailSupply *supply, ImapSession *session, gboolean *out_is_all,
                               GError **error) {
    g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)imap_mail_free);
    const struct mailimap_selection_info *selected = session->imap->imap_selection_info;
    gboolean is_few = selected->sel_exists <= IMAP_FETCH_FEW && !supply->is_careful;
    guint count = 0;
    *out_is_all = FALSE;
    if (!(is_few ? imap_fetch_few_news : imap_fetch_news)(session, supply->work->known + 1, mails,
                                                          error))
        return FALSE;
    for (guint i = 0; i < mails->len; i++) {
        ImapMail *mail = mails->pdata[i];
        if (!work_list_take_new(supply->work, mail->uid))
            continue;
        add_new(supply, g_steal_pointer(&mails->pdata[i]));
        count++;
    }
    /* UIDs may have gaps: what is there may stand behind those that were asked for. */
    *out_is_all = count > 0 && (!is_few || count >= selected->sel_exists);
    return TRUE;
}

/* --- bodies ----------------------------------------------------------------------------------- */

/* Of a mail that is too large only the head is wanted. One byte more than may be tells it. */
static guint64 most_of(const MailSupply *supply, const ImapMail *mail) {
    return mail->size > supply->max_bytes ? IMAP_FETCH_HEAD : supply->max_bytes + 1;
}

/* As many of the next as fit into one command. */
static void take_batch(MailSupply *supply) {
    guint64 bytes = 0;
    supply->most = most_of(supply, g_queue_peek_head(supply->sized));
    for (ImapMail *mail = g_queue_peek_head(supply->sized); mail != NULL;
         mail = g_queue_peek_head(supply->sized)) {
        guint64 most = most_of(supply, mail);
        bytes += MIN(mail->size, most);
        if (supply->asked->len > 0 && (bytes > BATCH_BYTES || supply->asked->len == MOST_BATCH ||
                                       most != supply->most || supply->is_careful))
            return;
        g_ptr_array_add(supply->asked, g_queue_pop_head(supply->sized));
    }
}

gboolean mail_supply_ask_ahead(MailSupply *supply, ImapSession *session, GError **error) {
    if (supply->asked->len > 0 || g_queue_is_empty(supply->sized))
        return TRUE;
    take_batch(supply);
    return imap_fetch_ask(session, supply->asked, supply->most, error);
}

gboolean mail_supply_hear(MailSupply *supply, ImapSession *session, GError **error) {
    if (supply->asked->len == 0)
        return TRUE;
    gboolean is_all = imap_fetch_hear(session, supply->asked, supply->most, error);
    if (session->is_dead)
        return FALSE;
    supply->is_careful = supply->is_careful || !is_all;
    for (guint i = 0; i < supply->asked->len; i++) {
        ImapMail *mail = supply->asked->pdata[i];
        if (mail->body != NULL) {
            g_queue_push_tail(supply->ready, mail);
            continue;
        }
        (is_all ? work_list_vanished : work_list_give_back)(supply->work, mail->uid);
        imap_mail_free(mail);
    }
    g_ptr_array_set_size(supply->asked, 0);
    return is_all;
}

ImapMail *mail_supply_next(MailSupply *supply) {
    return g_queue_pop_head(supply->ready);
}
