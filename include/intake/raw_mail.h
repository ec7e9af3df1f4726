/* raw_mail.h - a mail as its source hands it over: bytes and what is needed to tell the verdict */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    GBytes *bytes; /* NULL if it is over the source's size limit: see `size` */
    guint64 size;
    gchar *handle;      /* the source's name for it */
    gint64 received_at; /* when the source got it, seconds UTC */
    GBytes *head;       /* of an oversize mail: its first 64 KiB; else NULL */
} RawMail;

/* Its bytes, or of an oversize mail its head; the record is left without. Never NULL. */
GBytes *raw_mail_take_bytes(RawMail *mail);

void raw_mail_free(RawMail *mail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RawMail, raw_mail_free)

/* What became of it, told after the commit. */
typedef enum {
    VERDICT_DONE,       /* stored and committed: the source may flag or move it */
    VERDICT_LATER,      /* nothing is stored: offer it again */
    VERDICT_QUARANTINE, /* stored as unreadable: as DONE, but the source may mark it */
} Verdict;
