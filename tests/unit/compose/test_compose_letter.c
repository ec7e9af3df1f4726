/* test_compose_letter.c - every letter read back by another program's parser; hostile names are
 * harmless */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <gmime/gmime.h>

#include "base/error.h"
#include "compose/compose_letter.h"
#include "compose/letter_bytes.h"
#include "compose/letter_sample.h"
#include "shipped_templates.h"

static LetterTemplates *templates;

static const gchar *const languages[] = {"en", "zh"};

/* --- reading back --------------------------------------------------------------------------------
 */

static GMimeMessage *read_bytes(GBytes *bytes) {
    gsize length = 0;
    const gchar *data = g_bytes_get_data(bytes, &length);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(data, length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    assert_non_null(message);
    return message;
}

static gchar *header(GMimeMessage *message, const gchar *name) {
    GMimeHeader *found =
        g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(message)), name);
    return found != NULL ? g_strdup(g_mime_header_get_value(found)) : NULL;
}

static guint count_headers(GMimeMessage *message, const gchar *name) {
    GMimeHeaderList *list = g_mime_object_get_header_list(GMIME_OBJECT(message));
    guint count = 0;
    for (int i = 0; i < g_mime_header_list_get_count(list); i++) {
        GMimeHeader *one = g_mime_header_list_get_header_at(list, i);
        count += g_ascii_strcasecmp(g_mime_header_get_name(one), name) == 0;
    }
    return count;
}

static gchar *part_text(GMimeObject *part) {
    g_autofree gchar *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
    return g_strjoinv("\n", lines);
}

/* The multipart/alternative of a letter, within a multipart/mixed if it has files. */
static GMimeMultipart *alternative_of(GMimeMessage *message) {
    GMimeObject *top = g_mime_message_get_mime_part(message);
    if (g_mime_content_type_is_type(g_mime_object_get_content_type(top), "multipart", "mixed"))
        top = g_mime_multipart_get_part(GMIME_MULTIPART(top), 0);
    assert_true(g_mime_content_type_is_type(g_mime_object_get_content_type(top), "multipart",
                                            "alternative"));
    assert_int_equal(g_mime_multipart_get_count(GMIME_MULTIPART(top)), 2);
    return GMIME_MULTIPART(top);
}

/* Seven-bit, CRLF, lines of at most 76 bytes but for single long words in headers. */
static void assert_wire(GBytes *bytes) {
    gsize length = 0;
    const gchar *data = g_bytes_get_data(bytes, &length);
    gsize line = 0;
    for (gsize i = 0; i < length; i++) {
        assert_true((guchar)data[i] < 0x80 && data[i] != '\0');
        assert_true(data[i] != '\n' || (i > 0 && data[i - 1] == '\r'));
        assert_true(data[i] != '\r' || data[i + 1] == '\n');
        line = data[i] == '\n' ? 0 : line + 1;
        assert_true(line <= 77);
    }
    assert_true(g_str_has_suffix(data, "\r\n") || data[length - 1] == '\n');
}

static GBytes *finish(const Letter *letter, const gchar *content) {
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (guint i = 0; i < letter->files->len; i++)
        g_ptr_array_add(contents, g_bytes_new(content, strlen(content)));
    return letter_bytes(letter, contents);
}

/* The boundary of the multipart/mixed that a letter with files is. Caller frees. */
static gchar *mixed_boundary(const Letter *letter) {
    g_autoptr(GBytes) bytes = letter_bytes(letter, NULL);
    GMimeMessage *message = read_bytes(bytes);
    GMimeObject *top = g_mime_message_get_mime_part(message);
    gchar *boundary = g_strdup(g_mime_multipart_get_boundary(GMIME_MULTIPART(top)));
    g_object_unref(message);
    return boundary;
}

