/* tnef.h - unpacking winmail.dat */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* libytnef's types and ours share names, so this header knows neither. */
typedef struct {
    gchar *name;         /* valid UTF-8, as it was given; or NULL */
    gchar *content_type; /* or NULL */
    GBytes *content;
} TnefFile;

typedef struct {
    GPtrArray *files; /* of TnefFile */
    gchar *text;      /* valid UTF-8: the message's text, or NULL */
    gboolean is_html;
    gboolean is_partial; /* some of it could not be read */
} TnefContent;

/* What Outlook packed into `bytes` (MS-OXTNEF); NULL if it is no TNEF stream. Damaged parts of it
 * are left out. Caller frees with tnef_content_free(). */
TnefContent *tnef_read(const guint8 *bytes, gsize size);
void tnef_content_free(TnefContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TnefContent, tnef_content_free)
