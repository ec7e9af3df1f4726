/* attachment_kind.c - kinds of files that a rule may ask for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attachment_kind.h"

#include <string.h>

#include "model/mail.h"

/* A type that ends with "/" means all below it; an extension decides where a mail program has
 * written application/octet-stream. */
static const struct {
    const gchar *kind;
    const gchar *types;      /* parted by blanks */
    const gchar *extensions; /* each with blanks around it */
} kinds[] = {
    {"image", "image/", " jpg jpeg png gif webp heic tif tiff bmp "},
    {"pdf", "application/pdf", " pdf "},
    {"document",
     "application/msword application/rtf text/ application/vnd.oasis.opendocument.text "
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     " doc docx odt rtf txt wps "},
    {"spreadsheet",
     "application/vnd.ms-excel application/vnd.oasis.opendocument.spreadsheet "
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
     " xls xlsx ods csv et "},
    {"archive", "application/zip application/x-rar application/vnd.rar application/x-7z-compressed",
     " zip rar 7z gz tar "},
    {"audio", "audio/", " mp3 m4a wav amr ogg aac "},
    {"video", "video/", " mp4 mov avi mkv 3gp webm "},
    {"mail", "message/rfc822", " eml msg "},
    {"program", "application/x-msdownload application/x-sh application/java-archive",
     " exe bat cmd com scr js vbs jar msi apk ps1 "},
};

const gchar *attachment_kind_name(guint index) {
    static const gchar *const others[] = {"any", "none"};
    if (index < G_N_ELEMENTS(kinds))
        return kinds[index].kind;
    index -= G_N_ELEMENTS(kinds);
    return index < G_N_ELEMENTS(others) ? others[index] : NULL;
}

static gboolean has_type(const Attachment *attachment, const gchar *types) {
    g_auto(GStrv) wanted = g_strsplit(types, " ", -1);
    for (guint i = 0; attachment->content_type != NULL && wanted[i] != NULL; i++) {
        gboolean is_family = g_str_has_suffix(wanted[i], "/");
        if (is_family ? g_str_has_prefix(attachment->content_type, wanted[i])
                      : strcmp(attachment->content_type, wanted[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean has_extension(const Attachment *attachment, const gchar *extensions) {
    const gchar *dot = attachment->filename != NULL ? strrchr(attachment->filename, '.') : NULL;
    if (dot == NULL || dot[1] == '\0')
        return FALSE;
    g_autofree gchar *small = g_ascii_strdown(dot + 1, -1);
    g_autofree gchar *word = g_strdup_printf(" %s ", small);
    return strstr(extensions, word) != NULL;
}

gboolean attachment_kind_fits(const GPtrArray *attachments, const gchar *kind) {
    guint count = attachments != NULL ? attachments->len : 0;
    if (strcmp(kind, "any") == 0 || strcmp(kind, "none") == 0)
        return (count > 0) == (strcmp(kind, "any") == 0);
    guint row = 0;
    while (row < G_N_ELEMENTS(kinds) && strcmp(kinds[row].kind, kind) != 0)
        row++;
    for (guint i = 0; row < G_N_ELEMENTS(kinds) && i < count; i++) {
        const Attachment *attachment = attachments->pdata[i];
        if (has_type(attachment, kinds[row].types) ||
            has_extension(attachment, kinds[row].extensions))
            return TRUE;
    }
    return FALSE;
}