static Letter *compose(const LetterDraft *draft) {
    Letter *letter = NULL;
    g_autoptr(GError) error = NULL;
    if (!compose_letter(draft, templates, &letter, &error))
        fail_msg("%s", error->message);
    return letter;
}

/* --- all letters ---------------------------------------------------------------------------------
 */

static const gchar *const marks[LETTER_KIND_COUNT] = {
    [LETTER_ACKNOWLEDGEMENT] = "auto-replied",
    [LETTER_ANSWER] = NULL,
    [LETTER_SURVEY] = "auto-generated",
    [LETTER_SURVEY_REMINDER] = "auto-generated",
    [LETTER_SURVEY_THANKS] = "auto-replied",
    [LETTER_SURVEY_APOLOGY] = "auto-replied",
    [LETTER_TOO_LARGE] = "auto-replied",
    [LETTER_DISMISSED] = "auto-generated",
    [LETTER_MERGED] = "auto-generated",
    [LETTER_HOLDING] = "auto-generated",
    [LETTER_PROGRESS] = "auto-generated",
    [LETTER_REMINDER] = "auto-generated",
    [LETTER_CLOSED_UNANSWERED] = "auto-generated",
    [LETTER_FINAL] = NULL,
    [LETTER_OPTIONS_REMINDER] = "auto-generated",
    [LETTER_OPTION_TAKEN] = "auto-replied",
    [LETTER_OPTION_UNCLEAR] = "auto-replied",
    [LETTER_OPTIONS_EXPIRED] = "auto-generated",
    [LETTER_STATEMENT] = "auto-generated",
    [LETTER_NEW_TICKET] = "auto-generated",
    [LETTER_COMPLAINANT_WROTE] = "auto-generated",
    [LETTER_RECEIPT] = "auto-replied",
    [LETTER_COMMANDS_REFUSED] = "auto-replied",
    [LETTER_HELD] = "auto-replied",
    [LETTER_UNDELIVERABLE] = "auto-generated",
    [LETTER_UNHAPPY] = "auto-generated",
    [LETTER_NOT_YOURS] = "auto-replied",
    [LETTER_STAFF_UNREACHABLE] = "auto-generated",
    [LETTER_QUERY_ANSWER] = "auto-replied",
    [LETTER_ANSWER_HELD] = "auto-replied",
    [LETTER_APPROVAL_WANTED] = "auto-generated",
    [LETTER_PROMISE_DUE] = "auto-generated",
    [LETTER_YOU_SAID] = "auto-generated",
    [LETTER_ACTION] = "auto-generated",
    [LETTER_ACTION_DUE] = "auto-generated",
    [LETTER_ACTION_EFFECT] = "auto-generated",
    [LETTER_BURST] = "auto-generated",
    [LETTER_DEPARTMENT_ANSWERED] = "auto-generated",
    [LETTER_DEPARTMENT_LATE] = "auto-generated",
    [LETTER_DEPARTMENT_REMINDER] = "auto-generated",
    [LETTER_CLOCKS_DUE] = "auto-generated",
    [LETTER_DIGEST] = "auto-generated",
    [LETTER_STATUS] = "auto-replied",
    [LETTER_ESCALATED] = "auto-replied",
    [LETTER_WITHDRAWN] = "auto-replied",
    [LETTER_REOPENED] = "auto-replied",
    [LETTER_STOPPED] = "auto-replied",
    [LETTER_RESUMED] = "auto-replied",
    [LETTER_STILL_WELL] = "auto-generated",
    [LETTER_WELL_THANKS] = "auto-replied",
    [LETTER_ANSWER_RETURNED] = "auto-replied",
};

