/* stand_in.c - words in place of a plain text that its sender did not write */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mailing programs that make HTML alone put a line beside it for those who can't read that. */
#include "stand_in.h"

#include <string.h>

#include "base/text.h"

/* Some of the words, in small letters. */
static const gchar *const stand_ins[] = {
    "please use an html compatible email viewer", /* PHPMailer, and all that is built on it */
    "this is a multi-part message in mime format",
    "your mail client does not support html",
    "your email client does not support html",
    "your e-mail client does not support html",
    "your email client cannot read this email",
    "your email program does not support html",
    "this email requires an html",
    "this message requires html",
    "please view this email in an html",
    "view this message in html",
    "ihr e-mail-programm kann keine html",
    "ihr e-mail-programm unterstützt kein html",
    "votre messagerie ne supporte pas le html",
    "su cliente de correo no soporta html",
    "您的邮件客户端不支持html",
    "请使用支持html的",
    "htmlメールに対応していません",
};

gboolean stand_in_is_all(const gchar *text) {
    enum { LONGEST_STAND_IN = 240 };
    if (strnlen(text, LONGEST_STAND_IN) == LONGEST_STAND_IN)
        return FALSE;
    g_autofree gchar *small = g_utf8_strdown(text, -1);
    g_autofree gchar *line = text_one_line(small);
    for (gsize i = 0; i < G_N_ELEMENTS(stand_ins); i++) {
        if (strstr(line, stand_ins[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}
