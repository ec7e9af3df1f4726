/* test_inline_files.c - files written into the text become attachments */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "parse/parse_mail.h"

#define HEADER "From: kim@shop.test\nSubject: x\nContent-Transfer-Encoding: 8bit\n\n"

static void files_are_taken_out_and_words_are_not(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *text;
        const gchar *file; /* "name=content", or NULL */
    } rows[] = {
        {"uuencode", "Look:\nbegin 644 a.txt\n#0V%T\n`\nend\nBye\n", "Look:\nBye\n", "a.txt=Cat"},
        {"an empty line for the last one", "begin 600 a.txt\n#0V%T\n\nend\n", "", "a.txt=Cat"},
        {"blanks at the end of a line are lost", "begin 644 a\n%86)C  \nend\n", "", "a=abc\0\0"},
        {"the end is cut off", "Look:\nbegin 644 a.txt\n#0V%T\n", "Look:\n", "a.txt=Cat"},
        {"a name with blanks", "begin 644 my cat.txt\n#0V%T\n`\nend\n", "", "my cat.txt=Cat"},
        {"base64", "begin-base64 644 a.txt\nQ2F0\n====\nBye\n", "Bye\n", "a.txt=Cat"},
        {"yEnc", "Look:\n=ybegin line=128 size=3 name=a.bin\n\x6d\x8b\x9e\n=yend size=3\nBye\n",
         "Look:\nBye\n", "a.bin=Cat"},
        {"yEnc with an escape", "=ybegin line=128 size=1 name=a\n=}\n=yend size=1\n", "", "a=\x13"},
        {"one part of a file in yEnc",
         "Look:\n=ybegin part=2 total=3 line=128 size=9 name=a.bin\n=ypart begin=4 end=6\n"
         "\x6d\x8b\x9e\n=yend size=3 part=2\nBye\n",
         "Look:\nBye\n", "a.bin.002=Cat"},
        {"words", "I\nbegin 644 new lives\nand it is good\n",
         "I\nbegin 644 new lives\nand it is good\n", NULL},
        {"a sentence", "begin now and\nend\n", "begin now and\nend\n", NULL},
        {"inside a line", "they begin 644 a\n#0V%T\n", "they begin 644 a\n#0V%T\n", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *mail_text = g_strconcat(HEADER, rows[i].given, NULL);
        g_autoptr(GBytes) raw = g_bytes_new(mail_text, strlen(mail_text));
        ParseLimits limits = parse_default_limits();
        g_autoptr(Mail) mail = NULL;
        assert_true(parse_mail(raw, &limits, &mail, NULL));
        if (strcmp(mail->body_text, rows[i].text) != 0)
            fail_msg("%s: text is \"%s\"", rows[i].name, mail->body_text);
        if (mail->attachments->len != (rows[i].file != NULL ? 1u : 0u))
            fail_msg("%s: %u files", rows[i].name, mail->attachments->len);
        if (rows[i].file == NULL)
            continue;
        const Attachment *file = mail->attachments->pdata[0];
        g_autofree gchar *got =
            g_strdup_printf("%s=%.*s", file->filename, (int)g_bytes_get_size(file->content),
                            (const gchar *)g_bytes_get_data(file->content, NULL));
        if (strcmp(got, rows[i].file) != 0)
            fail_msg("%s: file is \"%s\"", rows[i].name, got);
    }
}

static int start(void **state) {
    parse_start();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_taken_out_and_words_are_not),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
