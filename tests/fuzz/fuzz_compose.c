/* fuzz_compose.c - hostile names, words, ids and files in every letter; the headers stay ours */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../unit/compose/shipped_templates.h"
#include "compose/compose_letter.h"
#include "compose/letter_bytes.h"
#include "compose/letter_sample.h"

/* The next piece of the input, up to a zero byte. */
static gchar *next_piece(const uint8_t **data, size_t *size) {
    size_t length = 0;
    while (length < *size && (*data)[length] != 0)
        length++;
    gchar *piece = g_strndup((const gchar *)*data, length);
    length += length < *size;
    *data += length;
    *size -= length;
    return piece;
}

/* Every header line is one that the letter writer knows; nothing but CRLF ends a line; seven-bit.
 */
static void check(GBytes *bytes, gboolean may_be_eight_bit) {
    static const gchar *const names[] = {"From:",
                                         "To:",
                                         "Reply-To:",
                                         "Subject:",
                                         "Date:",
                                         "Message-ID:",
                                         "In-Reply-To:",
                                         "References:",
                                         "Auto-Submitted:",
                                         "X-Auto-Response-Suppress:",
                                         "X-Amends-Desk:",
                                         "Content-Language:",
                                         "MIME-Version:",
                                         "Content-Type:",
                                         "Content-Transfer-Encoding:",
                                         " "};
    gsize length = 0;
    const gchar *text = g_bytes_get_data(bytes, &length);
    for (gsize i = 0; i < length; i++)
        g_assert((text[i] != '\n' || text[i - 1] == '\r') &&
                 (text[i] != '\r' || text[i + 1] == '\n') && (may_be_eight_bit || (text[i] > 0)));
    for (const gchar *line = text; strncmp(line, "\r\n", 2) != 0; line = strstr(line, "\r\n") + 2) {
        gboolean is_known = FALSE;
        for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
            is_known = is_known || g_str_has_prefix(line, names[i]);
        g_assert(is_known);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static LetterTemplates *templates;
    if (templates == NULL)
        templates = shipped_templates_read();
    if (size == 0)
        return 0;
    LetterKind kind = (LetterKind)(data[0] % LETTER_KIND_COUNT);
    const gchar *language = data[0] & 0x80 ? "zh" : "en";
    data++, size--;
    g_autofree gchar *name = next_piece(&data, &size);
    g_autofree gchar *subject = next_piece(&data, &size);
    g_autofree gchar *file_name = next_piece(&data, &size);
    g_autofree gchar *file_type = next_piece(&data, &size);
    g_autofree gchar *id = next_piece(&data, &size);
    g_autofree gchar *words = next_piece(&data, &size);
    g_autoptr(LetterSample) sample = letter_sample_new(kind, language, FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    Ticket ticket = {.id = 1042,
                     .subject = subject,
                     .complainant = name,
                     .complainant_name = name,
                     .language = id,
                     .queue = name,
                     .owner = name,
                     .category = id};
    Address recipient = {name, (gchar *)"zhou@mail.example"};
    LetterFile file = {file_name, file_type, NULL, 3};
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_ptr_array_add(files, &file);
    g_autoptr(GPtrArray) references = g_ptr_array_new();
    g_ptr_array_add(references, id);
    draft.ticket = kind == LETTER_TOO_LARGE ? NULL : &ticket;
    draft.recipient = &recipient;
    draft.words = draft.problem = words;
    draft.mail_subject = draft.bounced_address = subject;
    draft.in_reply_to = id;
    draft.references = references;
    draft.files = files;
    g_autoptr(Letter) letter = NULL;
    g_assert(compose_letter(&draft, templates, &letter, NULL));
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    g_ptr_array_add(contents, g_bytes_new(words, strlen(words)));
    g_autoptr(GBytes) bytes = letter_bytes(letter, contents);
    check(bytes, g_ascii_strcasecmp(file_type, "message/rfc822") == 0);
    return 0;
}
