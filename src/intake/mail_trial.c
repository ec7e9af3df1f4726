/* mail_trial.c - can a mailbox be read, and has a certain mail arrived in it? Changes no mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/mail_trial.h"

#include <errno.h>
#include <unistd.h>

#include "base/error.h"
#include "imap/imap_folder.h"
#include "imap/imap_opening.h"

enum { HEAD_BYTES = 16 * 1024 };

struct MailTrial {
    ImapOptions options; /* of an IMAP folder */
    ImapSession *session;
    gchar *maildir; /* or a Maildir */
};

/* --- IMAP --------------------------------------------------------------------------------------
 */

MailTrial *mail_trial_new_imap(const ImapOptions *options, GError **error) {
    g_autoptr(MailTrial) trial = g_new0(MailTrial, 1);
    trial->options = *options;
    trial->session = imap_opening_open(&trial->options, error);
    return trial->session != NULL ? g_steal_pointer(&trial) : NULL;
}

static gboolean look_at_server(MailTrial *trial, MailTrialFacts *out_facts, GError **error) {
    ImapSession *session = trial->session;
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(guint32));
    if (!imap_folder_search(session, 0, uids, error))
        return FALSE;
    *out_facts =
        (MailTrialFacts){.waiting = uids->len,
                         .is_announced = mailimap_has_extension(session->imap, "IDLE") != 0,
                         .complaint = session->complaint};
    return TRUE;
}

/* The id was made by us: it holds nothing that would end a quoted string. */
static gboolean search_id(ImapSession *session, const gchar *message_id, gboolean *out_has,
                          GError **error) {
    g_autofree gchar *command = g_strdup_printf("UID SEARCH HEADER Message-ID \"%s\"", message_id);
    if (!imap_session_run(session, command, 0, "looking for a mail", error))
        return FALSE;
    clist *found = session->imap->imap_response_info->rsp_search_result;
    *out_has = found != NULL && clist_begin(found) != NULL;
    return TRUE;
}

/* --- Maildir -----------------------------------------------------------------------------------
 */

static const gchar *const parts[] = {"new", "cur"};

MailTrial *mail_trial_new_maildir(const gchar *folder, GError **error) {
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autofree gchar *path = g_build_filename(folder, parts[i], NULL);
        if (access(path, R_OK | W_OK | X_OK) == 0)
            continue;
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", path,
                    g_strerror(errno));
        return NULL;
    }
    MailTrial *trial = g_new0(MailTrial, 1);
    trial->maildir = g_strdup(folder);
    return trial;
}

static gboolean file_has(const gchar *path, const gchar *words) {
    g_autoptr(GFile) file = g_file_new_for_path(path);
    g_autoptr(GFileInputStream) stream = g_file_read(file, NULL, NULL);
    g_autofree gchar *head = g_malloc0(HEAD_BYTES + 1);
    gsize length = 0;
    return stream != NULL &&
           g_input_stream_read_all(G_INPUT_STREAM(stream), head, HEAD_BYTES, &length, NULL, NULL) &&
           g_strstr_len(head, (gssize)length, words) != NULL;
}

/* Counts the files of a part; with `words` only those that have them in their beginning. */
static guint count_files(const MailTrial *trial, const gchar *part, const gchar *words) {
    g_autofree gchar *path = g_build_filename(trial->maildir, part, NULL);
    g_autoptr(GDir) files = g_dir_open(path, 0, NULL);
    guint count = 0;
    for (const gchar *name; files != NULL && (name = g_dir_read_name(files)) != NULL;) {
        g_autofree gchar *file = g_build_filename(path, name, NULL);
        count += *name != '.' && (words == NULL || file_has(file, words));
    }
    return count;
}

/* --- both --------------------------------------------------------------------------------------
 */

void mail_trial_free(MailTrial *trial) {
    if (trial == NULL)
        return;
    g_clear_pointer(&trial->session, imap_session_close);
    g_free(trial->maildir);
    g_free(trial);
}

gboolean mail_trial_look(MailTrial *trial, MailTrialFacts *out_facts, GError **error) {
    if (trial->session != NULL)
        return look_at_server(trial, out_facts, error);
    *out_facts = (MailTrialFacts){.waiting = count_files(trial, "new", NULL), .is_announced = TRUE};
    return TRUE;
}

gboolean mail_trial_has(MailTrial *trial, const gchar *message_id, gboolean *out_has,
                        GError **error) {
    if (trial->session != NULL)
        return search_id(trial->session, message_id, out_has, error);
    *out_has = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
        *out_has = *out_has || count_files(trial, parts[i], message_id) > 0;
    return TRUE;
}
