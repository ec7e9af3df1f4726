/* bench_parse.c - milliseconds that parse_mail() takes for a mail: bench_parse FOLDER [ROUNDS] */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/resource.h>

#include <glib.h>

#include "parse/parse_mail.h"

static GPtrArray *load(const gchar *folder) {
    GPtrArray *mails = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const gchar *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree gchar *path = g_build_filename(folder, name, NULL);
        gchar *bytes = NULL;
        gsize size = 0;
        if (g_str_has_suffix(name, ".eml") && g_file_get_contents(path, &bytes, &size, NULL))
            g_ptr_array_add(mails, g_bytes_new_take(bytes, size));
    }
    return mails;
}

static gdouble cpu_milliseconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (gdouble)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
           (gdouble)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        g_printerr("bench_parse FOLDER [ROUNDS]\n");
        return 2;
    }
    parse_start();
    ParseLimits limits = parse_default_limits();
    g_autoptr(GPtrArray) mails = load(argv[1]);
    guint rounds = argc > 2 ? (guint)g_ascii_strtoull(argv[2], NULL, 10) : 3;
    for (guint round = 0; round < rounds; round++) {
        guint refused = 0;
        gdouble start = cpu_milliseconds();
        for (guint i = 0; i < mails->len; i++) {
            Mail *mail = NULL;
            if (parse_mail(mails->pdata[i], &limits, &mail, NULL))
                mail_free(mail);
            else
                refused++;
        }
        gdouble spent = cpu_milliseconds() - start;
        g_print("%u mails, %u refused, %.4f ms a mail\n", mails->len, refused,
                mails->len > 0 ? spent / mails->len : 0);
    }
    return 0;
}
