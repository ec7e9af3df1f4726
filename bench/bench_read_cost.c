/* bench_read_cost.c - CPU time of reading mails, beside what GMime alone needs for them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_read_cost [--rounds N] [--memory MEGABYTES] FOLDER...
 *
 * For each mail in turns: GMime parses it, decodes every text part to UTF-8 and every other part to
 * bytes; then parse_mail() and identify_mail() read it. The sums of each round and their ratio are
 * printed. With --memory a mail of that size, one attachment, is read instead, and the highest
 * resident size over the size of the mail is printed, the mail itself included. */
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include <gmime/gmime.h>

#include "identify/identify_mail.h"
#include "parse/parse_mail.h"

static void load(const gchar *folder, GPtrArray *mails) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const gchar *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree gchar *path = g_build_filename(folder, name, NULL);
        gchar *bytes = NULL;
        gsize size = 0;
        if (g_file_test(path, G_FILE_TEST_IS_DIR))
            load(path, mails);
        else if (g_str_has_suffix(name, ".eml") && g_file_get_contents(path, &bytes, &size, NULL))
            g_ptr_array_add(mails, g_bytes_new_take(bytes, size));
    }
}

static gdouble cpu_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (gdouble)now.tv_sec + (gdouble)now.tv_nsec / 1e9;
}

static void decode_part(GMimeObject *parent, GMimeObject *part, gpointer data) {
    gsize *decoded = data;
    if (GMIME_IS_MESSAGE_PART(part)) {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        if (inner != NULL)
            g_mime_message_foreach(inner, decode_part, data);
    } else if (GMIME_IS_TEXT_PART(part)) {
        g_autofree gchar *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
        *decoded += text != NULL;
    } else if (GMIME_IS_PART(part)) {
        GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
        if (content == NULL)
            return;
        GMimeStream *stream = g_mime_stream_mem_new();
        *decoded += g_mime_data_wrapper_write_to_stream(content, stream) > 0;
        g_object_unref(stream);
    }
}

static void read_by_gmime(GBytes *raw) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(raw, &size);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    gsize decoded = 0;
    if (message != NULL) {
        g_mime_message_foreach(message, decode_part, &decoded);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
}

static gboolean read_by_us(GBytes *raw, const Policy *policy) {
    ParseLimits limits = parse_default_limits();
    g_autoptr(Mail) mail = NULL;
    if (!parse_mail(raw, &limits, &mail, NULL))
        return FALSE;
    identity_free(identify_mail(mail, policy));
    return TRUE;
}

static void compare(GPtrArray *mails, guint rounds) {
    Policy *policy = policy_new();
    for (guint round = 0; round < rounds; round++) {
        gdouble spent[2] = {0, 0};
        guint refused = 0;
        for (guint i = 0; i < mails->len; i++) {
            gdouble start = cpu_seconds();
            read_by_gmime(mails->pdata[i]);
            gdouble between = cpu_seconds();
            refused += !read_by_us(mails->pdata[i], policy);
            spent[0] += between - start;
            spent[1] += cpu_seconds() - between;
        }
        printf("%u mails, %u refused: GMime %.3f s, ours %.3f s, ratio %.2f\n", mails->len, refused,
               spent[0], spent[1], spent[0] > 0 ? spent[1] / spent[0] : 0);
    }
    policy_free(policy);
}

static glong peak_kilobytes(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static GBytes *large_mail(gsize bytes) {
    GString *mail = g_string_sized_new(bytes + 1024);
    g_string_append(mail, "From: kim@shop.test\nSubject: large\nMIME-Version: 1.0\n"
                          "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello.\n--b\n"
                          "Content-Type: image/jpeg; name=a.jpg\n"
                          "Content-Transfer-Encoding: base64\n\n");
    for (guint i = 0; mail->len + 96 < bytes; i++) {
        for (guint k = 0; k < 76; k++)
            g_string_append_c(mail,
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
                                  [(i * 31 + k * 17) % 64]);
        g_string_append_c(mail, '\n');
    }
    g_string_append(mail, "--b--\n");
    return g_string_free_to_bytes(mail);
}

static int measure_memory(guint megabytes) {
    g_autoptr(GBytes) raw = large_mail((gsize)megabytes * 1000 * 1000);
    Policy *policy = policy_new();
    gboolean is_read = read_by_us(raw, policy);
    policy_free(policy);
    printf("%s, %.1f MB: peak %.1f MB, %.2f times the mail\n", is_read ? "read" : "refused",
           (gdouble)g_bytes_get_size(raw) / 1e6, (gdouble)peak_kilobytes() * 1024 / 1e6,
           (gdouble)peak_kilobytes() * 1024 / (gdouble)g_bytes_get_size(raw));
    return 0;
}

int main(int argc, char **argv) {
    gint rounds = 5;
    gint megabytes = 0;
    const GOptionEntry entries[] = {
        {"rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "how often", "N"},
        {"memory", 0, 0, G_OPTION_ARG_INT, &megabytes, "peak for a mail of that size", "MEGABYTES"},
        {0}};
    GOptionContext *context = g_option_context_new("FOLDER...");
    g_option_context_add_main_entries(context, entries, NULL);
    gboolean is_right = g_option_context_parse(context, &argc, &argv, NULL);
    g_option_context_free(context);
    if (!is_right || (argc < 2 && megabytes <= 0)) {
        fprintf(stderr, "bench_read_cost [--rounds N] [--memory MEGABYTES] FOLDER...\n");
        return 2;
    }
    parse_start();
    if (megabytes > 0)
        return measure_memory((guint)megabytes);
    g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (gint i = 1; i < argc; i++)
        load(argv[i], mails);
    compare(mails, (guint)MAX(rounds, 1));
    return 0;
}
