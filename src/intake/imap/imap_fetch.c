/* imap_fetch.c - sizes and dates of mails, then their bytes, many in one command */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sizes come first, so that memory is planned before a body is on its way: a command asks for
 * about half a megabyte, or for one large mail, and its answer has no more room than that.
 *
 * libetpan hands over the bytes of a body as they come, then tells whose they were; nothing of an
 * answer stays in its memory. Its callback for mails works only where a progress callback is set,
 * too. A FETCH that nobody asked for (another client changed a flag) has no body and is left out.
 */
#include "imap_fetch.h"

#include "uid_list.h"

enum {
    ANSWER_BYTES = 1024, /* of a mail, beside its body */
    LARGEST_PLANNED = 256 * 1024 * 1024,
};

typedef struct {
    GPtrArray *mails; /* of ImapMail */
    guint next;       /* the one that is expected next */
    gboolean is_new;  /* add what comes to `mails`; else fill in their bodies */
    GArray *wanted;   /* with is_new: sorted UIDs; NULL: all from `first` on */
    guint32 first;
    guint64 most;      /* bytes of a body */
    GByteArray *body;  /* bytes since the last mail; NULL: none */
    gboolean has_size; /* ... and whether its size was told */
    gboolean is_left;  /* ... and whether somebody marked it, so that it is not ours */
} Catch;

void imap_mail_free(ImapMail *mail) {
    if (mail == NULL)
        return;
    g_clear_pointer(&mail->body, g_byte_array_unref);
    g_free(mail);
}

/* --- callbacks of libetpan -------------------------------------------------------------------- */

/* Room for the mail that is expected; a server may send another. */
static GByteArray *new_body(const Catch *caught) {
    guint64 room = 0;
    if (caught->next < caught->mails->len)
        room = MIN(((const ImapMail *)caught->mails->pdata[caught->next])->size, caught->most);
    return g_byte_array_sized_new((guint)MIN(room, LARGEST_PLANNED));
}

static bool take_bytes(int type, struct mailimap_msg_att_body_section *section, const char *bytes,
                       size_t length, void *data) {
    Catch *caught = data;
    if (caught->body == NULL)
        caught->body = new_body(caught);
    g_byte_array_append(caught->body, (const guint8 *)bytes, (guint)length);
    return true;
}

static gint64 time_of(const struct mailimap_date_time *date) {
    if (date == NULL)
        return g_get_real_time() / G_USEC_PER_SEC;
    g_autoptr(GDateTime) utc =
        g_date_time_new_utc(date->dt_year, date->dt_month, date->dt_day, date->dt_hour,
                            date->dt_min, MIN(date->dt_sec, 59));
    /* "+0130" is read as 130. */
    gint64 zone = (date->dt_zone / 100 * 60 + date->dt_zone % 100) * 60;
    return utc != NULL ? g_date_time_to_unix(utc) - zone : g_get_real_time() / G_USEC_PER_SEC;
}

/* A body that came as a quoted string has no callback of its own. */
static void take_short_body(Catch *caught, const struct mailimap_msg_att_body_section *section) {
    if (caught->body == NULL && section != NULL)
        take_bytes(0, NULL, section->sec_body_part != NULL ? section->sec_body_part : "",
                   section->sec_body_part != NULL ? section->sec_length : 0, caught);
}

static void read_item(Catch *caught, const struct mailimap_msg_att_static *fact, ImapMail *mail) {
    if (fact->att_type == MAILIMAP_MSG_ATT_UID)
        mail->uid = fact->att_data.att_uid;
    else if (fact->att_type == MAILIMAP_MSG_ATT_RFC822_SIZE) {
        mail->size = fact->att_data.att_rfc822_size;
        caught->has_size = TRUE;
    } else if (fact->att_type == MAILIMAP_MSG_ATT_INTERNALDATE)
        mail->received_at = time_of(fact->att_data.att_internal_date);
    else if (fact->att_type == MAILIMAP_MSG_ATT_BODY_SECTION)
        take_short_body(caught, fact->att_data.att_body_section);
}

/* \Deleted is somebody's wish, our own keyword says that it is done. */
static gboolean is_mark(const struct mailimap_flag_fetch *fetched) {
    const struct mailimap_flag *flag = fetched->fl_flag;
    if (fetched->fl_type != MAILIMAP_FLAG_FETCH_OTHER || flag == NULL)
        return FALSE;
    return flag->fl_type == MAILIMAP_FLAG_DELETED ||
           (flag->fl_type == MAILIMAP_FLAG_KEYWORD && flag->fl_data.fl_keyword != NULL &&
            g_ascii_strcasecmp(flag->fl_data.fl_keyword, KEYWORD_DONE) == 0);
}

static void read_flags(Catch *caught, const struct mailimap_msg_att_dynamic *flags) {
    if (flags->att_list == NULL)
        return;
    for (clistiter *at = clist_begin(flags->att_list); at != NULL; at = clist_next(at))
        caught->is_left = caught->is_left || is_mark(clist_content(at));
}

static gboolean is_wanted(const Catch *caught, guint32 uid) {
    if (!caught->is_new || !caught->has_size)
        return FALSE;
    return caught->wanted != NULL ? uid_list_has(caught->wanted, uid)
                                  : uid >= caught->first && !caught->is_left;
}

/* Usually they come in the order in which they were asked for. */
static ImapMail *find(Catch *caught, guint32 uid) {
    for (guint i = 0; i < caught->mails->len; i++) {
        guint place = (caught->next + i) % caught->mails->len;
        ImapMail *mail = caught->mails->pdata[place];
        if (mail->uid == uid) {
            caught->next = place + 1;
            return mail;
        }
    }
    return NULL;
}