static void check_headers(GMimeMessage *message, const Letter *letter, const LetterDraft *draft) {
    assert_string_equal(g_mime_message_get_subject(message), letter->subject);
    assert_string_equal(g_mime_message_get_message_id(message), draft->message_id);
    GDateTime *date = g_mime_message_get_date(message);
    assert_true(g_date_time_to_unix(date) == draft->now);
    InternetAddressList *to = g_mime_message_get_to(message);
    assert_int_equal(internet_address_list_length(to), 1);
    InternetAddress *first = internet_address_list_get_address(to, 0);
    assert_string_equal(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)),
                        draft->recipient->address);
    assert_string_equal(internet_address_get_name(first), draft->recipient->name);
    g_autofree gchar *automatic = header(message, "Auto-Submitted");
    g_autofree gchar *suppress = header(message, "X-Auto-Response-Suppress");
    g_autofree gchar *reply_to = header(message, "Reply-To");
    g_autofree gchar *desk = header(message, "X-Amends-Desk");
    assert_int_equal(g_strcmp0(automatic, marks[draft->kind]), 0);
    assert_int_equal(g_strcmp0(suppress, marks[draft->kind] != NULL ? "All" : NULL), 0);
    assert_string_equal(reply_to, draft->reply_to);
    assert_string_equal(desk, "complaints@desk.example");
    assert_int_equal(count_headers(message, "Precedence"), 0);
    assert_int_equal(count_headers(message, "Bcc"), 0);
    assert_int_equal(letter->is_automatic, marks[draft->kind] != NULL);
}

static void check_letter(LetterKind kind, const gchar *language, gboolean is_scarce) {
    g_autoptr(LetterSample) sample = letter_sample_new(kind, language, is_scarce);
    LetterDraft draft = *letter_sample_draft(sample);
    Address recipient = *draft.recipient;
    if (recipient.name == NULL)
        recipient.name = (gchar *)"x";
    draft.recipient = &recipient;
    g_autoptr(Letter) letter = compose(&draft);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    assert_true(compose_letter_words(&draft, templates, &words, NULL));
    g_autoptr(GBytes) bytes = finish(letter, "photo\n");
    assert_wire(bytes);
    GMimeMessage *message = read_bytes(bytes);
    check_headers(message, letter, &draft);
    GMimeMultipart *alternative = alternative_of(message);
    g_autofree gchar *text = part_text(g_mime_multipart_get_part(alternative, 0));
    g_autofree gchar *html = part_text(g_mime_multipart_get_part(alternative, 1));
    /* What is neither base64 nor ends a line has one line end more: the boundary's. */
    assert_string_equal(text, words.text);
    assert_string_equal(html, words.html);
    if (draft.subject_tag != NULL) {
        const gchar *tag = strstr(letter->subject, draft.subject_tag);
        assert_non_null(tag);
        assert_null(strstr(tag + 1, draft.subject_tag));
    }
    g_object_unref(message);
}

static void every_letter_reads_back_as_it_was_written(void **state) {
    for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
        for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++) {
            check_letter((LetterKind)kind, languages[l], FALSE);
            check_letter((LetterKind)kind, languages[l], TRUE);
        }
    }
}

static void the_same_draft_makes_the_same_bytes(void **state) {
    g_autoptr(LetterSample) one = letter_sample_new(LETTER_NEW_TICKET, "zh", FALSE);
    g_autoptr(LetterSample) two = letter_sample_new(LETTER_NEW_TICKET, "zh", FALSE);
    g_autoptr(Letter) first = compose(letter_sample_draft(one));
    g_autoptr(Letter) second = compose(letter_sample_draft(two));
    g_autoptr(GBytes) first_bytes = finish(first, "x");
    g_autoptr(GBytes) second_bytes = finish(second, "x");
    assert_true(g_bytes_equal(first_bytes, second_bytes));
    LetterDraft other = *letter_sample_draft(two);
    other.message_id = "other@desk.example";
    g_autoptr(Letter) third = compose(&other);
    g_autofree gchar *boundary = mixed_boundary(first);
    g_autofree gchar *other_boundary = mixed_boundary(third);
    assert_string_not_equal(boundary, other_boundary);
}

/* --- threads and people --------------------------------------------------------------------------
 */

