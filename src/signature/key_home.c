/* key_home.c - a private folder for GnuPG with the known keys of one person, and no others */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The keyring of the user is never touched. Each person has a folder, so that no key of a colleague
 * can be taken for theirs. Its name is the digest of the key files: a changed file makes another
 * folder, and the old one is not looked at any more. It is made under another name and renamed when
 * all is well, so a crash leaves nothing half made.
 *
 * The options forbid GnuPG all that reaches beyond the folder: the network, other daemons, keys
 * that come with a signature.
 */
#include "signature/key_home.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/error.h"

enum { KEY_FILE_LARGEST = 1024 * 1024, NAME_LETTERS = 24 };

static const gchar PGP_OPTIONS[] = "batch\nno-tty\nno-greeting\nno-autostart\ndisable-dirmngr\n"
                                   "trust-model always\nno-auto-key-locate\nno-auto-key-retrieve\n"
                                   "no-auto-key-import\nweak-digest SHA1\nno-random-seed-file\n";
static const gchar SMIME_OPTIONS[] = "batch\nno-tty\nno-greeting\nno-autostart\ndisable-dirmngr\n"
                                     "disable-crl-checks\n";

void key_home_free(KeyHome *home) {
    if (home == NULL)
        return;
    g_free(home->folder);
    g_free(home->program);
    g_free(home->certificate_id);
    g_free(home);
}

static gboolean fail(const gchar *path, const gchar *why, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", path, why);
    return FALSE;
}

static gboolean read_file(const gchar *path, gchar **out_bytes, gsize *out_length, GError **error) {
    g_autoptr(GError) failure = NULL;
    *out_length = 0;
    if (path == NULL)
        return TRUE;
    if (!g_file_get_contents(path, out_bytes, out_length, &failure))
        return fail(path, failure->message, error);
    return *out_length <= KEY_FILE_LARGEST || fail(path, "is larger than any key", error);
}

/* GnuPG names a certificate by the SHA-1 of its DER form. The first of a PEM file is the person's,
 * those of issuers may follow. */
static gchar *certificate_id(const gchar *bytes, gsize length) {
    static const gchar begin[] = "-----BEGIN CERTIFICATE-----";
    const gchar *start = g_strstr_len(bytes, (gssize)length, begin);
    const gchar *end =
        start != NULL ? strstr(start + strlen(begin), "-----END CERTIFICATE-----") : NULL;
    g_autofree guchar *der = NULL;
    gsize size = length;
    if (start != NULL && end == NULL)
        return NULL;
    if (start != NULL) {
        g_autofree gchar *base64 =
            g_strndup(start + strlen(begin), (gsize)(end - start) - strlen(begin));
        der = g_base64_decode(base64, &size);
    }
    g_autofree gchar *digits = g_compute_checksum_for_data(
        G_CHECKSUM_SHA1, der != NULL ? der : (const guchar *)bytes, size);
    return g_ascii_strup(digits, -1);
}

/* GnuPG does not get as far as the dates of a certificate whose issuer it does not know. 0: it
 * can't be read, which GnuPG will say. */
static gint64 certificate_until(const gchar *bytes, gsize length) {
    gboolean is_pem = g_strstr_len(bytes, (gssize)length, "-----BEGIN ") != NULL;
    g_autoptr(GByteArray) der =
        g_byte_array_append(g_byte_array_new(), (const guint8 *)bytes, (guint)length);
    g_autoptr(GTlsCertificate) certificate =
        is_pem ? g_tls_certificate_new_from_pem(bytes, (gssize)length, NULL)
               : g_initable_new(g_tls_backend_get_certificate_type(g_tls_backend_get_default()),
                                NULL, NULL, "certificate", der, NULL);
    g_autoptr(GDateTime) until =
        certificate != NULL ? g_tls_certificate_get_not_valid_after(certificate) : NULL;
    return until != NULL ? g_date_time_to_unix(until) : 0;
}

