/* setting_values.h - the types of single values in amends.yaml: what is good, what it means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    VALUE_TEXT,     /* one line of words */
    VALUE_NAME,     /* of a person, queue or mailbox, as typed in commands */
    VALUE_CAUSE,    /* "logistics/late" */
    VALUE_ADDRESS,  /* anna@example.com */
    VALUE_LANGUAGE, /* BCP 47: "en", "zh", "pt-BR" */
    VALUE_ZONE,     /* IANA time zone */
    VALUE_HOST,     /* host name or IP address */
    VALUE_URL,      /* https://... */
    VALUE_PATH,     /* of a file or folder */
    VALUE_CHARSET,  /* that iconv knows */
    VALUE_PREFIX,   /* of ticket references */
    VALUE_CHOICE,   /* one of a few words */
    VALUE_MONEY,    /* "500 CNY" */
    VALUE_PATTERN,  /* regular expression, PCRE2 */
    VALUE_NUMBER,
    VALUE_DURATION, /* "24h" -> seconds */
    VALUE_SIZE,     /* "50MB" -> bytes */
    VALUE_TYPE_COUNT
} ValueType;

/* "a duration like 24h, 3d or 90m": for remedies and the man page. */
const gchar *value_type_text(ValueType type);

/* Has `text` the form of the type? Choices and ranges are not looked at. Time zones are looked up
 * in the system's zone data; nothing else outside is touched. */
gboolean value_is_good(ValueType type, const gchar *text);

/* NUMBER, DURATION or SIZE as a number; -1 if it is none or over 10^15. */
gint64 value_read(ValueType type, const gchar *text);

/* The shortest way to write a number of the type: 86400 seconds are "1d". Caller frees. */
gchar *value_write(ValueType type, gint64 number);
