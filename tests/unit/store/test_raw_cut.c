/* test_raw_cut.c - what is cut out of a raw mail comes back byte for byte */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "model/mail.h"

#include "raw_cut.h"

typedef struct {
    GString *raw;
    GPtrArray *attachments;
} Composed;

static void free_attachment(gpointer data) {
    attachment_free(data);
}

static Composed composed_new(void) {
    return (Composed){.raw = g_string_new("From: mei@example.cn\r\nSubject: photo\r\n\r\n"),
                      .attachments = g_ptr_array_new_with_free_func(free_attachment)};
}

static void composed_clear(Composed *composed) {
    g_string_free(composed->raw, TRUE);
    g_ptr_array_unref(composed->attachments);
}

static guint8 *random_bytes(GRand *random, gsize size) {
    guint8 *bytes = g_malloc(size + 1);
    for (gsize i = 0; i < size; i++)
        bytes[i] = (guint8)g_rand_int_range(random, 0, 256);
    return bytes;
}

/* GLib's encoder is the witness: nothing of ours has a hand in what the mail looks like. */
static void append_base64(GString *raw, const guint8 *bytes, gsize size, gsize width,
                          const gchar *line_end) {
    g_autofree gchar *encoded = g_base64_encode(bytes, size);
    gsize length = strlen(encoded);
    for (gsize at = 0; at < length; at += width) {
        if (at > 0)
            g_string_append(raw, line_end);
        g_string_append_len(raw, encoded + at, (gssize)MIN(width, length - at));
    }
}

static void append_file(Composed *composed, GRand *random, gsize size, gsize width,
                        const gchar *line_end, const gchar *tail) {
    guint8 *bytes = random_bytes(random, size);
    Attachment *file = g_new0(Attachment, 1);
    file->raw_start = composed->raw->len;
    append_base64(composed->raw, bytes, size, width, line_end);
    g_string_append(composed->raw, tail);
    file->raw_end = composed->raw->len;
    file->content = g_bytes_new_take(bytes, size);
    g_ptr_array_add(composed->attachments, file);
}

/* Cuts and joins; the number of cuts. */
static guint round_trip(const Composed *composed, gsize *out_skeleton_size) {
    g_autoptr(GBytes) raw = g_bytes_new(composed->raw->str, composed->raw->len);
    g_autoptr(GArray) cuts = NULL;
    g_autoptr(GBytes) skeleton = raw_cut(raw, composed->attachments, &cuts);
    g_autoptr(GPtrArray) contents = g_ptr_array_new();
    for (guint i = 0; i < cuts->len; i++) {
        const Attachment *file = composed->attachments->pdata[g_array_index(cuts, RawCut, i).file];
        g_ptr_array_add(contents, file->content);
    }
    g_autoptr(GBytes) joined = raw_join(skeleton, cuts, contents);
    assert_non_null(joined);
    assert_int_equal(g_bytes_get_size(joined), g_bytes_get_size(raw));
    assert_true(g_bytes_equal(joined, raw));
    if (out_skeleton_size != NULL)
        *out_skeleton_size = g_bytes_get_size(skeleton);
    return cuts->len;
}

static void a_file_is_cut_whatever_its_lines_are_like(void **state) {
    static const struct {
        const gchar *name;
        gsize size;
        gsize width;
        const gchar *line_end;
        const gchar *tail;
        guint cuts;
    } rows[] = {
        {"76, LF", 9000, 76, "\n", "\n", 1},
        {"76, CRLF", 9000, 76, "\r\n", "\r\n", 1},
        {"72", 9001, 72, "\r\n", "\r\n", 1},
        {"60, two bytes over", 9002, 60, "\n", "\n", 1},
        {"no final line end", 9001, 76, "\r\n", "", 1},
        {"blank lines behind", 9000, 76, "\r\n", "\r\n\r\n\r\n", 1},
        {"last line is full", 57 * 100, 76, "\n", "\n", 1},
        {"all on one line", 9000, 12000, "\n", "\n", 1},
        {"all on one line without an end", 9001, 20000, "\n", "", 1},
        {"longer than a piece", 9000, 4000, "\r\n", "\r\n", 1},
        {"a width that is no multiple of four", 9000, 75, "\n", "\n", 0},
        {"too small to be worth it", 600, 76, "\n", "\n", 0},
        {"just too small", 3000, 76, "\n", "\n", 0},
        {"nothing", 0, 76, "\n", "\n", 0},
        {"rubbish behind stays", 9000, 76, "\n", "\n--b--\nepilogue", 1},
    };
    g_autoptr(GRand) random = g_rand_new_with_seed(1);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Composed composed = composed_new();
        append_file(&composed, random, rows[i].size, rows[i].width, rows[i].line_end, rows[i].tail);
        g_string_append(composed.raw, "--b--\r\n");
        gsize skeleton_size = 0;
        guint cuts = round_trip(&composed, &skeleton_size);
        if (cuts != rows[i].cuts)
            fail_msg("%s: %u cuts", rows[i].name, cuts);
        if (cuts > 0)
            assert_true(skeleton_size < 200);
        composed_clear(&composed);
    }
}

static void what_is_encoded_in_another_way_stays(void **state) {
    static const struct {
        const gchar *name;
        gsize at; /* of the byte that is changed */
        gchar to;
    } rows[] = {{"a blank in the middle", 5000, ' '},
                {"another letter", 4000, '!'},
                {"the first byte", 0, '#'},
                {"a bare CR", 76, '\r'}};
    g_autoptr(GRand) random = g_rand_new_with_seed(2);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Composed composed = composed_new();
        append_file(&composed, random, 9000, 76, "\n", "\n");
        const Attachment *file = composed.attachments->pdata[0];
        composed.raw->str[file->raw_start + rows[i].at] = rows[i].to;
        if (round_trip(&composed, NULL) != 0)
            fail_msg("%s: was cut", rows[i].name);
        composed_clear(&composed);
    }
}

