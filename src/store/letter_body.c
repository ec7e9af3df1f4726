/* letter_body.c - headers, words and files of letters, kept small */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* They stand apart from the rows of the letters: a change of state writes a small row. How they are
 * packed, letter_packer.c tells. A dictionary's id is drawn from its content, so that the same one
 * is stored once; old ones stay, letters hang on them. */
#include "store/letter_body.h"

#include "base/digest.h"
#include "base/error.h"

#include "letter_packer.h"
#include "rows.h"
#include "store_handle.h"

/* --- dictionaries ----------------------------------------------------------------------------- */

enum { ID_DIGITS = 15 };

static const gchar SQL_DICTIONARY[] = "SELECT bytes FROM letter_dictionary WHERE id = $1";
static const gchar SQL_ADD_DICTIONARY[] =
    "INSERT INTO letter_dictionary (id, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING";

static gint64 id_of(GBytes *commons) {
    gsize length = 0;
    gconstpointer bytes = g_bytes_get_data(commons, &length);
    g_autofree gchar *digest = digest_sha256(bytes, length);
    digest[ID_DIGITS] = '\0';
    return (gint64)g_ascii_strtoull(digest, NULL, 16);
}

static gboolean read_dictionary(Store *store, gint64 id, GBytes **out_bytes, GError **error) {
    Statement *find = store_to_read(store, SQL_DICTIONARY, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, id);
    return rows_read_one(find, rows_bytes, (gpointer *)out_bytes, error);
}

static gboolean add_dictionary(Store *store, gint64 id, GBytes *commons, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_DICTIONARY, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, id);
    statement_bind_bytes(add, commons);
    return rows_run(add, error);
}

gboolean letter_body_learn(Store *store, GBytes *commons, GError **error) {
    gint64 id = id_of(commons);
    g_autoptr(GBytes) known = NULL;
    if (g_bytes_get_size(commons) == 0 || id == 0)
        return TRUE;
    if (!read_dictionary(store, id, &known, error))
        return FALSE;
    if (known == NULL) {
        if (!store_begin(store, error))
            return FALSE;
        if (!add_dictionary(store, id, commons, error) || !store_commit(store, error)) {
            store_rollback(store);
            return FALSE;
        }
    }
    letter_packer_learn(store->packer, id, commons, TRUE);
    return TRUE;
}

static gboolean fetch_dictionary(Store *store, gint64 id, GError **error) {
    if (letter_packer_knows(store->packer, id))
        return TRUE;
    g_autoptr(GBytes) bytes = NULL;
    if (!read_dictionary(store, id, &bytes, error))
        return FALSE;
    if (bytes != NULL)
        letter_packer_learn(store->packer, id, bytes, FALSE);
    return TRUE;
}

/* --- adding ----------------------------------------------------------------------------------- */

static const gchar SQL_ADD_BODY[] =
    "INSERT INTO letter_body (letter, dictionary, bytes) VALUES ($1, $2, $3)";
static const gchar SQL_ADD_FILE[] =
    "INSERT INTO letter_file (letter, place, filename, content_type, sha256, size, content_id) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
static const gchar SQL_ADD_MAIL[] =
    "INSERT INTO letter_mail (letter, mail, filename, size) VALUES ($1, $2, $3, $4)";

static gboolean add_mail(Store *store, const Letter *letter, const LetterFile *file,
                         GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_MAIL, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, letter->id);
    statement_bind_int(add, file->mail);
    statement_bind_text(add, file->filename);
    statement_bind_int(add, (gint64)file->size);
    return rows_run(add, error);
}

static gboolean add_file(Store *store, const Letter *letter, guint place, GError **error) {
    const LetterFile *file = letter->files->pdata[place];
    if (file->mail != 0)
        return add_mail(store, letter, file, error);
    Statement *add = store_to_write(store, SQL_ADD_FILE, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, letter->id);
    statement_bind_int(add, place);
    statement_bind_text(add, file->filename);
    statement_bind_text(add, file->content_type);
    statement_bind_text(add, file->sha256);
    statement_bind_int(add, (gint64)file->size);
    statement_bind_text(add, file->content_id);
    return rows_run(add, error);
}

gboolean letter_body_add(Store *store, const Letter *letter, GError **error) {
    Statement *add = store_to_write(store, SQL_ADD_BODY, error);
    if (add == NULL)
        return FALSE;
    gint64 dictionary = 0;
    g_autoptr(GBytes) packed = letter_packer_pack(store->packer, letter, &dictionary);
    statement_bind_int(add, letter->id);
    statement_bind_id(add, dictionary);
    statement_bind_bytes(add, packed);
    if (!rows_run(add, error))
        return FALSE;
    for (guint i = 0; i < letter->files->len; i++) {
        if (!add_file(store, letter, i, error))
            return FALSE;
    }
    return TRUE;
}

/* --- reading ---------------------------------------------------------------------------------- */

static const gchar SQL_DICTIONARY_OF[] = "SELECT dictionary FROM letter_body WHERE letter = $1";
static const gchar SQL_BODY[] = "SELECT bytes FROM letter_body WHERE letter = $1";
static const gchar SQL_FILES[] =
    "SELECT filename, content_type, sha256, size, content_id, 0 AS mail, place FROM letter_file "
    "WHERE letter = $1 "
    "UNION ALL SELECT filename, 'message/rfc822', NULL, size, NULL, mail, -1 FROM letter_mail "
    "WHERE letter = $1 ORDER BY mail, place";

static gpointer read_file(Statement *row, GError **error) {
    LetterFile *file = rows_letter_file(row, error);
    file->content_id = statement_text(row, 4);
    file->mail = statement_int(row, 5);
    return file;
}

static gboolean load_words(Store *store, Letter *letter, GError **error) {
    gint64 dictionary = 0;
    g_autoptr(GBytes) packed = NULL;
    Statement *find = store_to_read(store, SQL_DICTIONARY_OF, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, letter->id);
    if (!rows_read_int(find, 0, &dictionary, error) || !fetch_dictionary(store, dictionary, error))
        return FALSE;
    Statement *body = store_to_read(store, SQL_BODY, error);
    if (body == NULL)
        return FALSE;
    statement_bind_int(body, letter->id);
    if (!rows_read_one(body, rows_bytes, (gpointer *)&packed, error))
        return FALSE;
    if (packed == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED,
                    "letter %" G_GINT64_FORMAT " has no words", letter->id);
        return FALSE;
    }
    return letter_packer_unpack(store->packer, dictionary, packed, letter, error);
}

gboolean letter_body_load(Store *store, Letter *letter, GError **error) {
    if (!load_words(store, letter, error))
        return FALSE;
    Statement *files = store_to_read(store, SQL_FILES, error);
    if (files == NULL)
        return FALSE;
    statement_bind_int(files, letter->id);
    g_clear_pointer(&letter->files, g_ptr_array_unref);
    return rows_read_list(files, read_file, (GDestroyNotify)letter_file_free, &letter->files,
                          error);
}