static void an_answer_comes_from_a_person_at_the_desk(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ANSWER, "en", FALSE);
    g_autoptr(Letter) letter = compose(letter_sample_draft(sample));
    assert_non_null(
        strstr(letter->headers,
               "From: \"Anna Berg (Example Ltd, complaints desk)\" <complaints@desk.example>\r\n"));
    assert_non_null(strstr(letter->headers, "In-Reply-To: <first.mail@mail.example>\r\n"));
    assert_non_null(strstr(letter->headers, "References: <first.mail@mail.example>\r\n"));
    assert_string_equal(letter->envelope_sender, "complaints+b7.orsxg5bamrxw4zjo@desk.example");
    assert_string_equal(letter->recipient, "emma.hall@mail.example");
    assert_true(letter->ticket == 1042);
}

static void a_long_name_of_a_person_and_desk_reads_back(void **state) {
    static const gchar *const desks[] = {"示例公司客户投诉处理中心",
                                         "示例国际贸易有限公司华东地区客户投诉与服务质量处理中心",
                                         "Beispiel für Größe, Qualität und Güte"};
    for (gsize i = 0; i < G_N_ELEMENTS(desks); i++) {
        g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ANSWER, "zh", FALSE);
        LetterDraft draft = *letter_sample_draft(sample);
        Policy policy = *draft.policy;
        policy.desk_name = (gchar *)desks[i];
        draft.policy = &policy;
        g_autoptr(Letter) letter = compose(&draft);
        g_autoptr(GBytes) bytes = finish(letter, "x");
        GMimeMessage *message = read_bytes(bytes);
        InternetAddressList *from = g_mime_message_get_from(message);
        g_autofree gchar *expected = g_strdup_printf("林悦 (%s)", desks[i]);
        assert_int_equal(internet_address_list_length(from), 1);
        assert_string_equal(internet_address_get_name(internet_address_list_get_address(from, 0)),
                            expected);
        g_object_unref(message);
    }
}

static void the_tag_stands_once_in_the_subject(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ANSWER, "en", FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    Ticket ticket = *draft.ticket;
    ticket.subject = (gchar *)"Kettle [AM-1042-K7Q2]";
    draft.ticket = &ticket;
    g_autoptr(Letter) letter = compose(&draft);
    assert_string_equal(letter->subject, "Re: Kettle [AM-1042-K7Q2]");
}

static void a_salutation_is_not_doubled(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ANSWER, "en", FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    draft.words = "Dear Ms Hall,\n\nwe refund it.";
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    assert_true(compose_letter_words(&draft, templates, &words, NULL));
    assert_true(g_str_has_prefix(words.text, "Dear Ms Hall,\n\nwe refund it.\n"));
}

static void the_survey_links_carry_vote_and_tag(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_SURVEY, "zh", FALSE);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    assert_true(compose_letter_words(letter_sample_draft(sample), templates, &words, NULL));
    for (guint score = 1; score <= 5; score++) {
        g_autofree gchar *link =
            g_strdup_printf("href=\"mailto:complaints+t1042.mfzwizltoqqgs4za@desk.example?subject="
                            "%u%%20%%5BAM-1042-K7Q2%%5D\"",
                            score);
        assert_non_null(strstr(words.html, link));
    }
}

/* --- hostile -------------------------------------------------------------------------------------
 */

static const gchar *const hostile_texts[] = {
    "a\r\nBcc: victim@evil.example",
    "a\nBcc: victim@evil.example\n\nbody",
    "\xe2\x80\xaegnp.exe",
    "=?utf-8?q?a=0D=0ABcc:_victim@evil.example?=",
    "\"><script>alert(1)</script>",
    "{{desk}} {{{x}}}",
    "bad \xff\xfe utf-8 \xc3",
    "\x01\x02\x1b[31m\x7f",
    "--=_0123456789abcdef",
    "",
    ".",
    "<a@b.example>, <c@d.example>",
};

