/* signed_mail.c - is a mail signed by a known key of its agent? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The process (signature_reader.c) says what it found, this says what that is worth. One good
 * signature is enough, as long as none is bad: two people may sign, nobody may have tampered. */
#include "signature/signed_mail.h"

#include <gio/gio.h>
#include <string.h>

#include "base/digest.h"
#include "base/text.h"
#include "signature/signature_reader.h"

enum { LARGEST = 8 * 1024 * 1024, MAX_WHY = 200, FINGERPRINT_DIGITS = 40 };

void signed_mail_free(SignedMail *signed_mail) {
    if (signed_mail == NULL)
        return;
    g_free(signed_mail->digest);
    g_free(signed_mail->subject);
    g_free(signed_mail->why);
    g_free(signed_mail);
}

static SignedMail *refuse(SignatureFault fault, const gchar *why) {
    SignedMail *refused = g_new0(SignedMail, 1);
    refused->fault = fault;
    g_autofree gchar *valid = text_make_valid(why, -1);
    g_autofree gchar *line = text_one_line(valid);
    refused->why = text_shorten(line, MAX_WHY);
    return refused;
}

/* The words behind "name " in the line that begins so, or NULL. */
static const gchar *value_of(const gchar *line, const gchar *name) {
    gsize length = strlen(name);
    return strncmp(line, name, length) == 0 && line[length] == ' ' ? line + length + 1 : NULL;
}

typedef struct {
    gboolean is_pgp, is_smime;
    const gchar *digest, *subject;
    const gchar *words; /* about the first bad signature, or NULL */
    SignatureFault fault;
    gchar *key; /* of the good one, or NULL */
    gint64 signed_at;
} Finding;

static gboolean is_known(const KeyHome *home, const Finding *finding, const gchar *fingerprint) {
    if (strlen(fingerprint) < FINGERPRINT_DIGITS)
        return FALSE;
    if (finding->is_pgp) /* the folder holds no other keys */
        return home->has_pgp;
    return finding->is_smime && home->certificate_id != NULL &&
           g_ascii_strcasecmp(home->certificate_id, fingerprint) == 0;
}

static gboolean has_ended(const KeyHome *home, const Finding *finding) {
    return finding->is_smime && home->certificate_until != 0 &&
           home->certificate_until < g_get_real_time() / G_USEC_PER_SEC;
}

/* "<fingerprint> <seconds> good". A key that has expired or was revoked is another key, if it is
 * not the one that is known. */
static void read_signature(const KeyHome *home, const gchar *value, Finding *finding) {
    g_auto(GStrv) words = g_strsplit(value, " ", 3);
    if (g_strv_length(words) != 3)
        return;
    SignatureFault fault = signature_fault_from_words(words[2]);
    if (fault == SIGNATURE_GOOD && has_ended(home, finding))
        fault = SIGNATURE_OF_EXPIRED_KEY;
    gboolean is_of_key = fault == SIGNATURE_GOOD || fault == SIGNATURE_OF_REVOKED_KEY ||
                         fault == SIGNATURE_OF_EXPIRED_KEY || fault == SIGNATURE_HAS_EXPIRED;
    gboolean is_other = is_of_key && !is_known(home, finding, words[0]);
    if (fault == SIGNATURE_GOOD && !is_other) {
        if (finding->key == NULL) {
            finding->key = g_strdup(words[0]);
            finding->signed_at = g_ascii_strtoll(words[1], NULL, 10);
        }
    } else if (finding->words == NULL) {
        finding->fault = is_other ? SIGNATURE_OF_ANOTHER_KEY : fault;
        finding->words = finding->fault == SIGNATURE_IS_UNCLEAR
                             ? strstr(value, words[2])
                             : signature_fault_words(finding->fault);
    }
}

SignedMail *signed_mail_read(const KeyHome *home, const gchar *said) {
    g_auto(GStrv) lines = g_strsplit(said, "\n", -1);
    Finding finding = {0};
    for (guint i = 0; lines[i] != NULL; i++) {
        const gchar *signature = value_of(lines[i], "signature");
        const gchar *protocol = value_of(lines[i], "protocol");
        if (protocol != NULL) {
            finding.is_pgp = strcmp(protocol, "pgp") == 0;
            finding.is_smime = strcmp(protocol, "smime") == 0;
        }
        if (signature != NULL)
            read_signature(home, signature, &finding);
        if (value_of(lines[i], "digest") != NULL)
            finding.digest = value_of(lines[i], "digest");
        if (value_of(lines[i], "subject") != NULL)
            finding.subject = value_of(lines[i], "subject");
    }
    g_autofree gchar *key = finding.key;
    if (!finding.is_pgp && !finding.is_smime)
        return refuse(SIGNATURE_IS_MISSING, signature_fault_words(SIGNATURE_IS_MISSING));
    if (finding.words != NULL)
        return refuse(finding.fault, finding.words);
    if (key == NULL || finding.digest == NULL)
        return refuse(SIGNATURE_IS_UNCLEAR, "no signature of the agent's key was found");
    SignedMail *found = g_new0(SignedMail, 1);
    g_autofree gchar *facts =
        g_strdup_printf("%s %" G_GINT64_FORMAT " %s", finding.digest, finding.signed_at, key);
    found->is_good = TRUE;
    found->signed_at = finding.signed_at;
    found->digest = digest_sha256(facts, strlen(facts));
    found->subject = g_strdup(finding.subject);
    found->why = g_strdup_printf("signed by key %s", key);
    return found;
}

SignedMail *signed_mail_verify(const KeyHome *home, GBytes *raw) {
    const gchar *const command[] = {home->program, "read-signature", NULL};
    if (g_bytes_get_size(raw) > LARGEST)
        return refuse(SIGNATURE_IS_UNCLEAR, "a mail of this size is not verified");
    g_autoptr(GSubprocessLauncher) launcher =
        g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                  G_SUBPROCESS_FLAGS_STDERR_SILENCE);
    g_subprocess_launcher_setenv(launcher, "GNUPGHOME", home->folder, TRUE);
    g_subprocess_launcher_setenv(launcher, "LC_ALL", "C", TRUE);
    g_subprocess_launcher_unsetenv(launcher, "GPG_AGENT_INFO");
    g_autoptr(GError) failure = NULL;
    g_autoptr(GBytes) said = NULL;
    g_autoptr(GSubprocess) process = g_subprocess_launcher_spawnv(launcher, command, &failure);
    if (process == NULL || !g_subprocess_communicate(process, raw, NULL, &said, NULL, &failure))
        return refuse(SIGNATURE_IS_UNCLEAR, failure->message);
    if (!g_subprocess_get_successful(process))
        return refuse(SIGNATURE_IS_UNCLEAR, "the signature could not be verified in time");
    gsize length = 0;
    const gchar *bytes = g_bytes_get_data(said, &length);
    g_autofree gchar *text = text_make_valid(bytes != NULL ? bytes : "", (gssize)length);
    return signed_mail_read(home, text);
}
