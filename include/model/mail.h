/* mail.h - a mail that came in, as it was read: the record that parse fills and others look at */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/address.h"

/* One header field in the order of the mail, topmost first. `value` is unfolded and valid UTF-8,
 * but encoded-words (RFC 2047) are left as they are. */
typedef struct {
    gchar *name;
    gchar *value;
} MailHeader;

/* A file that came with a mail. */
typedef struct {
    gchar *filename;     /* safe: no path, no controls, never empty */
    gchar *content_type; /* lower case, "image/jpeg" */
    gchar *inside;       /* name of the container it was unpacked from ("winmail.dat"), or NULL */
    gchar *content_id;   /* without <>, or NULL */
    gchar *sha256;       /* hex of `content` */
    GBytes *content;     /* decoded */
    gsize raw_start; /* its encoded body in the raw mail: [raw_start, raw_end), 0,0 if unknown */
    gsize raw_end;
} Attachment;

/* A part by which programs talk about another mail: message/delivery-status, text/rfc822-headers,
 * message/rfc822, message/feedback-report, message/disposition-notification, ... in order. */
typedef struct {
    gchar *content_type; /* lower case */
    gchar *text;         /* transfer-decoded, valid UTF-8, LF line ends, at most 256 KiB */
} ReportPart;

typedef struct {
    gchar *where; /* "header From", "part 2" */
    gchar *what;  /* "charset x-unknown is not known, read as GB18030" */
} MailProblem;

typedef struct {
    gchar *subject;         /* decoded, one line; NULL if there is none */
    gchar *message_id;      /* without <>; NULL if there is none */
    gchar *content_key;     /* SHA-256 hex of stable headers and body: what a mail without an id is
                             * known by; NULL if it has a message_id */
    GPtrArray *from;        /* of Address, as the header says; several are suspicious */
    GPtrArray *reply_to;    /* of Address */
    GPtrArray *to;          /* of Address */
    GPtrArray *cc;          /* of Address */
    GPtrArray *in_reply_to; /* of gchar*, ids without <> */
    GPtrArray *references;  /* of gchar*, oldest first, without repetition */
    gint64 date;            /* seconds UTC, meaningful only if has_date */
    gboolean has_date;
    gint zone_minutes;   /* how far east of UTC the clock of the date stood; 0: UTC, or unknown */
    GPtrArray *headers;  /* of MailHeader */
    gchar *content_type; /* of the whole mail, lower case: "multipart/report" */
    gchar *report_type;  /* its report-type parameter, lower case, or NULL */
    gchar *body_text;    /* whole readable text, LF; = new + signature + quoted in order */
    gchar *new_text;
    gchar *signature;
    gchar *quoted_text;
    gchar *language;         /* ISO 639-1 of new_text ("zh", "en"), or NULL when unsure */
    GPtrArray *attachments;  /* of Attachment */
    GPtrArray *report_parts; /* of ReportPart */
    GPtrArray *problems;     /* of MailProblem */
    gsize size;              /* bytes of the raw mail */
} Mail;

/* A Mail with empty lists and empty texts. */
Mail *mail_new(void);
void mail_free(Mail *mail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Mail, mail_free)

void attachment_free(Attachment *attachment);
void report_part_free(ReportPart *part);

/* Value of the topmost header of that name (case does not matter), or NULL. Borrowed. */
const gchar *mail_header(const Mail *mail, const gchar *name);

void mail_add_header(Mail *mail, const gchar *name, const gchar *value);
void mail_add_problem(Mail *mail, const gchar *where, const gchar *format, ...) G_GNUC_PRINTF(3, 4);

/* The first From address, or NULL. Borrowed. */
const Address *mail_author(const Mail *mail);
