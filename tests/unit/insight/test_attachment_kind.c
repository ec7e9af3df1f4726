/* test_attachment_kind.c - which files a rule means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../../src/insight/rules/attachment_kind.h"
#include "model/mail.h"

static GPtrArray *make_files(const gchar *type, const gchar *name) {
    GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
    if (type == NULL)
        return files;
    Attachment *file = g_new0(Attachment, 1);
    file->content_type = g_strdup(type);
    file->filename = g_strdup(name);
    g_ptr_array_add(files, file);
    return files;
}

static void files_are_known_by_type_or_name(void **state) {
    static const struct {
        const gchar *type; /* NULL = no file */
        const gchar *name;
        const gchar *kind;
        gboolean expected;
    } rows[] = {
        {"image/jpeg", "photo", "image", TRUE},
        {"application/octet-stream", "Photo.JPG", "image", TRUE},
        {"image/jpeg", "photo.jpg", "pdf", FALSE},
        {"application/pdf", "bill", "pdf", TRUE},
        {"application/octet-stream", "bill.pdf", "pdf", TRUE},
        {"text/plain", "a", "document", TRUE},
        {"application/octet-stream", "合同.wps", "document", TRUE},
        {"application/vnd.ms-excel", "a", "spreadsheet", TRUE},
        {"application/zip", "a.zip", "archive", TRUE},
        {"audio/amr", "a", "audio", TRUE},
        {"video/mp4", "a", "video", TRUE},
        {"message/rfc822", "a", "mail", TRUE},
        {"application/octet-stream", "a.exe", "program", TRUE},
        {"application/octet-stream", "pdf", "pdf", FALSE},
        {"application/octet-stream", "a.", "pdf", FALSE},
        {"application/octet-stream", "a.jpg pdf", "pdf", FALSE},
        {"application/octet-stream", "a", "any", TRUE},
        {"application/octet-stream", "a", "none", FALSE},
        {NULL, NULL, "any", FALSE},
        {NULL, NULL, "none", TRUE},
        {NULL, NULL, "image", FALSE},
        {"image/png", "a.png", "no-such-kind", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) files = make_files(rows[i].type, rows[i].name);
        if (attachment_kind_fits(files, rows[i].kind) != rows[i].expected)
            fail_msg("%s \"%s\" as %s", rows[i].type, rows[i].name, rows[i].kind);
    }
    assert_true(attachment_kind_fits(NULL, "none"));
}

static void every_kind_has_a_name(void **state) {
    guint count = 0;
    while (attachment_kind_name(count) != NULL)
        count++;
    assert_int_equal(count, 11);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_known_by_type_or_name),
        cmocka_unit_test(every_kind_has_a_name),
    };
    return cmocka_run_group_tests_name("attachment_kind", tests, NULL, NULL);
}
