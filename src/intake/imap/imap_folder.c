/* imap_folder.c - the folder that mail is read from, and the one for what is done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "imap_folder.h"

#include <string.h>

#include "mailbox_name.h"
#include "uid_list.h"

enum { BYTES_A_UID = 11 };

/* --- selecting -------------------------------------------------------------------------------- */

/* May keywords of our own be kept for good (RFC 9051, 7.1, PERMANENTFLAGS)? */
static gboolean keeps_keyword(const struct mailimap_selection_info *selected) {
    if (selected->sel_perm_flags == NULL)
        return FALSE;
    for (clistiter *at = clist_begin(selected->sel_perm_flags); at != NULL; at = clist_next(at)) {
        const struct mailimap_flag_perm *flag = clist_content(at);
        if (flag->fl_type == MAILIMAP_FLAG_PERM_ALL)
            return TRUE;
    }
    return FALSE;
}

gboolean imap_folder_select(ImapSession *session, GError **error) {
    const gchar *folder = session->options->folder;
    g_autofree gchar *name = mailbox_name_to_wire(folder, '\0', error);
    if (name == NULL)
        return FALSE;
    imap_session_begin(session, 0);
    int result = mailimap_select(session->imap, name);
    g_autofree gchar *what = g_strdup_printf("opening the folder \"%s\"", folder);
    if (!imap_session_end(session, result, what, error))
        return FALSE;
    const struct mailimap_selection_info *selected = session->imap->imap_selection_info;
    session->uid_validity = selected->sel_uidvalidity;
    session->uid_next = selected->sel_uidnext;
    session->has_news = TRUE;
    gboolean is_read_only = selected->sel_perm == MAILIMAP_MAILBOX_READONLY;
    session->keeps_keywords = !is_read_only && keeps_keyword(selected);
    if (is_read_only)
        imap_folder_fall_back(session, "the folder may only be read");
    session->filing = is_read_only ? FILED_BY_CURSOR : FILED_BY_MOVE;
    return TRUE;
}

/* --- the folder for what is done -------------------------------------------------------------- */

void imap_folder_fall_back(ImapSession *session, const gchar *why) {
    session->filing = session->keeps_keywords && session->filing < FILED_BY_KEYWORD
                          ? FILED_BY_KEYWORD
                          : FILED_BY_CURSOR;
    g_free(session->complaint);
    session->complaint = g_strdup(why);
}

/* Where names of this user begin, "INBOX." say, and what parts them (RFC 2342). */
static gboolean ask_namespace(ImapSession *session, gchar **out_prefix, gchar *out_delimiter,
                              GError **error) {
    *out_prefix = NULL;
    *out_delimiter = '\0';
    if (!mailimap_has_namespace(session->imap))
        return TRUE;
    imap_session_begin(session, 0);
    struct mailimap_namespace_data *data = NULL;
    int result = mailimap_namespace(session->imap, &data);
    g_autoptr(GError) refused = NULL;
    if (!imap_session_end(session, result, "NAMESPACE", &refused)) {
        if (session->is_dead)
            g_propagate_error(error, g_steal_pointer(&refused));
        return !session->is_dead;
    }
    if (data != NULL && data->ns_personal != NULL) {
        clistiter *first = clist_begin(data->ns_personal->ns_data_list);
        const struct mailimap_namespace_info *info = first != NULL ? clist_content(first) : NULL;
        if (info != NULL) {
            *out_prefix = g_strdup(info->ns_prefix);
            *out_delimiter = info->ns_delimiter;
        }
    }
    if (data != NULL)
        mailimap_namespace_data_free(data);
    return TRUE;
}

static gboolean may_hold_mail(const struct mailimap_mailbox_list *listed) {
    return listed->mb_flag == NULL || listed->mb_flag->mbf_type != MAILIMAP_MBX_LIST_FLAGS_SFLAG ||
           listed->mb_flag->mbf_sflag != MAILIMAP_MBX_LIST_SFLAG_NOSELECT;
}

static gboolean is_there(ImapSession *session, const gchar *name, gboolean *out_is_there,
                         GError **error) {
    clist *list = NULL;
    imap_session_begin(session, 0);
    int result = mailimap_list(session->imap, "", name, &list);
    if (!imap_session_end(session, result, "looking for folders", error))
        return FALSE;
    *out_is_there = FALSE;
    for (clistiter *at = clist_begin(list); at != NULL; at = clist_next(at))
        *out_is_there = *out_is_there || may_hold_mail(clist_content(at));
    mailimap_list_result_free(list);
    return TRUE;
}