static void take_mail(struct mailimap_msg_att *told, void *data) {
    Catch *caught = data;
    ImapMail mail = {.received_at = g_get_real_time() / G_USEC_PER_SEC};
    caught->has_size = FALSE;
    caught->is_left = FALSE;
    for (clistiter *at = clist_begin(told->att_list); at != NULL; at = clist_next(at)) {
        const struct mailimap_msg_att_item *item = clist_content(at);
        if (item->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC)
            read_item(caught, item->att_data.att_static, &mail);
        else if (item->att_data.att_dyn != NULL)
            read_flags(caught, item->att_data.att_dyn);
    }
    g_autoptr(GByteArray) body = g_steal_pointer(&caught->body);
    if (is_wanted(caught, mail.uid)) {
        ImapMail *kept = g_new(ImapMail, 1);
        *kept = mail;
        kept->body = g_steal_pointer(&body);
        g_ptr_array_add(caught->mails, kept);
    } else if (!caught->is_new && body != NULL) {
        ImapMail *known = find(caught, mail.uid);
        if (known != NULL && known->body == NULL)
            known->body = g_steal_pointer(&body);
    }
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

/* --- the commands ------------------------------------------------------------------------------
 */

static gint compare_uids(gconstpointer a, gconstpointer b) {
    const ImapMail *left = *(ImapMail *const *)a, *right = *(ImapMail *const *)b;
    return left->uid < right->uid ? -1 : left->uid > right->uid;
}

gboolean imap_fetch_facts(ImapSession *session, GArray *uids, GPtrArray *out_mails,
                          GError **error) {
    Catch caught = {.mails = out_mails, .is_new = TRUE, .wanted = uids};
    g_autofree gchar *list = uid_list_to_text(uids);
    g_autofree gchar *command =
        g_strdup_printf("UID FETCH %s (UID RFC822.SIZE INTERNALDATE)", list);
    imap_session_begin(session, (guint64)uids->len * ANSWER_BYTES);
    int result = imap_session_say(session, command);
    if (result == MAILIMAP_NO_ERROR)
        result = hear(session, &caught);
    g_ptr_array_sort(out_mails, compare_uids);
    return imap_session_end(session, result, "asking for sizes", error);
}

static gboolean fetch_news(ImapSession *session, const gchar *command, guint64 bytes, Catch *caught,
                           GError **error) {
    imap_session_begin(session, bytes);
    int result = imap_session_say(session, command);
    if (result == MAILIMAP_NO_ERROR)
        result = hear(session, caught);
    g_ptr_array_sort(caught->mails, compare_uids);
    return imap_session_end(session, result, "asking for new mail", error);
}

gboolean imap_fetch_news(ImapSession *session, guint32 first, GPtrArray *out_mails,
                         GError **error) {
    Catch caught = {.mails = out_mails, .is_new = TRUE, .first = first};
    guint64 bytes = (guint64)session->imap->imap_selection_info->sel_exists * ANSWER_BYTES;
    g_autofree gchar *command =
        g_strdup_printf("UID FETCH %u:* (UID FLAGS RFC822.SIZE INTERNALDATE)", first);
    return fetch_news(session, command, bytes, &caught, error);
}

gboolean imap_fetch_few_news(ImapSession *session, guint32 first, GPtrArray *out_mails,
                             GError **error) {
    Catch caught = {.mails = out_mails, .is_new = TRUE, .first = first, .most = IMAP_FETCH_HEAD};
    guint32 last = first > G_MAXUINT32 - IMAP_FETCH_FEW ? G_MAXUINT32 : first + IMAP_FETCH_FEW - 1;
    g_autofree gchar *command =
        g_strdup_printf("UID FETCH %u:%u (UID FLAGS RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.%d>)",
                        first, last, IMAP_FETCH_HEAD);
    guint64 bytes = IMAP_FETCH_FEW * (IMAP_FETCH_HEAD + ANSWER_BYTES);
    return fetch_news(session, command, bytes, &caught, error);
}

gboolean imap_fetch_ask(ImapSession *session, GPtrArray *mails, guint64 most, GError **error) {
    g_autoptr(GArray) uids = uid_list_new();
    for (guint i = 0; i < mails->len; i++)
        g_array_append_val(uids, ((const ImapMail *)mails->pdata[i])->uid);
    g_autofree gchar *list = uid_list_to_text(uids);
    g_autofree gchar *command = g_strdup_printf(
        "UID FETCH %s (UID BODY.PEEK[]<0.%" G_GUINT64_FORMAT ">)", list, MIN(most, G_MAXINT32));
    imap_session_begin(session, 0);
    int result = imap_session_say(session, command);
    return result == MAILIMAP_NO_ERROR || imap_session_end(session, result, "fetching mail", error);
}

guint64 imap_fetch_bytes(const GPtrArray *mails, guint64 most) {
    guint64 bytes = 0;
    for (guint i = 0; i < mails->len; i++) {
        guint64 size = ((const ImapMail *)mails->pdata[i])->size;
        /* Where a server counts line ends as one byte, a mail is a little larger than it says. */
        bytes += MIN(size + size / 4 + IMAP_FETCH_HEAD, most) + ANSWER_BYTES;
    }
    return bytes;
}

gboolean imap_fetch_hear(ImapSession *session, GPtrArray *mails, guint64 most, GError **error) {
    Catch caught = {.mails = mails, .most = most};
    imap_session_begin(session, imap_fetch_bytes(mails, most));
    return imap_session_end(session, hear(session, &caught), "fetching mail", error);
}