static void check_hostile(LetterKind kind, const gchar *text) {
    g_autoptr(LetterSample) sample = letter_sample_new(kind, "en", FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    g_autoptr(Address) recipient = address_new(text, "zhou@mail.example");
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = 1042;
    g_free(ticket->subject);
    ticket->subject = g_strdup(text);
    ticket->complainant = g_strdup(text);
    ticket->complainant_name = g_strdup(text);
    ticket->language = g_strdup(text);
    ticket->queue = g_strdup(text);
    ticket->owner = g_strdup(text);
    ticket->category = g_strdup(text);
    LetterFile file = {.filename = (gchar *)text,
                       .content_type = (gchar *)text,
                       .sha256 = (gchar *)text,
                       .size = 7};
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_ptr_array_add(files, &file);
    g_autoptr(GPtrArray) references = g_ptr_array_new();
    g_ptr_array_add(references, (gpointer)text);
    draft.ticket = kind == LETTER_TOO_LARGE ? NULL : ticket;
    draft.recipient = recipient;
    draft.words = draft.problem = draft.mail_subject = draft.bounced_address = text;
    draft.in_reply_to = text;
    draft.references = references;
    draft.files = files;
    g_autoptr(Letter) letter = compose(&draft);
    g_autoptr(GBytes) bytes = finish(letter, "content\n");
    assert_wire(bytes);
    GMimeMessage *message = read_bytes(bytes);
    assert_int_equal(count_headers(message, "Bcc"), 0);
    assert_int_equal(count_headers(message, "To"), 1);
    assert_int_equal(internet_address_list_length(g_mime_message_get_to(message)), 1);
    GMimeMultipart *alternative = alternative_of(message);
    g_autofree gchar *html = part_text(g_mime_multipart_get_part(alternative, 1));
    assert_null(strstr(html, "<script"));
    g_object_unref(message);
}

static void hostile_text_comes_out_harmless(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(hostile_texts); i++) {
        for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++)
            check_hostile((LetterKind)kind, hostile_texts[i]);
    }
}

static void a_stranger_sends_nobody_links_through_us(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ACKNOWLEDGEMENT, "en", FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    Ticket ticket = *draft.ticket;
    ticket.subject = (gchar *)"Cheap pills at http://pills.example/now";
    draft.ticket = &ticket;
    Address recipient = {(gchar *)"Click pills.example", (gchar *)"victim@mail.example"};
    draft.recipient = &recipient;
    draft.words = "Buy now: https://pills.example/buy or mail me@pills.example";
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    assert_true(compose_letter_words(&draft, templates, &words, NULL));
    assert_null(strstr(words.subject, "pills.example"));
    assert_null(strstr(words.text, "pills.example"));
    assert_null(strstr(words.html, "pills.example"));
    assert_true(g_str_has_prefix(words.text, "Hello,\n"));
}

static void huge_words_are_cut_and_say_so(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_NEW_TICKET, "en", FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    g_autofree gchar *quotes = g_strnfill(2000000, '"');
    draft.words = quotes;
    g_autoptr(Letter) first = compose(&draft);
    assert_non_null(first);
    for (gsize i = 0; i < 2000000; i += 2)
        quotes[i] = '\n';
    quotes[0] = 'x';
    g_autoptr(Letter) second = compose(&draft);
    assert_non_null(strstr(second->text, "too long for a letter"));
}

static const struct {
    const gchar *name;
    const gchar *recipient;
    const gchar *reply_to;
    const gchar *message_id;
    gint code;
} unwritable[] = {
    {"no recipient", "", "r@desk.example", "i@desk.example", AMENDS_ERROR_BAD_MAIL},
    {"two recipients", "a@b.example,c@d.example", "r@desk.example", "i@desk.example",
     AMENDS_ERROR_BAD_MAIL},
    {"a line end in an address", "a@b.example\r\nBcc: c@d.example", "r@desk.example",
     "i@desk.example", AMENDS_ERROR_BAD_MAIL},
    {"no reply address", "a@b.example", "nowhere", "i@desk.example", AMENDS_ERROR_BAD_MAIL},
    {"a broken id", "a@b.example", "r@desk.example", "i@desk.example>\r\nX: y",
     AMENDS_ERROR_BAD_MAIL},
};