/* Runs GnuPG on one file. What it says goes into the error. */
static gboolean import(const gchar *folder, const gchar *program, const gchar *file,
                       GError **error) {
    const gchar *const command[] = {program, "--homedir", folder, "--import", file, NULL};
    g_autoptr(GError) failure = NULL;
    g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new(
        G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_subprocess_launcher_setenv(launcher, "LC_ALL", "C", TRUE);
    g_autoptr(GSubprocess) process = g_subprocess_launcher_spawnv(launcher, command, &failure);
    g_autofree gchar *said = NULL;
    if (process == NULL ||
        !g_subprocess_communicate_utf8(process, NULL, NULL, NULL, &said, &failure))
        return fail(program, failure->message, error);
    if (g_subprocess_get_successful(process) && strstr(said, "imported: ") != NULL)
        return TRUE;
    g_autofree gchar *why =
        g_strdup_printf("is no public key that %s takes: %s", program, g_strstrip(said));
    return fail(file, why, error);
}

static gboolean write_options(const gchar *folder, const gchar *name, const gchar *options,
                              GError **error) {
    g_autofree gchar *path = g_build_filename(folder, name, NULL);
    return g_file_set_contents_full(path, options, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean fill(const gchar *folder, const Person *person, GError **error) {
    return write_options(folder, "gpg.conf", PGP_OPTIONS, error) &&
           write_options(folder, "gpgsm.conf", SMIME_OPTIONS, error) &&
           (person->pgp_key == NULL || import(folder, "gpg", person->pgp_key, error)) &&
           (person->smime_certificate == NULL ||
            import(folder, "gpgsm", person->smime_certificate, error));
}

static void remove_folder(const gchar *folder) {
    g_autoptr(GDir) names = g_dir_open(folder, 0, NULL);
    for (const gchar *name; names != NULL && (name = g_dir_read_name(names)) != NULL;) {
        g_autofree gchar *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
            remove_folder(path);
        else
            g_unlink(path);
    }
    g_rmdir(folder);
}

static gboolean make_folder(const KeyHome *home, const Person *person, GError **error) {
    g_autofree gchar *fresh = g_strconcat(home->folder, ".XXXXXX", NULL);
    if (g_file_test(home->folder, G_FILE_TEST_IS_DIR))
        return TRUE;
    g_autofree gchar *parent = g_path_get_dirname(home->folder);
    if (g_mkdir_with_parents(parent, 0700) != 0 || g_mkdtemp_full(fresh, 0700) == NULL)
        return fail(parent, g_strerror(errno), error);
    if (!fill(fresh, person, error)) {
        remove_folder(fresh);
        return FALSE;
    }
    /* Another process that made the same folder meanwhile is as good. */
    if (g_rename(fresh, home->folder) != 0)
        remove_folder(fresh);
    return g_file_test(home->folder, G_FILE_TEST_IS_DIR) ||
           fail(home->folder, "can't be made", error);
}

gboolean key_home_open(const gchar *parent, const Person *person, KeyHome **out_home,
                       GError **error) {
    g_autofree gchar *pgp = NULL;
    g_autofree gchar *smime = NULL;
    gsize pgp_length = 0;
    gsize smime_length = 0;
    *out_home = NULL;
    if (person->pgp_key == NULL && person->smime_certificate == NULL)
        return TRUE;
    if (!read_file(person->pgp_key, &pgp, &pgp_length, error) ||
        !read_file(person->smime_certificate, &smime, &smime_length, error))
        return FALSE;
    g_autoptr(GString) all = g_string_new(PGP_OPTIONS);
    g_string_append(all, SMIME_OPTIONS);
    g_string_append_printf(all, "%" G_GSIZE_FORMAT "\n", pgp_length);
    g_string_append_len(all, pgp, (gssize)pgp_length);
    g_string_append_len(all, smime, (gssize)smime_length);
    g_autofree gchar *digest = digest_sha256(all->str, all->len);
    digest[NAME_LETTERS] = '\0';
    g_autoptr(KeyHome) home = g_new0(KeyHome, 1);
    home->folder = g_build_filename(parent, digest, NULL);
    home->program = g_file_read_link("/proc/self/exe", error);
    home->has_pgp = pgp != NULL;
    home->certificate_id = smime != NULL ? certificate_id(smime, smime_length) : NULL;
    home->certificate_until = smime != NULL ? certificate_until(smime, smime_length) : 0;
    if (home->program == NULL || !make_folder(home, person, error))
        return FALSE;
    *out_home = g_steal_pointer(&home);
    return TRUE;
}

/* GnuPG's listing for programs: the letter that tells how a key is stands second in its row. */
static gboolean is_current(const gchar *folder, const gchar *program, const gchar *file,
                           GError **error) {
    static const struct {
        const gchar *mark;
        const gchar *fault;
    } rows[] = {{"pub:r:", "the key was revoked"},
                {"pub:e:", "the key has expired"},
                {"crt:r:", "the certificate was revoked"},
                {"crt:e:", "the certificate has expired"}};
    const gchar *const command[] = {program,       "--homedir",     folder,
                                    "--list-keys", "--with-colons", NULL};
    g_autofree gchar *listed = NULL;
    if (file == NULL)
        return TRUE;
    if (!g_spawn_sync(NULL, (gchar **)command, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &listed, NULL,
                      NULL, error))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (strstr(listed, rows[i].mark) != NULL)
            return fail(file, rows[i].fault, error);
    }
    return TRUE;
}

gboolean key_home_try(const Person *person, GError **error) {
    g_autoptr(KeyHome) home = NULL;
    g_autofree gchar *folder = g_dir_make_tmp("amends-keys-XXXXXX", error);
    if (folder == NULL)
        return FALSE;
    gboolean is_good =
        key_home_open(folder, person, &home, error) &&
        (home == NULL || (is_current(home->folder, "gpg", person->pgp_key, error) &&
                          is_current(home->folder, "gpgsm", person->smime_certificate, error)));
    remove_folder(folder);
    return is_good;
}
