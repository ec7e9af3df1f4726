/* command.c - what every subcommand shares: options, help, opening the desk, exit codes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <stdio.h>

#include "base/error.h"
#include "base/log.h"
#include "model/reference.h"
#include "store/ticket_store.h"

void desk_options_clear(DeskOptions *options) {
    g_free(options->config);
    g_free(options->now);
}

gboolean command_parse(int *argc, char ***argv, const CommandHelp *help, const GOptionEntry *own,
                       DeskOptions *options) {
    const GOptionEntry shared[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &options->config, "The desk's settings", "FILE"},
        {"now", 0, 0, G_OPTION_ARG_STRING, &options->now,
         "Rehearse: act as if it were this time (RFC 3339, or +3d from now)", "TIME"},
        {NULL}};
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new(help->arguments);
    g_option_context_set_summary(context, help->summary);
    g_option_context_set_description(context, help->examples);
    if (own != NULL)
        g_option_context_add_main_entries(context, own, NULL);
    g_option_context_add_main_entries(context, shared, NULL);
    if (!g_option_context_parse(context, argc, argv, &error)) {
        fprintf(stderr, "amends: %s\nTry: %s --help\n", error->message, (*argv)[0]);
        return FALSE;
    }
    if (options->config == NULL) {
        const gchar *named = g_getenv("AMENDS_CONFIG");
        options->config = g_strdup(named != NULL ? named : SYSCONFDIR "/amends/amends.yaml");
    }
    return TRUE;
}

static const struct {
    AmendsError code;
    ExitCode exit;
} exits[] = {
    {AMENDS_ERROR_TRY_LATER, EXIT_TRY_LATER},
    {AMENDS_ERROR_BAD_MAIL, EXIT_BAD_INPUT},
    {AMENDS_ERROR_BAD_SETTING, EXIT_WRONG_SETTINGS},
    {AMENDS_ERROR_BAD_TEMPLATE, EXIT_WRONG_SETTINGS},
    {AMENDS_ERROR_STORE_DAMAGED, EXIT_BROKEN},
};

ExitCode command_fail(const GError *error) {
    fprintf(stderr, "amends: %s\n", error->message);
    for (gsize i = 0; i < G_N_ELEMENTS(exits); i++) {
        if (g_error_matches(error, AMENDS_ERROR, (gint)exits[i].code))
            return exits[i].exit;
    }
    return EXIT_BROKEN;
}

typedef gboolean (*SettingsLoader)(const gchar *path, Settings **out_settings,
                                   GPtrArray *out_faults);

static Settings *load_settings(const DeskOptions *options, SettingsLoader load) {
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    Settings *settings = NULL;
    if (load(options->config, &settings, faults))
        return settings;
    for (guint i = 0; i < faults->len; i++) {
        g_autofree gchar *text = setting_fault_text(faults->pdata[i]);
        fprintf(stderr, "%s\n", text);
    }
    fprintf(stderr, "amends: %u fault%s in the settings; nothing was done\n", faults->len,
            faults->len == 1 ? "" : "s");
    return NULL;
}

Settings *command_settings(const DeskOptions *options, ExitCode *out_exit) {
    Settings *settings = load_settings(options, settings_load);
    if (settings == NULL)
        *out_exit = EXIT_WRONG_SETTINGS;
    return settings;
}

Settings *command_settings_to_look(const DeskOptions *options) {
    return load_settings(options, settings_load_to_look);
}

/* The real clock, or the one of --now. */
static Clock *make_clock(const DeskOptions *options, GError **error) {
    g_autoptr(Clock) real = clock_new();
    gint64 at = 0;
    if (options->now == NULL)
        return g_steal_pointer(&real);
    return clock_read_time(options->now, clock_now(real), &at, error) ? clock_new_pretended(at)
                                                                      : NULL;
}

gboolean command_now(const DeskOptions *options, gint64 *out_now) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Clock) clock = make_clock(options, &error);
    if (clock == NULL) {
        fprintf(stderr, "amends: --now: %s\n", error->message);
        return FALSE;
    }
    *out_now = clock_now(clock);
    return TRUE;
}

Office *command_open(const DeskOptions *options, StoreMode mode, ExitCode *out_exit) {
    g_autoptr(GError) error = NULL;
    Clock *clock = make_clock(options, &error);
    if (clock == NULL) {
        *out_exit = EXIT_WRONG_USAGE;
        fprintf(stderr, "amends: --now: %s\n", error->message);
        return NULL;
    }
    Settings *settings = command_settings(options, out_exit);
    if (settings == NULL) {
        clock_free(clock);
        return NULL;
    }
    log_open(settings->logs_json, LOG_OUTCOME);
    Office *office = NULL;
    if (office_open(settings, clock, mode, &office, &error))
        return office;
    *out_exit = command_fail(error);
    return NULL;
}

static void add_lines(GPtrArray *lines, const gchar *text) {
    g_auto(GStrv) parts = g_strsplit(text, "\n", -1);
    for (gchar **part = parts; *part != NULL; part++)
        g_ptr_array_add(lines, g_strdup(*part));
}

Office *command_reopen(const DeskOptions *options, GPtrArray *out_faults) {
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    Settings *settings = NULL;
    if (!settings_load(options->config, &settings, faults)) {
        for (guint i = 0; i < faults->len; i++)
            g_ptr_array_add(out_faults, setting_fault_text(faults->pdata[i]));
        return NULL;
    }
    g_autoptr(GError) error = NULL;
    Office *office = NULL;
    Clock *clock = make_clock(options, &error);
    if (clock == NULL) {
        settings_free(settings);
        add_lines(out_faults, error->message);
    } else if (!office_open(settings, clock, STORE_READ_WRITE, &office, &error)) {
        add_lines(out_faults, error->message);
    }
    return office;
}

Ticket *command_ticket(Office *office, const gchar *reference) {
    g_autoptr(GError) error = NULL;
    Ticket *ticket = NULL;
    gint64 id = reference_read(office->policy->reference_prefix, reference);
    if (id == 0 || !ticket_store_load(office->store, id, &ticket, &error) || ticket == NULL)
        fprintf(stderr, "amends: there is no ticket \"%s\"%s%s\n", reference,
                error != NULL ? ": " : "", error != NULL ? error->message : "");
    return ticket;
}

gchar *command_time(const Office *office, gint64 at) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(office->policy->time_zone);
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local =
        zone != NULL ? g_date_time_to_timezone(utc, zone) : g_date_time_ref(utc);
    return g_date_time_format(local, "%Y-%m-%d %a %H:%M");
}
