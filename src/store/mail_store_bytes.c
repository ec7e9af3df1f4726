/* mail_store_bytes.c - the bytes of mails and of their files, each stored once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Promise: mail_store_raw() gives back what mail_store_add() got, byte for byte. The bytes of an
 * attachment are in the database once per SHA-256, however often they came; where raw_cut.c could
 * take their encoded form out of the raw mail, not even that holds them again.
 */
#include "mail_store_bytes.h"

#include "base/error.h"
#include "model/letter.h"
#include "model/mail.h"
#include "store/mail_store.h"

#include "raw_cut.h"
#include "rows.h"
#include "store_handle.h"

/* --- adding ----------------------------------------------------------------------------------- */

static const gchar SQL_ADD_BLOB[] =
    "INSERT INTO blob (sha256, content) VALUES ($1, $2) ON CONFLICT DO NOTHING";
static const gchar SQL_ADD_FILE[] =
    "INSERT INTO mail_file (mail, place, filename, content_type, sha256, size) "
    "VALUES ($1, $2, $3, $4, $5, $6)";

static gboolean add_file(Store *store, gint64 mail, guint place, const Attachment *file,
                         GError **error) {
    Statement *add_blob = store_to_write(store, SQL_ADD_BLOB, error);
    if (add_blob == NULL)
        return FALSE;
    statement_bind_text(add_blob, file->sha256);
    statement_bind_bytes(add_blob, file->content);
    if (!rows_run(add_blob, error))
        return FALSE;
    Statement *add = store_to_write(store, SQL_ADD_FILE, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, mail);
    statement_bind_int(add, place);
    statement_bind_text(add, file->filename);
    statement_bind_text(add, file->content_type);
    statement_bind_text(add, file->sha256);
    statement_bind_int(add, (gint64)g_bytes_get_size(file->content));
    return rows_run(add, error);
}

static const gchar SQL_ADD_RAW[] = "INSERT INTO mail_raw (mail, size, bytes) VALUES ($1, $2, $3)";
static const gchar SQL_ADD_CUT[] =
    "INSERT INTO mail_cut (mail, place, position, sha256, line_width, has_crlf) "
    "VALUES ($1, $2, $3, $4, $5, $6)";

static gboolean add_raw(Store *store, gint64 mail, const MailBytes *bytes, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_RAW, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, mail);
    statement_bind_int(add, (gint64)bytes->size);
    statement_bind_bytes(add, bytes->skeleton);
    if (!rows_run(add, error))
        return FALSE;
    for (guint i = 0; i < bytes->cuts->len; i++) {
        const RawCut *cut = &g_array_index(bytes->cuts, RawCut, i);
        const Attachment *file = bytes->attachments->pdata[cut->file];
        Statement *add_cut = store_to_write(store, SQL_ADD_CUT, error);
        if (add_cut == NULL)
            return FALSE;
        statement_bind_int(add_cut, mail);
        statement_bind_int(add_cut, i);
        statement_bind_int(add_cut, (gint64)cut->position);
        statement_bind_text(add_cut, file->sha256);
        statement_bind_int(add_cut, (gint64)cut->line_width);
        statement_bind_int(add_cut, cut->has_crlf ? 1 : 0);
        if (!rows_run(add_cut, error))
            return FALSE;
    }
    return TRUE;
}

gboolean mail_store_add_files(Store *store, gint64 mail, const GPtrArray *attachments,
                              GError **error) {
    for (guint i = 0; attachments != NULL && i < attachments->len; i++) {
        if (!add_file(store, mail, i, attachments->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

gboolean mail_store_add_bytes(Store *store, gint64 mail, const MailBytes *bytes, GError **error) {
    return mail_store_add_files(store, mail, bytes->attachments, error) &&
           add_raw(store, mail, bytes, error);
}

/* --- reading ---------------------------------------------------------------------------------- */

static gboolean fail_with_parts(gint64 mail, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED,
                "the parts of mail %" G_GINT64_FORMAT " do not fit together", mail);
    return FALSE;
}

static const gchar SQL_SKELETON[] = "SELECT size, bytes FROM mail_raw WHERE mail = $1";

/* *out_skeleton is NULL when there is no such mail. */
static gboolean read_skeleton(Store *store, gint64 mail, gsize *out_size, GBytes **out_skeleton,
                              GError **error) {
    g_autoptr(Statement) find = store_to_read(store, SQL_SKELETON, error);
    gboolean has_row = FALSE;
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, mail);
    if (!statement_step(find, &has_row, error))
        return FALSE;
    *out_size = has_row ? (gsize)statement_int(find, 0) : 0;
    *out_skeleton = has_row ? statement_bytes(find, 1) : NULL;
    return TRUE;
}

static const gchar SQL_CUTS[] =
    "SELECT position, line_width, has_crlf, content FROM mail_cut "
    "LEFT JOIN blob ON blob.sha256 = mail_cut.sha256 WHERE mail = $1 ORDER BY place";

static gboolean read_cuts(Store *store, gint64 mail, GArray *cuts, GPtrArray *contents,
                          GError **error) {
    g_autoptr(Statement) rows = store_to_read(store, SQL_CUTS, error);
    if (rows == NULL)
        return FALSE;
    statement_bind_int(rows, mail);
    gboolean has_row = FALSE;
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        RawCut cut = {.position = (gsize)statement_int(rows, 0),
                      .line_width = (gsize)statement_int(rows, 1),
                      .has_crlf = statement_int(rows, 2) != 0};
        if (statement_is_null(rows, 3))
            return fail_with_parts(mail, error);
        g_array_append_val(cuts, cut);
        g_ptr_array_add(contents, statement_bytes(rows, 3));
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    return TRUE;
}

gboolean mail_store_raw(Store *store, gint64 id, GBytes **out_raw, GError **error) {
    gsize size = 0;
    g_autoptr(GBytes) skeleton = NULL;
    if (!read_skeleton(store, id, &size, &skeleton, error))
        return FALSE;
    if (skeleton == NULL) {
        *out_raw = NULL;
        return TRUE;
    }
    g_autoptr(GArray) cuts = g_array_new(FALSE, FALSE, sizeof(RawCut));
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    if (!read_cuts(store, id, cuts, contents, error))
        return FALSE;
    g_autoptr(GBytes) raw =
        cuts->len > 0 ? raw_join(skeleton, cuts, contents) : g_bytes_ref(skeleton);
    if (raw == NULL || g_bytes_get_size(raw) != size)
        return fail_with_parts(id, error);
    *out_raw = g_steal_pointer(&raw);
    return TRUE;
}

static const gchar SQL_FILES[] =
    "SELECT filename, content_type, sha256, size FROM mail_file WHERE mail = $1 ORDER BY place";

gboolean mail_store_files(Store *store, gint64 mail, GPtrArray **out_files, GError **error) {
    Statement *list = store_to_read(store, SQL_FILES, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, mail);
    return rows_read_list(list, rows_letter_file, (GDestroyNotify)letter_file_free, out_files,
                          error);
}

static const gchar SQL_BLOB[] = "SELECT content FROM blob WHERE sha256 = $1";

gboolean mail_store_blob(Store *store, const gchar *sha256, GBytes **out_content, GError **error) {
    Statement *find = store_to_read(store, SQL_BLOB, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, sha256);
    return rows_read_one(find, rows_bytes, (gpointer *)out_content, error);
}
