/* mail_source.c - next raw mail; then done, later or quarantine: chooses the kind of source */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kind is a row of functions. Kinds know nothing of this file. */
#include "intake/mail_source.h"

#include "maildir_source.h"
#include "stream_source.h"

typedef struct {
    void (*free)(gpointer self);
    gboolean (*next)(gpointer self, RawMail **out_mail, GError **error);
    gboolean (*settle)(gpointer self, const RawMail *mail, Verdict verdict, GError **error);
    void (*wait)(gpointer self, guint timeout_ms, GCancellable *cancellable);
} SourceKind;

struct MailSource {
    const SourceKind *kind;
    gpointer self;
};

static void free_maildir(gpointer self) {
    maildir_source_free(self);
}

static gboolean next_in_maildir(gpointer self, RawMail **out_mail, GError **error) {
    return maildir_source_next(self, out_mail, error);
}

static gboolean settle_in_maildir(gpointer self, const RawMail *mail, Verdict verdict,
                                  GError **error) {
    return maildir_source_settle(self, mail, verdict, error);
}

static void wait_for_maildir(gpointer self, guint timeout_ms, GCancellable *cancellable) {
    maildir_source_wait(self, timeout_ms, cancellable);
}

static void free_stream(gpointer self) {
    stream_source_free(self);
}

static gboolean next_in_stream(gpointer self, RawMail **out_mail, GError **error) {
    return stream_source_next(self, out_mail, error);
}

static gboolean settle_in_stream(gpointer self, const RawMail *mail, Verdict verdict,
                                 GError **error) {
    return stream_source_settle(self, mail, verdict, error);
}

static const SourceKind maildir_kind = {free_maildir, next_in_maildir, settle_in_maildir,
                                        wait_for_maildir};
/* Nothing comes behind the one mail of a stream: there is nothing to wait for. */
static const SourceKind stream_kind = {free_stream, next_in_stream, settle_in_stream, NULL};

static MailSource *source_new(const SourceKind *kind, gpointer self) {
    MailSource *source = g_new0(MailSource, 1);
    *source = (MailSource){.kind = kind, .self = self};
    return source;
}

MailSource *mail_source_new_maildir(const gchar *folder, guint64 max_bytes, GError **error) {
    MaildirSource *self = maildir_source_new(folder, max_bytes, error);
    return self != NULL ? source_new(&maildir_kind, self) : NULL;
}

MailSource *mail_source_new_stream(int fd, guint64 max_bytes) {
    return source_new(&stream_kind, stream_source_new(fd, max_bytes));
}

void mail_source_free(MailSource *source) {
    if (source == NULL)
        return;
    source->kind->free(source->self);
    g_free(source);
}

gboolean mail_source_next(MailSource *source, RawMail **out_mail, GError **error) {
    return source->kind->next(source->self, out_mail, error);
}

gboolean mail_source_settle(MailSource *source, const RawMail *mail, Verdict verdict,
                            GError **error) {
    return source->kind->settle(source->self, mail, verdict, error);
}

void mail_source_wait(MailSource *source, guint timeout_ms, GCancellable *cancellable) {
    if (source->kind->wait != NULL)
        source->kind->wait(source->self, timeout_ms, cancellable);
}