static void what_cannot_be_addressed_is_refused(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(unwritable); i++) {
        g_autoptr(LetterSample) sample = letter_sample_new(LETTER_SURVEY, "en", FALSE);
        LetterDraft draft = *letter_sample_draft(sample);
        Address recipient = {NULL, (gchar *)unwritable[i].recipient};
        draft.recipient = &recipient;
        draft.reply_to = unwritable[i].reply_to;
        draft.message_id = unwritable[i].message_id;
        Letter *letter = NULL;
        g_autoptr(GError) error = NULL;
        assert_false(compose_letter(&draft, templates, &letter, &error));
        assert_null(letter);
        assert_true(g_error_matches(error, AMENDS_ERROR, unwritable[i].code));
    }
    g_autoptr(LetterTemplates) none = letter_templates_new();
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_SURVEY, "en", FALSE);
    Letter *letter = NULL;
    g_autoptr(GError) error = NULL;
    assert_false(compose_letter(letter_sample_draft(sample), none, &letter, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE));
}

/* --- files ---------------------------------------------------------------------------------------
 */

static const struct {
    const gchar *name;
    const gchar *given_name;
    const gchar *given_type;
    const gchar *content;
    const gchar *expected_name;
    const gchar *expected_type;
} file_rows[] = {
    {"a photo", "photo.jpg", "image/jpeg", "\xff\xd8 jpeg", "photo.jpg", "image/jpeg"},
    {"a Chinese name", "水壶 照片.jpg", "image/jpeg", "x", "水壶 照片.jpg", "image/jpeg"},
    {"a path", "../../etc/passwd", "text/plain", "x", "passwd", "text/plain"},
    {"a Windows path", "C:\\Users\\a\\b.doc", "application/msword", "x", "b.doc",
     "application/msword"},
    {"a hidden file", ".profile", "text/plain", "x", "profile", "text/plain"},
    {"no name", "", "text/plain", "x", "file", "text/plain"},
    {"a header in the name", "a\r\nBcc: x.txt", "text/plain", "x", "a Bcc: x.txt", "text/plain"},
    {"the other direction",
     "invoice\xe2\x80\xae"
     "fdp.exe",
     "text/plain", "x", "invoicefdp.exe", "text/plain"},
    {"quotes", "a\"b;c=d.txt", "text/plain", "x", "a\"b;c=d.txt", "text/plain"},
    {"a header in the type", "a.txt", "text/plain\r\nBcc: x", "x", "a.txt",
     "application/octet-stream"},
    {"a composite type", "a.txt", "multipart/mixed", "x", "a.txt", "application/octet-stream"},
    {"nothing inside", "a.txt", "text/plain", "", "a.txt", "text/plain"},
};

static void check_file(GMimeObject *part, gsize row) {
    assert_string_equal(g_mime_part_get_filename(GMIME_PART(part)), file_rows[row].expected_name);
    g_autofree gchar *type =
        g_mime_content_type_get_mime_type(g_mime_object_get_content_type(part));
    assert_string_equal(type, file_rows[row].expected_type);
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(GMIME_PART(part)), stream);
    GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    assert_int_equal(array->len, strlen(file_rows[row].content));
    assert_memory_equal(array->data != NULL ? (const gchar *)array->data : "",
                        file_rows[row].content, array->len);
    g_object_unref(stream);
}

static Letter *compose_with(GPtrArray *files) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ANSWER, "en", FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    draft.files = files;
    return compose(&draft);
}

