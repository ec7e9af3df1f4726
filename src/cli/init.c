/* init.c - amends init: at most five questions, and a working amends.yaml stands there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include <glib/gstdio.h>

#include "command.h"
#include "commands.h"
#include "init/new_desk.h"
#include "init/questions.h"

static const gchar summary[] =
    "Asks at most five questions (the desk's name, its address, where its mail arrives, the\n"
    "password, who answers) and writes amends.yaml, the key and the password's file. The servers\n"
    "of well-known providers are known. Nothing that exists is overwritten. Each answer can be\n"
    "an option instead; with all of them, or with --yes, nobody is asked.";

static const gchar examples[] =
    "MAILBOX is one of\n"
    "  imap             the provider that the address belongs to, else a guess\n"
    "  imap:HOST[:PORT] an IMAP server\n"
    "  imap:NAME        a provider with your own domain there: google, microsoft, fastmail,\n"
    "                   zoho-pro, ionos, ovh, infomaniak, gandi, exmail, aliyun-qiye, netease...\n"
    "  maildir:PATH     a Maildir; it is made when it is missing\n"
    "  pipe             a mail server hands mail to \"amends deliver\"\n\n"
    "--yes takes the defaults for the name, the mailbox, language and time zone; an address, a\n"
    "password and the people are never guessed.\n\n"
    "Examples:\n"
    "  sudo amends init                       asks, and writes into " SYSCONFDIR "/amends\n"
    "  amends init --directory ./desk         the same, into a folder of your own\n"
    "  amends init --yes --directory ./desk --name \"Example Ltd\" \\\n"
    "    --address complaints@example.com --mailbox imap:google \\\n"
    "    --password-file app.password --agent anna=anna@example.com\n"
    "  amends init --yes --directory ./desk --address complaints@example.com \\\n"
    "    --mailbox maildir:/var/mail/complaints --agent \"Anna Berg=anna@example.com\"\n";

typedef struct {
    gchar *name, *address, *mailbox, *smtp, *ca_file, *user, *client_id, *language, *time_zone;
    gchar *password_file, *secret_file, *folder;
    gchar **agents;
    gboolean reads_password, takes_defaults, replaces;
    gchar *password, *client_secret, *people; /* read and joined */
} Options;

static void options_clear(Options *options) {
    gchar *const owned[] = {options->name,          options->address,     options->mailbox,
                            options->smtp,          options->ca_file,     options->user,
                            options->client_id,     options->language,    options->time_zone,
                            options->password_file, options->secret_file, options->folder,
                            options->people};
    for (gsize i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    gchar *const secrets[] = {options->password, options->client_secret};
    for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++) {
        if (secrets[i] != NULL)
            explicit_bzero(secrets[i], strlen(secrets[i]));
        g_free(secrets[i]);
    }
    g_strfreev(options->agents);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static gboolean parse(int *argc, char ***argv, Options *to) {
    /* Words are taken as they are: a name needs no locale. */
#define TEXT(name, field, help, word)                                                              \
    { name, 0, 0, G_OPTION_ARG_FILENAME, &to->field, help, word }
#define PATH(name, field, help)                                                                    \
    { name, 0, 0, G_OPTION_ARG_FILENAME, &to->field, help, "FILE" }
#define FLAG(name, field, help)                                                                    \
    { name, 0, 0, G_OPTION_ARG_NONE, &to->field, help, NULL }
    const GOptionEntry entries[] = {
        TEXT("name", name, "How the desk is called in letters", "NAME"),
        TEXT("address", address, "The address that customers write to", "ADDRESS"),
        TEXT("mailbox", mailbox, "Where that mail arrives; see below", "MAILBOX"),
        TEXT("user", user, "Who logs in there, if not the address", "USER"),
        PATH("password-file", password_file, "The first line of this file is the password"),
        FLAG("password-stdin", reads_password, "The first line of standard input is the password"),
        TEXT("oauth", client_id, "Log in by OAuth 2, with this client id", "ID"),
        PATH("oauth-secret-file", secret_file, "The first line of this file is its secret"),
        TEXT("smtp", smtp, "The server that takes letters, if it is another", "HOST[:PORT]"),
        PATH("ca-file", ca_file, "A private CA that the servers' certificates are of"),
        {"agent", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &to->agents,
         "Who answers complaints; may be given again", "NAME=ADDRESS"},
        TEXT("language", language, "Of letters, where nothing else is known: en, zh", "CODE"),
        TEXT("time-zone", time_zone, "Of the dates in letters; else the system's", "ZONE"),
        {"directory", 'd', 0, G_OPTION_ARG_FILENAME, &to->folder,
         "Where to write, if not " SYSCONFDIR "/amends", "FOLDER"},
        FLAG("yes", takes_defaults, "Ask nothing and take the defaults"),
        FLAG("force", replaces, "Replace settings that are there; they are kept as NAME.old"),
        {NULL}};
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new("- writes the settings of a new desk");
    g_option_context_set_summary(context, summary);
    g_option_context_set_description(context, examples);
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, argc, argv, &error)) {
        fprintf(stderr, "amends: %s\nTry: %s --help\n", error->message, (*argv)[0]);
        return FALSE;
    }
    if (*argc > 1)
        fprintf(stderr, "amends: what is \"%s\"?\nTry: %s --help\n", (*argv)[1], (*argv)[0]);
    return *argc == 1;
}

