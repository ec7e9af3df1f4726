/* signature_reader.c - the process that lets GMime and GnuPG look at one signed mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The only file that uses GMime's crypto. A process of its own, because what hostile packets do to
 * a parser then happens to nothing else; because GnuPG finds its keys by an environment; and
 * because it can be ended: an alarm clock kills the process and all that it started.
 *
 * Only multipart/signed as the whole mail counts (RFC 1847, 3156, 8551): no unsigned words can
 * stand beside the signed ones then. Nothing is asked of the network, no key inside the mail is
 * used.
 */
#include "signature/signature_reader.h"

#include <gmime/gmime.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/text.h"
#include "signature/signature_fault.h"

enum { SIGNED_PARTS = 2, MAX_SUBJECT = 500, EXIT_NO_MAIL = 1 };

static void end_all(int number) {
    (void)number;
    kill(0, SIGKILL); /* the own group: GnuPG too */
}

static void set_limits(void) {
    const struct rlimit seconds = {SIGNATURE_SECONDS, SIGNATURE_SECONDS};
    const struct rlimit none = {0, 0};
    setpgid(0, 0);
    signal(SIGALRM, end_all);
    alarm(SIGNATURE_SECONDS);
    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_CORE, &none);
}

/* "pgp", "smime" or NULL. */
static const gchar *protocol_of(const gchar *protocol) {
    static const struct {
        const gchar *type;
        const gchar *name;
    } rows[] = {{"application/pgp-signature", "pgp"},
                {"application/pkcs7-signature", "smime"},
                {"application/x-pkcs7-signature", "smime"}};
    for (gsize i = 0; protocol != NULL && i < G_N_ELEMENTS(rows); i++) {
        if (g_ascii_strcasecmp(protocol, rows[i].type) == 0)
            return rows[i].name;
    }
    return NULL;
}

/* That no authority vouches for the key (then no bit is set at all) does not matter: it is known by
 * itself. What a revoked or expired key says is looked at only where the words fit. */
static SignatureFault fault_of(GMimeSignatureStatus status) {
    static const struct {
        GMimeSignatureStatus bit;
        SignatureFault fault;
    } rows[] = {{GMIME_SIGNATURE_STATUS_KEY_REVOKED, SIGNATURE_OF_REVOKED_KEY},
                {GMIME_SIGNATURE_STATUS_KEY_EXPIRED, SIGNATURE_OF_EXPIRED_KEY},
                {GMIME_SIGNATURE_STATUS_SIG_EXPIRED, SIGNATURE_HAS_EXPIRED},
                {GMIME_SIGNATURE_STATUS_KEY_MISSING, SIGNATURE_OF_ANOTHER_KEY},
                {GMIME_SIGNATURE_STATUS_RED, SIGNATURE_OF_CHANGED_WORDS}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if ((status & rows[i].bit) != 0)
            return rows[i].fault;
    }
    gboolean is_unclear = (status & GMIME_SIGNATURE_STATUS_ERROR_MASK) != 0;
    return is_unclear ? SIGNATURE_IS_UNCLEAR : SIGNATURE_GOOD;
}

static void print_signature(GMimeSignature *signature) {
    GMimeCertificate *certificate = g_mime_signature_get_certificate(signature);
    const gchar *fingerprint =
        certificate != NULL ? g_mime_certificate_get_fingerprint(certificate) : NULL;
    SignatureFault fault = fault_of(g_mime_signature_get_status(signature));
    printf("signature %s %" G_GINT64_FORMAT " %s\n", fingerprint != NULL ? fingerprint : "-",
           (gint64)g_mime_signature_get_created(signature), signature_fault_words(fault));
}

static void print_content(GMimeObject *content) {
    GMimeFormatOptions *format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(content, format, stream);
    g_mime_format_options_free(format);
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    g_autofree gchar *digest = digest_sha256(bytes->data, bytes->len);
    printf("digest %s\n", digest);
    g_object_unref(stream);
    const gchar *encoded = g_mime_object_get_header(content, "Subject");
    if (encoded == NULL)
        return;
    g_autofree gchar *decoded = g_mime_utils_header_decode_text(NULL, encoded);
    g_autofree gchar *valid = text_make_valid(decoded, -1);
    g_autofree gchar *line = text_one_line(valid);
    g_autofree gchar *subject = text_shorten(line, MAX_SUBJECT);
    printf("subject %s\n", subject);
}

static void print_signed(GMimeMultipartSigned *part) {
    const gchar *type = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "protocol");
    const gchar *protocol = protocol_of(type);
    if (protocol == NULL || g_mime_multipart_get_count(GMIME_MULTIPART(part)) != SIGNED_PARTS)
        return;
    printf("protocol %s\n", protocol);
    g_autoptr(GError) error = NULL;
    GMimeSignatureList *list = g_mime_multipart_signed_verify(part, GMIME_VERIFY_NONE, &error);
    for (int i = 0; list != NULL && i < g_mime_signature_list_length(list); i++)
        print_signature(g_mime_signature_list_get_signature(list, i));
    g_autofree gchar *valid = text_make_valid(error != NULL ? error->message : "", -1);
    g_autofree gchar *why = text_one_line(valid); /* a second line would be a finding */
    if (list == NULL)
        printf("signature - 0 %s\n", *why != '\0' ? why : "it can't be read");
    else
        g_object_unref(list);
    print_content(g_mime_multipart_get_part(GMIME_MULTIPART(part), 0));
}

/* In memory, because a pipe can't be read twice. */
static GMimeStream *read_all(int fd) {
    GByteArray *bytes = g_byte_array_new();
    guint8 piece[16 * 1024];
    for (ssize_t got = read(fd, piece, sizeof piece); got > 0; got = read(fd, piece, sizeof piece))
        g_byte_array_append(bytes, piece, (guint)got);
    return g_mime_stream_mem_new_with_byte_array(bytes);
}

int signature_reader_run(int fd) {
    set_limits();
    g_mime_init();
    GMimeStream *stream = read_all(fd);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    if (message == NULL)
        return EXIT_NO_MAIL;
    GMimeObject *root = g_mime_message_get_mime_part(message);
    if (GMIME_IS_MULTIPART_SIGNED(root))
        print_signed(GMIME_MULTIPART_SIGNED(root));
    g_object_unref(message);
    return 0;
}
