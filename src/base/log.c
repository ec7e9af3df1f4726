/* log.c - one line per outcome, with fields, to the journal or to stderr */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/log.h"

#include <stdarg.h>
#include <unistd.h>

#include "base/text.h"

/* Set once by log_open() before any thread exists, read-only afterwards. */
static gboolean is_json;
static LogLevel least_level = LOG_OUTCOME;
static gboolean is_journal;
static GPrivate held_lines; /* of the thread: a GPtrArray of Line, or NULL */

typedef struct {
    LogLevel level;
    GPtrArray *names;
    GPtrArray *values;
} Line;

static const struct {
    const gchar *name;
    const gchar *priority; /* syslog(3) */
} levels[] = {
    [LOG_DEBUG_DETAIL] = {"debug", "7"},
    [LOG_OUTCOME] = {"info", "6"},
    [LOG_WARNING_SIGN] = {"warning", "4"},
    [LOG_FAILURE] = {"error", "3"},
};

void log_open(gboolean as_json, LogLevel least) {
    is_json = as_json;
    least_level = least;
    is_journal = g_log_writer_is_journald(STDERR_FILENO);
}

/* RFC 8259 string; g_strescape() would write octal escapes, which JSON does not know. */
static void append_json_string(GString *line, const gchar *text) {
    g_string_append_c(line, '"');
    for (const guchar *at = (const guchar *)text; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\')
            g_string_append_c(line, '\\');
        if (*at < 0x20)
            g_string_append_printf(line, "\\u%04x", *at);
        else
            g_string_append_c(line, (gchar)*at);
    }
    g_string_append_c(line, '"');
}

static void append_field(GString *line, const gchar *key, const gchar *value) {
    g_autofree gchar *valid = text_make_valid(value, -1);
    g_autofree gchar *clean = text_one_line(valid);
    if (is_json) {
        g_string_append(line, line->len > 0 ? ", " : "{");
        append_json_string(line, key);
        g_string_append(line, ": ");
        append_json_string(line, clean);
        return;
    }
    g_string_append_printf(line, "%s%s=", line->len > 0 ? " " : "", key);
    if (*clean == '\0' || strpbrk(clean, " \"=") != NULL)
        append_json_string(line, clean);
    else
        g_string_append(line, clean);
}

static void write_journal(LogLevel level, GPtrArray *names, GPtrArray *values) {
    g_autofree GLogField *fields = g_new0(GLogField, names->len + 1);
    for (guint i = 0; i < names->len; i++) {
        gchar *upper = g_ascii_strup(names->pdata[i], -1);
        g_free(names->pdata[i]);
        names->pdata[i] = upper;
        fields[i] = (GLogField){i == 0 ? "MESSAGE" : upper, values->pdata[i], -1};
    }
    fields[names->len] = (GLogField){"PRIORITY", levels[level].priority, -1};
    g_log_writer_journald(G_LOG_LEVEL_MESSAGE, fields, names->len + 1, NULL);
}

static void write_stderr(LogLevel level, GPtrArray *names, GPtrArray *values) {
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autofree gchar *time = g_date_time_format(now, "%Y-%m-%dT%H:%M:%SZ");
    append_field(line, "time", time);
    append_field(line, "level", levels[level].name);
    for (guint i = 0; i < names->len; i++)
        append_field(line, names->pdata[i], values->pdata[i]);
    g_string_append(line, is_json ? "}\n" : "\n");
    /* One write a line, so that lines of several threads do not mix. */
    if (write(STDERR_FILENO, line->str, line->len) < 0)
        return;
}

static void line_free(gpointer data) {
    Line *line = data;
    g_ptr_array_unref(line->names);
    g_ptr_array_unref(line->values);
    g_free(line);
}

static void write_line(const Line *line) {
    if (is_journal)
        write_journal(line->level, line->names, line->values);
    else
        write_stderr(line->level, line->names, line->values);
}

void log_line(LogLevel level, const gchar *words, ...) {
    if (level < least_level)
        return;
    Line *line = g_new0(Line, 1);
    *line = (Line){.level = level,
                   .names = g_ptr_array_new_with_free_func(g_free),
                   .values = g_ptr_array_new_with_free_func(g_free)};
    g_ptr_array_add(line->names, g_strdup("message"));
    g_ptr_array_add(line->values, g_strdup(words));
    va_list pairs;
    va_start(pairs, words);
    for (const gchar *key = va_arg(pairs, const gchar *); key != NULL;
         key = va_arg(pairs, const gchar *)) {
        const gchar *value = va_arg(pairs, const gchar *);
        if (value == NULL)
            continue;
        g_ptr_array_add(line->names, g_strdup(key));
        g_ptr_array_add(line->values, g_strdup(value));
    }
    va_end(pairs);
    GPtrArray *held = g_private_get(&held_lines);
    if (held != NULL) {
        g_ptr_array_add(held, line);
        return;
    }
    write_line(line);
    line_free(line);
}

void log_hold(void) {
    g_assert(g_private_get(&held_lines) == NULL);
    g_private_set(&held_lines, g_ptr_array_new_with_free_func(line_free));
}

void log_release(gboolean is_so) {
    g_autoptr(GPtrArray) held = g_private_get(&held_lines);
    g_private_set(&held_lines, NULL);
    for (guint i = 0; held != NULL && is_so && i < held->len; i++)
        write_line(held->pdata[i]);
}