static void files_arrive_as_they_were(void **state) {
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (gsize i = 0; i < G_N_ELEMENTS(file_rows); i++) {
        LetterFile *file = g_new0(LetterFile, 1);
        file->filename = (gchar *)file_rows[i].given_name;
        file->content_type = (gchar *)file_rows[i].given_type;
        g_ptr_array_add(files, file);
        g_ptr_array_add(contents, g_bytes_new(file_rows[i].content, strlen(file_rows[i].content)));
    }
    g_autoptr(Letter) letter = compose_with(files);
    assert_int_equal(letter->files->len, files->len);
    g_autoptr(GBytes) bytes = letter_bytes(letter, contents);
    assert_wire(bytes);
    GMimeMessage *message = read_bytes(bytes);
    GMimeMultipart *mixed = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
    assert_int_equal(g_mime_multipart_get_count(mixed), 1 + G_N_ELEMENTS(file_rows));
    for (gsize i = 0; i < G_N_ELEMENTS(file_rows); i++)
        check_file(g_mime_multipart_get_part(mixed, (int)i + 1), i);
    g_object_unref(message);
}

static void a_long_name_keeps_its_extension(void **state) {
    g_autofree gchar *name = g_strnfill(300, 'x');
    g_autofree gchar *long_name = g_strconcat(name, ".pdf", NULL);
    LetterFile file = {
        .filename = long_name, .content_type = (gchar *)"application/pdf", .size = 1};
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_ptr_array_add(files, &file);
    g_autoptr(Letter) letter = compose_with(files);
    g_autoptr(GBytes) bytes = finish(letter, "x");
    assert_wire(bytes);
    GMimeMessage *message = read_bytes(bytes);
    GMimeMultipart *mixed = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
    const gchar *got = g_mime_part_get_filename(GMIME_PART(g_mime_multipart_get_part(mixed, 1)));
    assert_true(g_str_has_suffix(got, ".pdf") && strlen(got) <= 100);
    g_object_unref(message);
}

static const struct {
    const gchar *name;
    const gchar *content;
    const gchar *encoding; /* NULL: goes as a plain file */
} mails[] = {
    {"seven-bit", "Subject: a\n\nwords\n", "7bit"},
    {"CRLF", "Subject: a\r\n\r\nwords\r\n", "7bit"},
    {"eight-bit", "Subject: a\n\nw\xc3\xb6rter\n", "8bit"},
    {"a lone CR", "Subject: a\rb\n\nwords\n", NULL},
};

static void a_mail_goes_as_a_mail_where_it_can(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(mails); i++) {
        LetterFile file = {
            .filename = (gchar *)"mail.eml", .content_type = (gchar *)"message/rfc822", .size = 1};
        g_autoptr(GPtrArray) files = g_ptr_array_new();
        g_ptr_array_add(files, &file);
        g_autoptr(Letter) letter = compose_with(files);
        g_autoptr(GBytes) bytes = finish(letter, mails[i].content);
        GMimeMessage *message = read_bytes(bytes);
        GMimeMultipart *mixed = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
        GMimeObject *part = g_mime_multipart_get_part(mixed, 1);
        assert_int_equal(GMIME_IS_MESSAGE_PART(part), mails[i].encoding != NULL);
        if (mails[i].encoding != NULL) {
            assert_string_equal(g_mime_object_get_header(part, "Content-Transfer-Encoding"),
                                mails[i].encoding);
            GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
            assert_string_equal(g_mime_message_get_subject(inner), "a");
        }
        g_object_unref(message);
    }
}

