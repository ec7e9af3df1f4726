/* stream_source.c - one mail on a file descriptor: what an MTA pipes into "amends deliver" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads to the end, also behind the size limit: an MTA whose pipe breaks would take that for a
 * failure of ours and send a report. Memory stays below the limit. The descriptor is not closed. An
 * end that came too early can't be told from the right one: the MTA has to tell that by a signal.
 */
#include "stream_source.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

enum { HEAD_BYTES = 64 * 1024, STEP = 64 * 1024 };

struct StreamSource {
    int fd;
    guint64 max_bytes;
    RawMail *mail;       /* once it was read */
    gboolean is_waiting; /* to be handed out */
    gboolean is_read;
};

StreamSource *stream_source_new(int fd, guint64 max_bytes) {
    StreamSource *source = g_new0(StreamSource, 1);
    *source = (StreamSource){.fd = fd, .max_bytes = max_bytes};
    return source;
}

void stream_source_free(StreamSource *source) {
    if (source == NULL)
        return;
    raw_mail_free(source->mail);
    g_free(source);
}

/* Waits where the descriptor does not block by itself. */
static gssize read_step(int fd, gchar *step) {
    while (TRUE) {
        gssize got = read(fd, step, STEP);
        if (got >= 0 || (errno != EINTR && errno != EAGAIN))
            return got;
        struct pollfd one = {.fd = fd, .events = POLLIN};
        if (errno == EAGAIN && poll(&one, 1, -1) < 0 && errno != EINTR)
            return -1;
    }
}

static gboolean read_stream(StreamSource *source, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree gchar *step = g_malloc(STEP);
    guint64 size = 0;
    gssize got;
    while ((got = read_step(source->fd, step)) > 0) {
        size += (guint64)got;
        if (size <= source->max_bytes)
            g_byte_array_append(bytes, (const guint8 *)step, (guint)got);
        else if (bytes->len < HEAD_BYTES)
            g_byte_array_append(bytes, (const guint8 *)step,
                                MIN((guint)got, HEAD_BYTES - bytes->len));
    }
    if (got < 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the mail can't be read: %s",
                    g_strerror(errno));
        return FALSE;
    }
    gboolean is_oversize = size > source->max_bytes;
    if (is_oversize)
        g_byte_array_set_size(bytes, MIN(bytes->len, HEAD_BYTES));
    GBytes *content = g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
    source->mail = g_new0(RawMail, 1);
    *source->mail = (RawMail){.bytes = is_oversize ? NULL : content,
                              .head = is_oversize ? content : NULL,
                              .size = size,
                              .handle = g_strdup("stream"),
                              .received_at = g_get_real_time() / G_USEC_PER_SEC};
    return TRUE;
}

static RawMail *raw_mail_copy(const RawMail *mail) {
    RawMail *copy = g_new0(RawMail, 1);
    *copy = *mail;
    copy->bytes = mail->bytes != NULL ? g_bytes_ref(mail->bytes) : NULL;
    copy->head = mail->head != NULL ? g_bytes_ref(mail->head) : NULL;
    copy->handle = g_strdup(mail->handle);
    return copy;
}

gboolean stream_source_next(StreamSource *source, RawMail **out_mail, GError **error) {
    if (!source->is_read) {
        if (!read_stream(source, error))
            return FALSE;
        source->is_read = TRUE;
        /* Nothing at all is no mail. */
        source->is_waiting = source->mail->size > 0;
    }
    *out_mail = source->is_waiting ? raw_mail_copy(source->mail) : NULL;
    source->is_waiting = FALSE;
    return TRUE;
}

gboolean stream_source_settle(StreamSource *source, const RawMail *mail, Verdict verdict,
                              GError **error) {
    source->is_waiting = verdict == VERDICT_LATER;
    return TRUE;
}
