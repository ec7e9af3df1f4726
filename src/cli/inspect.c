/* inspect.c - amends inspect: what the desk sees in a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files, prints a page for a person or one JSON object a line, and changes nothing. A mail
 * over a limit is shown as an empty one with that problem: the command answers for every file. */
#include "inspect.h"

#include <stdio.h>

#include "command.h"
#include "identify/identify_mail.h"
#include "inspect_json.h"
#include "parse/parse_mail.h"

static void print_row(const gchar *label, const gchar *text) {
    if (text != NULL && *text != '\0')
        printf("%-14s %s\n", label, text);
}

static void print_addresses(const gchar *label, const GPtrArray *addresses) {
    for (guint i = 0; i < addresses->len; i++) {
        const Address *address = addresses->pdata[i];
        g_autofree gchar *shown = address->name != NULL
                                      ? g_strdup_printf("%s <%s>", address->name, address->address)
                                      : g_strdup(address->address);
        print_row(i == 0 ? label : "", shown);
    }
}

static void print_texts(const gchar *label, const GPtrArray *texts) {
    for (guint i = 0; i < texts->len; i++)
        print_row(i == 0 ? label : "", texts->pdata[i]);
}

static void print_block(const gchar *label, const gchar *text) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    if (*text == '\0')
        return;
    printf("\n%s\n", label);
    for (gsize i = 0; lines[i] != NULL; i++) {
        if (lines[i + 1] != NULL || *lines[i] != '\0')
            printf("  | %s\n", lines[i]);
    }
}

static void print_date(const Mail *mail) {
    g_autoptr(GDateTime) date = mail->has_date ? g_date_time_new_from_unix_utc(mail->date) : NULL;
    g_autofree gchar *text = date != NULL ? g_date_time_format(date, "%F %T UTC") : NULL;
    print_row("date", text);
}

static void print_lists(const Mail *mail, const Identity *identity) {
    for (guint i = 0; i < mail->attachments->len; i++) {
        const Attachment *attachment = mail->attachments->pdata[i];
        g_autofree gchar *size = g_format_size(g_bytes_get_size(attachment->content));
        g_autofree gchar *text =
            g_strdup_printf("%s (%s, %s%s%s)", attachment->filename, attachment->content_type, size,
                            attachment->inside != NULL ? ", out of " : "",
                            attachment->inside != NULL ? attachment->inside : "");
        print_row(i == 0 ? "attachments" : "", text);
    }
    for (guint i = 0; i < identity->bounces->len; i++) {
        const BounceRow *row = identity->bounces->pdata[i];
        g_autofree gchar *text = g_strdup_printf(
            "%s %s %s, %s", row->recipient, row->action != NULL ? row->action : "failed",
            row->status != NULL ? row->status : "", row->is_permanent ? "for good" : "for now");
        print_row(i == 0 ? "bounces" : "", text);
    }
    for (guint i = 0; i < mail->problems->len; i++) {
        const MailProblem *problem = mail->problems->pdata[i];
        g_autofree gchar *text = g_strdup_printf("%s: %s", problem->where, problem->what);
        print_row(i == 0 ? "problems" : "", text);
    }
}

static void print_trust(const Identity *identity, const Policy *policy) {
    if (policy == NULL)
        return;
    print_row("role", role_name(identity->role));
    print_row("person", identity->person != NULL ? identity->person->name : NULL);
    print_row("verified", identity->is_verified ? "yes" : "no");
    print_row("conflict", identity->has_conflict ? "From and Reply-To disagree" : NULL);
    print_row("forwarded of", identity->forwarded_author != NULL
                                  ? identity->forwarded_author->address
                                  : NULL);
    printf("\n");
}

static void print_page(const gchar *file, const Mail *mail, const Identity *identity) {
    print_row("file", file);
    print_row("subject", mail->subject);
    print_addresses("from", mail->from);
    print_addresses("reply to", mail->reply_to);
    print_addresses("to", mail->to);
    print_addresses("cc", mail->cc);
    print_date(mail);
    print_row("message id", mail->message_id);
    print_texts("in reply to", mail->in_reply_to);
    print_texts("references", mail->references);
    print_row("language", mail->language);
    print_row("kind", mail_kind_name(identity->kind));
    print_row("answerable", identity->is_answerable ? "yes" : "no");
    print_texts("why", identity->why);
    print_lists(mail, identity);
    print_block("new words", mail->new_text);
    print_block("signature", mail->signature);
    print_block("quoted words", mail->quoted_text);
    printf("\n");
}

/* FALSE if the file can't be opened, which is said on stderr. `policy` is NULL without settings. */
static gboolean inspect_file(const gchar *file, const Policy *policy, gboolean as_json) {
    gchar *bytes = NULL;
    gsize size = 0;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(file, &bytes, &size, &error)) {
        g_printerr("amends inspect: %s\n", error->message);
        return FALSE;
    }
    g_autoptr(GBytes) raw = g_bytes_new_take(bytes, size);
    ParseLimits limits = parse_default_limits();
    g_autoptr(Mail) mail = NULL;
    if (!parse_mail(raw, &limits, &mail, &error)) {
        mail = mail_new();
        mail->size = size;
        mail_add_problem(mail, "mail", "%s", error->message);
    }
    g_autoptr(Identity) identity = identify_mail(mail, policy);
    if (as_json) {
        g_autofree gchar *line = inspect_json(file, mail, identity);
        puts(line);
    } else {
        print_page(file, mail, identity);
        print_trust(identity, policy);
    }
    return TRUE;
}

int inspect_command(int argc, char **argv) {
    gboolean as_json = FALSE;
    g_autofree gchar *config = NULL;
    g_auto(GStrv) files = NULL;
    const GOptionEntry options[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &as_json, "One JSON object a line", NULL},
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &config, "Settings that add roles and trust",
         "FILE"},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
        {NULL}};
    g_autoptr(GOptionContext) context =
        g_option_context_new("FILE... - what the desk sees in a mail");
    g_autoptr(GError) error = NULL;
    g_option_context_add_main_entries(context, options, NULL);
    g_option_context_set_description(context, "Examples:\n"
                                              "  amends inspect complaint.eml\n"
                                              "  amends inspect --json maildir/new/*\n"
                                              "  amends inspect -c amends.yaml mail.eml\n");
    if (!g_option_context_parse(context, &argc, &argv, &error) || files == NULL) {
        g_printerr("amends inspect: %s\n", error != NULL ? error->message : "which file?");
        return EXIT_WRONG_USAGE;
    }
    const DeskOptions desk = {.config = config};
    ExitCode code = EXIT_DONE;
    g_autoptr(Settings) settings = config != NULL ? command_settings(&desk, &code) : NULL;
    const Policy *policy = settings != NULL ? settings->policy : NULL;
    for (gsize i = 0; files[i] != NULL && code != EXIT_WRONG_SETTINGS; i++) {
        if (!inspect_file(files[i], policy, as_json))
            code = EXIT_BAD_INPUT;
    }
    return (int)code;
}
