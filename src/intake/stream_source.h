/* stream_source.h - one mail on a file descriptor */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/raw_mail.h"

typedef struct StreamSource StreamSource;

/* As in mail_source.h. */
StreamSource *stream_source_new(int fd, guint64 max_bytes);
void stream_source_free(StreamSource *source);
gboolean stream_source_next(StreamSource *source, RawMail **out_mail, GError **error);
gboolean stream_source_settle(StreamSource *source, const RawMail *mail, Verdict verdict,
                              GError **error);