/* The first line of a file, without its end. NULL after the reason was printed. */
static gchar *read_line(FILE *file, const gchar *called) {
    gchar line[4096];
    gchar *got = file != NULL ? fgets(line, sizeof(line), file) : NULL;
    if (got == NULL)
        fprintf(stderr, "amends: %s can't be read, or is empty\n", called);
    else
        line[strcspn(line, "\r\n")] = '\0';
    gchar *copy = g_strdup(got);
    explicit_bzero(line, sizeof(line));
    return copy;
}

static gchar *read_line_of(const gchar *path) {
    FILE *file = g_fopen(path, "re");
    gchar *line = read_line(file, path);
    if (file != NULL)
        fclose(file);
    return line;
}

static gboolean read_secrets(Options *options) {
    if (options->password_file != NULL && options->reads_password) {
        fprintf(stderr, "amends: --password-file and --password-stdin exclude each other\n");
        return FALSE;
    }
    if (options->password_file != NULL)
        options->password = read_line_of(options->password_file);
    if (options->reads_password)
        options->password = read_line(stdin, "standard input");
    if (options->secret_file != NULL)
        options->client_secret = read_line_of(options->secret_file);
    gboolean wants_password = options->password_file != NULL || options->reads_password;
    return (options->password != NULL || !wants_password) &&
           (options->client_secret != NULL || options->secret_file == NULL);
}

static QuestionsResult settle(Options *options, Draft *draft, int *out_signal) {
    options->people = options->agents != NULL ? g_strjoinv(",", options->agents) : NULL;
    const QuestionsAnswers answers = {.given = {[QUESTION_LANGUAGE] = options->language,
                                                [QUESTION_TIME_ZONE] = options->time_zone,
                                                [QUESTION_NAME] = options->name,
                                                [QUESTION_ADDRESS] = options->address,
                                                [QUESTION_MAILBOX] = options->mailbox,
                                                [QUESTION_SMTP] = options->smtp,
                                                [QUESTION_CA_FILE] = options->ca_file,
                                                [QUESTION_USER] = options->user,
                                                [QUESTION_OAUTH] = options->client_id,
                                                [QUESTION_PASSWORD] = options->password,
                                                [QUESTION_AGENTS] = options->people},
                                      .takes_defaults = options->takes_defaults};
    draft->client_secret = g_strdup(options->client_secret);
    return questions_settle(draft, &answers, out_signal);
}

static int write_desk(const Draft *draft, const NewDesk *desk) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    if (!new_desk_write(desk, draft, &error)) {
        fprintf(stderr, "amends: %s\nNothing was written.\n", error->message);
        return EX_CANTCREAT;
    }
    new_desk_hand_over(desk, draft);
    gboolean is_good = new_desk_prove(desk, faults);
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *text = setting_fault_text(faults->pdata[i]);
        fprintf(stderr, "%s\n", text);
    }
    new_desk_tell(desk, draft);
    return is_good ? EXIT_DONE : EXIT_WRONG_SETTINGS;
}

int init_command(int argc, char **argv) {
    g_auto(Options) options = {NULL};
    if (!parse(&argc, &argv, &options) || !read_secrets(&options))
        return EXIT_WRONG_USAGE;
    g_autoptr(GError) error = NULL;
    g_autoptr(NewDesk) desk = new_desk_find(options.folder, options.replaces, &error);
    if (desk == NULL) {
        fprintf(stderr, "amends: %s\n", error->message);
        return EX_CANTCREAT;
    }
    g_autoptr(Draft) draft = draft_new();
    new_desk_place_store(desk, draft);
    int number = 0;
    QuestionsResult result = settle(&options, draft, &number);
    if (result == QUESTIONS_ANSWERED)
        return write_desk(draft, desk);
    fprintf(stderr, "%sothing was written.\n", result == QUESTIONS_STOPPED ? "N" : "amends: n");
    if (number != 0)
        raise(number);
    return EXIT_WRONG_USAGE;
}
