/* json.h - writing JSON (RFC 8259): one value after the other into a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Commas are put by the writer; a key is only asked for inside an object and NULL elsewhere. */
typedef struct JsonWriter JsonWriter;

JsonWriter *json_writer_new(void);

/* The text written so far; the writer is gone. Caller frees. */
gchar *json_writer_finish(JsonWriter *writer);

/* `text` must be valid UTF-8; NULL writes null. */
void json_put_text(JsonWriter *writer, const gchar *key, const gchar *text);
void json_put_number(JsonWriter *writer, const gchar *key, gint64 number);
void json_put_boolean(JsonWriter *writer, const gchar *key, gboolean value);
void json_put_null(JsonWriter *writer, const gchar *key);

/* A list of the texts in `texts` (of gchar*). */
void json_put_texts(JsonWriter *writer, const gchar *key, const GPtrArray *texts);

void json_begin_object(JsonWriter *writer, const gchar *key);
void json_end_object(JsonWriter *writer);
void json_begin_list(JsonWriter *writer, const gchar *key);
void json_end_list(JsonWriter *writer);
