/* test_attachments.c - names of attachments can do no harm */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/part/attachments.h"

static void names_are_made_safe(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"plain", "bill.pdf", "bill.pdf"},
        {"chinese", "发票.pdf", "发票.pdf"},
        {"unix path", "../../etc/passwd", "passwd"},
        {"windows path", "C:\\temp\\bill.pdf", "bill.pdf"},
        {"only a path", "../..", "_."},
        {"slash at the end", "folder/", "folder_"},
        {"hidden", ".bashrc", "_bashrc"},
        {"line end", "a\r\nb.txt", "a b.txt"},
        {"turned around", "photo\xe2\x80\xaegpj.exe", "photogpj.exe"},
        {"blank", "  ", "otherwise"},
        {"controls", "\x01\x02", "otherwise"},
        {"none", NULL, "otherwise"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *safe = attachments_safe_name(rows[i].given, "otherwise");
        if (strcmp(safe, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, safe);
    }
}

static void a_long_name_keeps_its_extension_and_whole_letters(void **state) {
    g_autoptr(GString) name = g_string_new(NULL);
    for (guint i = 0; i < 200; i++)
        g_string_append(name, "票");
    g_string_append(name, ".pdf");
    g_autofree gchar *safe = attachments_safe_name(name->str, "x");
    assert_true(strlen(safe) <= 200);
    assert_true(g_str_has_suffix(safe, "票.pdf"));
    assert_true(g_utf8_validate(safe, -1, NULL));
}

static void put(GByteArray *out, guint32 number, guint size) {
    guint32 bytes = GUINT32_TO_LE(number);
    g_byte_array_append(out, (const guint8 *)&bytes, size);
}

static void put_attribute(GByteArray *out, guint32 id, const gchar *data) {
    gsize size = strlen(data);
    guint32 sum = 0;
    for (gsize i = 0; i < size; i++)
        sum += (guint8)data[i];
    put(out, 2, 1);
    put(out, id, 4);
    put(out, (guint32)size, 4);
    g_byte_array_append(out, (const guint8 *)data, (guint)size);
    put(out, sum, 2);
}

static Mail *parse_with_winmail(GByteArray *stream) {
    g_autofree gchar *encoded = g_base64_encode(stream->data, stream->len);
    g_autofree gchar *text =
        g_strconcat("From: a@x\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                    "Content-Transfer-Encoding: base64\n\n",
                    encoded, "\n", NULL);
    g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
    ParseLimits limits = parse_default_limits();
    Mail *mail = NULL;
    assert_true(parse_mail(raw, &limits, &mail, NULL));
    return mail;
}

static void a_winmail_gives_its_files_and_its_text(void **state) {
    g_autoptr(GByteArray) stream = g_byte_array_new();
    put(stream, 0x223e9f78, 4);
    put(stream, 1, 2);
    put_attribute(stream, 0x0002800c, "It leaks.");
    put_attribute(stream, 0x00069002, "rendering data");
    put_attribute(stream, 0x00018010, "../photo.jpg");
    put_attribute(stream, 0x0006800f, "hello");
    g_autoptr(Mail) mail = parse_with_winmail(stream);
    assert_string_equal(mail->body_text, "It leaks.");
    assert_int_equal(mail->attachments->len, 1);
    const Attachment *file = mail->attachments->pdata[0];
    assert_string_equal(file->filename, "photo.jpg");
    assert_string_equal(file->inside, "winmail.dat");
    assert_int_equal(file->raw_end, 0);
    /* One cut off gives what it has and stays itself. */
    g_byte_array_set_size(stream, stream->len - 3);
    g_autoptr(Mail) cut = parse_with_winmail(stream);
    assert_int_equal(cut->attachments->len, 1);
    file = cut->attachments->pdata[0];
    assert_string_equal(file->filename, "winmail.dat");
    assert_int_equal(cut->problems->len, 1);
}

static int start(void **state) {
    parse_start();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_made_safe),
        cmocka_unit_test(a_long_name_keeps_its_extension_and_whole_letters),
        cmocka_unit_test(a_winmail_gives_its_files_and_its_text),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
