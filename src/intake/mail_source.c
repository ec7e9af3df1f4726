/* mail_source.c - next raw mail; then done, later or quarantine: chooses the kind of source */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kind is a row of functions. Kinds know nothing of this file. */
#include "intake/mail_source.h"

#include "imap_source.h"
#include "maildir_source.h"
#include "stream_source.h"

/* NULL where a kind has nothing to do. */
typedef struct {
    void (*free)(gpointer self);
    gboolean (*next)(gpointer self, RawMail **out_mail, GError **error);
    gboolean (*settle)(gpointer self, const RawMail *mail, Verdict verdict, GError **error);
    gboolean (*flush)(gpointer self, GError **error);
    void (*wait)(gpointer self, guint timeout_ms, GCancellable *cancellable);
    guint (*rest_ms)(gpointer self);
    gboolean (*progress)(gpointer self, MailProgress *out_progress);
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

static void free_imap(gpointer self) {
    imap_source_free(self);
}

static gboolean next_in_imap(gpointer self, RawMail **out_mail, GError **error) {
    return imap_source_next(self, out_mail, error);
}

static gboolean settle_in_imap(gpointer self, const RawMail *mail, Verdict verdict,
                               GError **error) {
    return imap_source_settle(self, mail, verdict, error);
}

static gboolean flush_imap(gpointer self, GError **error) {
    return imap_source_flush(self, error);
}

static void wait_for_imap(gpointer self, guint timeout_ms, GCancellable *cancellable) {
    imap_source_wait(self);
}

static guint rest_of_imap(gpointer self) {
    return imap_source_rest_ms(self);
}

static gboolean progress_of_imap(gpointer self, MailProgress *out_progress) {
    return imap_source_progress(self, out_progress);
}

static const SourceKind maildir_kind = {.free = free_maildir,
                                        .next = next_in_maildir,
                                        .settle = settle_in_maildir,
                                        .wait = wait_for_maildir};
/* Nothing comes behind the one mail of a stream: there is nothing to wait for. */
static const SourceKind stream_kind = {
    .free = free_stream, .next = next_in_stream, .settle = settle_in_stream};
static const SourceKind imap_kind = {.free = free_imap,
                                     .next = next_in_imap,
                                     .settle = settle_in_imap,
                                     .flush = flush_imap,
                                     .wait = wait_for_imap,
                                     .rest_ms = rest_of_imap,
                                     .progress = progress_of_imap};

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

MailSource *mail_source_new_imap(const ImapOptions *options, guint64 max_bytes,
                                 const MailProgress *progress) {
    return source_new(&imap_kind, imap_source_new(options, max_bytes, progress));
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

gboolean mail_source_flush(MailSource *source, GError **error) {
    return source->kind->flush == NULL || source->kind->flush(source->self, error);
}

void mail_source_wait(MailSource *source, guint timeout_ms, GCancellable *cancellable) {
    if (source->kind->wait != NULL)
        source->kind->wait(source->self, timeout_ms, cancellable);
}

guint mail_source_rest_ms(MailSource *source) {
    return source->kind->rest_ms != NULL ? source->kind->rest_ms(source->self) : 0;
}

gboolean mail_source_progress(MailSource *source, MailProgress *out_progress) {
    return source->kind->progress != NULL && source->kind->progress(source->self, out_progress);
}
