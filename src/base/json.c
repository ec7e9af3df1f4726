/* json.c - writing JSON (RFC 8259): one value after the other into a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json.h"

#include <string.h>

struct JsonWriter {
    GString *out;
    gboolean wants_comma;
};

JsonWriter *json_writer_new(void) {
    JsonWriter *writer = g_new0(JsonWriter, 1);
    writer->out = g_string_new(NULL);
    return writer;
}

gchar *json_writer_finish(JsonWriter *writer) {
    gchar *text = g_string_free(writer->out, FALSE);
    g_free(writer);
    return text;
}

static void append_string(GString *out, const gchar *text) {
    static const gchar short_forms[][2] = {
        {'\n', 'n'}, {'\t', 't'}, {'\r', 'r'}, {'"', '"'}, {'\\', '\\'}};
    g_string_append_c(out, '"');
    for (const gchar *at = text; *at != '\0'; at++) {
        gchar escape = '\0';
        for (gsize i = 0; i < G_N_ELEMENTS(short_forms); i++) {
            if (short_forms[i][0] == *at)
                escape = short_forms[i][1];
        }
        if (escape != '\0')
            g_string_append_printf(out, "\\%c", escape);
        else if ((guchar)*at < 0x20 || *at == 0x7f)
            g_string_append_printf(out, "\\u%04x", (guint)*at);
        else
            g_string_append_c(out, *at);
    }
    g_string_append_c(out, '"');
}

static void begin_value(JsonWriter *writer, const gchar *key) {
    if (writer->wants_comma)
        g_string_append(writer->out, ", ");
    if (key != NULL) {
        append_string(writer->out, key);
        g_string_append(writer->out, ": ");
    }
    writer->wants_comma = TRUE;
}

void json_put_text(JsonWriter *writer, const gchar *key, const gchar *text) {
    begin_value(writer, key);
    if (text == NULL)
        g_string_append(writer->out, "null");
    else
        append_string(writer->out, text);
}

void json_put_number(JsonWriter *writer, const gchar *key, gint64 number) {
    begin_value(writer, key);
    g_string_append_printf(writer->out, "%" G_GINT64_FORMAT, number);
}

void json_put_boolean(JsonWriter *writer, const gchar *key, gboolean value) {
    begin_value(writer, key);
    g_string_append(writer->out, value ? "true" : "false");
}

void json_put_null(JsonWriter *writer, const gchar *key) {
    json_put_text(writer, key, NULL);
}

void json_put_texts(JsonWriter *writer, const gchar *key, const GPtrArray *texts) {
    json_begin_list(writer, key);
    for (guint i = 0; texts != NULL && i < texts->len; i++)
        json_put_text(writer, NULL, texts->pdata[i]);
    json_end_list(writer);
}

static void begin(JsonWriter *writer, const gchar *key, gchar bracket) {
    begin_value(writer, key);
    g_string_append_c(writer->out, bracket);
    writer->wants_comma = FALSE;
}

static void end(JsonWriter *writer, gchar bracket) {
    g_string_append_c(writer->out, bracket);
    writer->wants_comma = TRUE;
}

void json_begin_object(JsonWriter *writer, const gchar *key) {
    begin(writer, key, '{');
}

void json_end_object(JsonWriter *writer) {
    end(writer, '}');
}

void json_begin_list(JsonWriter *writer, const gchar *key) {
    begin(writer, key, '[');
}

void json_end_list(JsonWriter *writer) {
    end(writer, ']');
}