static void a_mail_that_knows_the_boundary_is_wrapped(void **state) {
    LetterFile file = {
        .filename = (gchar *)"mail.eml", .content_type = (gchar *)"message/rfc822", .size = 1};
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_ptr_array_add(files, &file);
    g_autoptr(Letter) letter = compose_with(files);
    g_autofree gchar *boundary = mixed_boundary(letter);
    g_autofree gchar *trick = g_strdup_printf("Subject: a\n\n--%s--\nX: y\n", boundary);
    g_autoptr(GBytes) bytes = finish(letter, trick);
    GMimeMessage *message = read_bytes(bytes);
    GMimeMultipart *mixed = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
    assert_int_equal(g_mime_multipart_get_count(mixed), 2);
    assert_false(GMIME_IS_MESSAGE_PART(g_mime_multipart_get_part(mixed, 1)));
    g_object_unref(message);
}

static void pictures_of_the_html_stand_beside_it(void **state) {
    LetterFile picture = {.filename = (gchar *)"a.png",
                          .content_type = (gchar *)"image/png",
                          .content_id = (gchar *)"p1@desk.example"};
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_ptr_array_add(files, &picture);
    g_autoptr(Letter) letter = compose_with(files);
    g_autoptr(GBytes) bytes = finish(letter, "picture");
    GMimeMessage *message = read_bytes(bytes);
    GMimeObject *alternative = g_mime_message_get_mime_part(message);
    assert_string_equal(g_mime_object_get_content_type(alternative)->subtype, "alternative");
    GMimeObject *related = g_mime_multipart_get_part(GMIME_MULTIPART(alternative), 1);
    assert_string_equal(g_mime_object_get_content_type(related)->subtype, "related");
    assert_int_equal(g_mime_multipart_get_count(GMIME_MULTIPART(related)), 2);
    GMimeObject *html = g_mime_multipart_get_part(GMIME_MULTIPART(related), 0);
    GMimeObject *part = g_mime_multipart_get_part(GMIME_MULTIPART(related), 1);
    assert_string_equal(g_mime_object_get_content_type(html)->subtype, "html");
    assert_string_equal(g_mime_object_get_content_id(part), "p1@desk.example");
    assert_string_equal(g_mime_object_get_disposition(part), "inline");
    g_object_unref(message);
}

static void a_missing_content_still_closes_the_letter(void **state) {
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_ANSWER, "en", FALSE);
    g_autoptr(Letter) letter = compose(letter_sample_draft(sample));
    g_autoptr(GBytes) bytes = letter_bytes(letter, NULL);
    g_autofree gchar *boundary = mixed_boundary(letter);
    g_autofree gchar *end = g_strdup_printf("--%s--\r\n", boundary);
    g_autofree gchar *all = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    assert_true(g_str_has_suffix(all, end));
}

static int start(void **state) {
    g_mime_init();
    templates = shipped_templates_read();
    return 0;
}

static int stop(void **state) {
    letter_templates_free(templates);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_letter_reads_back_as_it_was_written),
        cmocka_unit_test(the_same_draft_makes_the_same_bytes),
        cmocka_unit_test(an_answer_comes_from_a_person_at_the_desk),
        cmocka_unit_test(a_long_name_of_a_person_and_desk_reads_back),
        cmocka_unit_test(the_tag_stands_once_in_the_subject),
        cmocka_unit_test(a_salutation_is_not_doubled),
        cmocka_unit_test(the_survey_links_carry_vote_and_tag),
        cmocka_unit_test(hostile_text_comes_out_harmless),
        cmocka_unit_test(a_stranger_sends_nobody_links_through_us),
        cmocka_unit_test(huge_words_are_cut_and_say_so),
        cmocka_unit_test(what_cannot_be_addressed_is_refused),
        cmocka_unit_test(files_arrive_as_they_were),
        cmocka_unit_test(a_long_name_keeps_its_extension),
        cmocka_unit_test(a_mail_goes_as_a_mail_where_it_can),
        cmocka_unit_test(a_mail_that_knows_the_boundary_is_wrapped),
        cmocka_unit_test(pictures_of_the_html_stand_beside_it),
        cmocka_unit_test(a_missing_content_still_closes_the_letter),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