static void places_that_cannot_be_are_not_believed(void **state) {
    static const struct {
        gsize start;
        gsize end;
    } rows[] = {{0, 0},    {0, G_MAXSIZE},     {G_MAXSIZE, G_MAXSIZE}, {50, 40},
                {5, 9000}, {1000000, 1000100}, {G_MAXSIZE - 1, 5}};
    g_autoptr(GRand) random = g_rand_new_with_seed(3);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Composed composed = composed_new();
        append_file(&composed, random, 9000, 76, "\n", "\n");
        Attachment *file = composed.attachments->pdata[0];
        file->raw_start = rows[i].start;
        file->raw_end = rows[i].end;
        assert_int_equal(round_trip(&composed, NULL), 0);
        composed_clear(&composed);
    }
}

static void files_that_overlap_are_cut_once(void **state) {
    g_autoptr(GRand) random = g_rand_new_with_seed(4);
    Composed composed = composed_new();
    append_file(&composed, random, 9000, 76, "\n", "\n");
    Attachment *first = composed.attachments->pdata[0];
    Attachment *again = g_new0(Attachment, 1);
    *again = (Attachment){.content = g_bytes_ref(first->content),
                          .raw_start = first->raw_start,
                          .raw_end = first->raw_end};
    g_ptr_array_add(composed.attachments, again);
    Attachment *without_content = g_new0(Attachment, 1);
    *without_content = (Attachment){.raw_start = 1, .raw_end = 5};
    g_ptr_array_add(composed.attachments, without_content);
    assert_int_equal(round_trip(&composed, NULL), 1);
    composed_clear(&composed);
}

static void any_mail_comes_back(void **state) {
    static const gsize widths[] = {4, 60, 64, 72, 76, 75, 998, 1024, 5000};
    static const gchar *const line_ends[] = {"\n", "\r\n"};
    static const gchar *const tails[] = {"", "\n", "\r\n", "\r\n\r\n", "=\n", " \n", "\r"};
    g_autoptr(GRand) random = g_rand_new_with_seed(5);
    guint cuts = 0;
    for (guint round = 0; round < 300; round++) {
        Composed composed = composed_new();
        gint files = g_rand_int_range(random, 0, 5);
        for (gint i = 0; i < files; i++) {
            append_file(&composed, random, (gsize)g_rand_int_range(random, 0, 14000),
                        widths[g_rand_int_range(random, 0, G_N_ELEMENTS(widths))],
                        line_ends[g_rand_int_range(random, 0, G_N_ELEMENTS(line_ends))],
                        tails[g_rand_int_range(random, 0, G_N_ELEMENTS(tails))]);
            g_string_append(composed.raw, "\r\n--b\r\n\r\n");
        }
        for (gint damage = g_rand_int_range(random, 0, 3); damage > 0; damage--) {
            gint32 at = g_rand_int_range(random, 0, (gint32)composed.raw->len);
            composed.raw->str[at] = (gchar)g_rand_int_range(random, 0, 256);
        }
        if (files > 1 && round % 3 == 0) {
            gpointer first = composed.attachments->pdata[0];
            composed.attachments->pdata[0] = composed.attachments->pdata[files - 1];
            composed.attachments->pdata[files - 1] = first;
        }
        cuts += round_trip(&composed, NULL);
        composed_clear(&composed);
    }
    assert_true(cuts > 100);
}

static void cuts_that_do_not_fit_are_refused(void **state) {
    static const struct {
        const gchar *name;
        RawCut cut;
        guint contents;
    } rows[] = {{"behind the end", {.position = 6, .line_width = 76}, 1},
                {"no width", {.position = 1, .line_width = 0}, 1},
                {"an odd width", {.position = 1, .line_width = 7}, 1},
                {"no content", {.position = 1, .line_width = 76}, 0}};
    g_autoptr(GBytes) skeleton = g_bytes_new("12345", 5);
    g_autoptr(GBytes) content = g_bytes_new("abc", 3);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) cuts = g_array_new(FALSE, FALSE, sizeof(RawCut));
        g_array_append_val(cuts, rows[i].cut);
        g_autoptr(GPtrArray) contents = g_ptr_array_new();
        for (guint j = 0; j < rows[i].contents; j++)
            g_ptr_array_add(contents, content);
        if (raw_join(skeleton, cuts, contents) != NULL)
            fail_msg("%s: was joined", rows[i].name);
    }
}

static void a_mail_without_files_is_not_copied(void **state) {
    g_autoptr(GBytes) raw = g_bytes_new_static("Subject: x\n\ny", 13);
    g_autoptr(GArray) cuts = NULL;
    g_autoptr(GBytes) skeleton = raw_cut(raw, NULL, &cuts);
    assert_ptr_equal(skeleton, raw);
    assert_int_equal(cuts->len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_cut_whatever_its_lines_are_like),
        cmocka_unit_test(what_is_encoded_in_another_way_stays),
        cmocka_unit_test(places_that_cannot_be_are_not_believed),
        cmocka_unit_test(files_that_overlap_are_cut_once),
        cmocka_unit_test(any_mail_comes_back),
        cmocka_unit_test(cuts_that_do_not_fit_are_refused),
        cmocka_unit_test(a_mail_without_files_is_not_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