/* FALSE with an error that is a refusal where the session is not dead. */
static gboolean create(ImapSession *session, const gchar *name, GError **error) {
    g_autofree gchar *what = g_strdup_printf("making the folder \"%s\"", name);
    imap_session_begin(session, 0);
    if (!imap_session_end(session, mailimap_create(session->imap, name), what, error))
        return FALSE;
    /* So that other clients show it. That it can't be is no matter. */
    imap_session_begin(session, 0);
    g_autoptr(GError) refused = NULL;
    if (imap_session_end(session, mailimap_subscribe(session->imap, name), what, &refused) ||
        !session->is_dead)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
}

/* Looks for each name, then makes the first that the server lets us make. */
static gboolean find_or_create(ImapSession *session, gchar **names, GError **error) {
    for (gchar **name = names; *name != NULL; name++) {
        gboolean is_found = FALSE;
        if (!is_there(session, *name, &is_found, error))
            return FALSE;
        if (is_found) {
            session->processed = g_strdup(*name);
            return TRUE;
        }
    }
    g_autoptr(GError) refused = NULL;
    for (gchar **name = names; *name != NULL; name++) {
        g_clear_error(&refused);
        gboolean is_made = create(session, *name, &refused);
        if (session->is_dead) {
            g_propagate_error(error, g_steal_pointer(&refused));
            return FALSE;
        }
        /* Refused, perhaps because another client made it just now. */
        if (!is_made && !is_there(session, *name, &is_made, error))
            return FALSE;
        if (is_made) {
            session->processed = g_strdup(*name);
            return TRUE;
        }
    }
    imap_folder_fall_back(session, refused->message);
    return TRUE;
}

gboolean imap_folder_prepare(ImapSession *session, GError **error) {
    g_clear_pointer(&session->processed, g_free);
    if (session->filing == FILED_BY_CURSOR)
        return TRUE;
    if (session->options->processed == NULL) {
        session->filing = session->keeps_keywords ? FILED_BY_KEYWORD : FILED_BY_CURSOR;
        return TRUE;
    }
    gboolean has_move = mailimap_has_extension(session->imap, "MOVE") != 0;
    session->filing = has_move ? FILED_BY_MOVE : FILED_BY_COPY;
    if (!has_move && !mailimap_has_uidplus(session->imap)) {
        imap_folder_fall_back(session, "the server knows neither MOVE nor UIDPLUS");
        return TRUE;
    }
    g_autofree gchar *prefix = NULL;
    gchar delimiter = '\0';
    if (!ask_namespace(session, &prefix, &delimiter, error))
        return FALSE;
    g_autofree gchar *name = mailbox_name_to_wire(session->options->processed, delimiter, error);
    if (name == NULL)
        return FALSE;
    gboolean has_prefix = prefix != NULL && *prefix != '\0' && !g_str_has_prefix(name, prefix);
    g_autofree gchar *with_prefix = has_prefix ? g_strconcat(prefix, name, NULL) : NULL;
    gchar *names[] = {name, with_prefix, NULL};
    return find_or_create(session, names, error);
}

/* --- looking for mail ------------------------------------------------------------------------- */

static gboolean search(ImapSession *session, const gchar *keys, GArray *out_uids, GError **error) {
    const struct mailimap_selection_info *selected = session->imap->imap_selection_info;
    g_autofree gchar *command = g_strconcat("UID SEARCH UNDELETED", keys, NULL);
    if (!imap_session_run(session, command, (guint64)selected->sel_exists * BYTES_A_UID,
                          "looking for mail", error))
        return FALSE;
    clist *found = session->imap->imap_response_info->rsp_search_result;
    for (clistiter *at = found != NULL ? clist_begin(found) : NULL; at != NULL; at = clist_next(at))
        g_array_append_val(out_uids, *(guint32 *)clist_content(at));
    uid_list_sort(out_uids);
    return TRUE;
}

gboolean imap_folder_search(ImapSession *session, guint32 cursor, GArray *out_uids,
                            GError **error) {
    /* The last mail is always in "n:*" (RFC 9051, sequence-set): the caller leaves it out. */
    g_autofree gchar *above = g_strdup_printf(" UID %u:*", cursor + 1);
    gboolean has_keyword = session->filing != FILED_BY_CURSOR && session->keeps_keywords;
    session->has_news = FALSE;
    return search(session,
                  has_keyword                          ? " UNKEYWORD " KEYWORD_DONE
                  : session->filing == FILED_BY_CURSOR ? above
                                                       : "",
                  out_uids, error);
}

gboolean imap_folder_search_done(ImapSession *session, GArray *out_uids, GError **error) {
    return search(session, " KEYWORD " KEYWORD_DONE, out_uids, error);
}
