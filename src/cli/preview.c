/* preview.c - `amends preview LETTER`: any letter as its reader would see it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Renders a letter against invented facts, with the shipped templates and the site's own over them.
 * Needs no configuration and no store, and sends nothing.
 */
#include "preview.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include <glib.h>

#include "compose/compose_letter.h"
#include "compose/letter_bytes.h"
#include "compose/letter_sample.h"
#include "config/template_files.h"
#include "preview_pictures.h"

typedef struct {
    gchar *language;
    gchar *html_file;
    gchar *folder;
    gboolean is_raw;
    gboolean is_scarce;
    gboolean proves;
    gchar **letters;
} PreviewOptions;

static const gchar description[] =
    "Without LETTER the letters are listed.\n"
    "\n"
    "Examples:\n"
    "  amends preview acknowledgement                 read the text\n"
    "  amends preview survey --language zh --html survey.html\n"
    "                                                 look at it in a browser\n"
    "  amends preview new-ticket --raw > new.eml      open it with a mail client\n"
    "  amends preview answer --scarce                 when hardly anything is known\n"
    "  amends preview --prove --templates ./templates check every letter of the site\n"
    "\n"
    "Exit codes: 0 done, 64 wrong use, 73 a file can't be written, 78 a template is faulty.\n";

static void options_clear(PreviewOptions *options) {
    g_free(options->language);
    g_free(options->html_file);
    g_free(options->folder);
    g_strfreev(options->letters);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PreviewOptions, options_clear)

/* FALSE with *out_code when there is nothing more to do. */
static gboolean read_options(int argc, char **argv, PreviewOptions *options, int *out_code) {
    const GOptionEntry entries[] = {
        {"language", 'l', 0, G_OPTION_ARG_STRING, &options->language,
         "language of the letter (default en)", "LANGUAGE"},
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &options->html_file,
         "write the HTML to FILE, - is standard output", "FILE"},
        {"raw", 0, 0, G_OPTION_ARG_NONE, &options->is_raw, "print the mail as it would go out",
         NULL},
        {"scarce", 0, 0, G_OPTION_ARG_NONE, &options->is_scarce,
         "as if hardly anything were known: no name, no words, no dates", NULL},
        {"templates", 0, 0, G_OPTION_ARG_FILENAME, &options->folder,
         "the site's own templates, over the shipped ones", "FOLDER"},
        {"prove", 0, 0, G_OPTION_ARG_NONE, &options->proves, "check every letter of every language",
         NULL},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->letters, NULL, "[LETTER]"},
        {NULL}};
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_summary(context, "Shows a letter as its reader would see it.");
    g_option_context_set_description(context, description);
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_set_help_enabled(context, FALSE);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
            g_set_prgname("amends preview");
            g_autofree gchar *help = g_option_context_get_help(context, TRUE, NULL);
            fputs(help, stdout);
            *out_code = EX_OK;
            return FALSE;
        }
    }
    g_autoptr(GError) error = NULL;
    g_auto(GStrv) arguments = g_new0(gchar *, (gsize)argc + 1);
    for (int i = 0; i < argc; i++)
        arguments[i] = g_strdup(argv[i]);
    gboolean is_good = g_option_context_parse_strv(context, &arguments, &error);
    if (!is_good || (options->letters != NULL && options->letters[1] != NULL)) {
        fprintf(stderr, "amends preview: %s\nTry: amends preview --help\n",
                is_good ? "one letter at a time" : error->message);
        *out_code = EX_USAGE;
        return FALSE;
    }
    return TRUE;
}

static gboolean add_file(const gchar *language, const gchar *file, const gchar *content,
                         gpointer data, GError **error) {
    return letter_templates_add(data, language, file, content, error);
}

static LetterTemplates *read_templates(const gchar *own_folder, GError **error) {
    g_autoptr(LetterTemplates) templates = letter_templates_new();
    g_autofree gchar *shipped = template_files_shipped_folder();
    if (!template_files_visit(shipped, add_file, templates, error))
        return NULL;
    if (own_folder != NULL && !template_files_visit(own_folder, add_file, templates, error))
        return NULL;
    return g_steal_pointer(&templates);
}

