/* customer_request.h - what a complainant asks the desk for in a word: STATUS, 撤回, "stop, please"
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    REQUEST_NONE,
    REQUEST_STATUS,   /* STATUS, 状态, 进度: where do things stand */
    REQUEST_ESCALATE, /* ESCALATE, 升级: to the manager */
    REQUEST_WITHDRAW, /* WITHDRAW, 撤回: the complaint is taken back */
    REQUEST_REOPEN,   /* REOPEN, 重开 */
    REQUEST_STOP,     /* STOP, 退订: no more letters that nobody asked for */
    REQUEST_START,    /* START, 重新接收: what STOP ended comes again */
    REQUEST_COUNT
} RequestKind;

/* "none", "status", ... */
const gchar *request_kind_name(RequestKind kind);

typedef struct {
    RequestKind kind;
    gboolean is_made;   /* FALSE: it only stands among other words, for a person to judge */
    gboolean has_words; /* there is more in the mail, which a person has to read */
} CustomerRequest;

/* `subject` is the mail's without "Re:" and tags, or NULL where the complainant did not write it;
 * `new_text` the new words. A request is made by a subject or a text that is nothing else, polite
 * words around it aside; and STATUS, ESCALATE and REOPEN also by their bare word in a paragraph of
 * its own, or as the subject, above or below other words. Unsure is not made. Pure. */
CustomerRequest customer_request_read(const gchar *subject, const gchar *new_text);