static int list_letters(const LetterTemplates *templates) {
    for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++) {
        g_autoptr(LetterSample) sample = letter_sample_new((LetterKind)kind, "en", FALSE);
        g_auto(LetterWords) words = {NULL, NULL, NULL};
        if (!compose_letter_words(letter_sample_draft(sample), templates, &words, NULL))
            words.subject = g_strdup("(its template is faulty: amends preview --prove)");
        printf("%-18s %s\n", letter_kind_name((LetterKind)kind), words.subject);
    }
    return EX_OK;
}

static int prove(const LetterTemplates *templates) {
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    if (letter_templates_prove(templates, faults)) {
        printf("All letters of all languages are good.\n");
        return EX_OK;
    }
    for (guint i = 0; i < faults->len; i++)
        fprintf(stderr, "%s\n", (const gchar *)faults->pdata[i]);
    return EX_CONFIG;
}

static int write_html(const gchar *html, const gchar *file) {
    if (strcmp(file, "-") == 0) {
        fputs(html, stdout);
        return EX_OK;
    }
    g_autoptr(GError) error = NULL;
    if (g_file_set_contents(file, html, -1, &error))
        return EX_OK;
    fprintf(stderr, "amends preview: %s\n", error->message);
    return EX_CANTCREAT;
}

static int show_raw(const LetterDraft *draft, const LetterTemplates *templates,
                    const PreviewPictures *pictures, GError **error) {
    g_autoptr(Letter) letter = NULL;
    if (!compose_letter(draft, templates, &letter, error))
        return EX_CONFIG;
    g_autoptr(GBytes) bytes = letter_bytes(letter, pictures->contents);
    gsize length = 0;
    const gchar *data = g_bytes_get_data(bytes, &length);
    fwrite(data, 1, length, stdout);
    return EX_OK;
}

static int show_letter(const PreviewOptions *options, const LetterTemplates *templates,
                       LetterKind kind, GError **error) {
    const gchar *language = options->language != NULL ? options->language : "en";
    g_autoptr(LetterSample) sample = letter_sample_new(kind, language, options->is_scarce);
    LetterDraft draft = *letter_sample_draft(sample);
    g_autoptr(PreviewPictures) pictures =
        preview_pictures_new(&draft, templates, "This stands for the content of the file.\n");
    if (options->is_raw)
        return show_raw(&draft, templates, pictures, error);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    if (!compose_letter_words(&draft, templates, &words, error))
        return EX_CONFIG;
    if (options->html_file != NULL) {
        g_autofree gchar *page = preview_pictures_embed(pictures, words.html);
        return write_html(page, options->html_file);
    }
    printf("To: %s\nSubject: %s\n\n%s", draft.recipient->address, words.subject, words.text);
    return EX_OK;
}

static gboolean has_language(const LetterTemplates *templates, const gchar *language) {
    for (guint i = 0; letter_templates_language(templates, i) != NULL; i++) {
        if (language == NULL || strcmp(letter_templates_language(templates, i), language) == 0)
            return TRUE;
    }
    return FALSE;
}

int preview_command(int argc, char **argv) {
    g_auto(PreviewOptions) options = {NULL};
    int code = EX_OK;
    if (!read_options(argc, argv, &options, &code))
        return code;
    const gchar *name = options.letters != NULL ? options.letters[0] : NULL;
    gint kind = letter_kind_from_name(name);
    if (name != NULL && kind < 0) {
        fprintf(stderr,
                "amends preview: there is no letter \"%s\". \"amends preview\" lists them.\n",
                name);
        return EX_USAGE;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(LetterTemplates) templates = read_templates(options.folder, &error);
    if (templates == NULL) {
        fprintf(stderr, "amends preview: %s\n", error->message);
        return EX_CONFIG;
    }
    if (!has_language(templates, options.language)) {
        fprintf(stderr, "amends preview: there are no templates for the language \"%s\"\n",
                options.language != NULL ? options.language : "en");
        return EX_USAGE;
    }
    if (options.proves)
        return prove(templates);
    if (name == NULL)
        return list_letters(templates);
    code = show_letter(&options, templates, (LetterKind)kind, &error);
    if (error != NULL)
        fprintf(stderr, "amends preview: %s\n", error->message);
    return code;
}
