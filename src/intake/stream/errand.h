/* errand.h - waiting for one asynchronous call of GIO, with a deadline for all of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* GIO's blocking calls have a time-out for each packet only; its asynchronous ones can be stopped.
 * On the stack of one function: begin, start the call with `stop`, wait, finish the call. */
typedef struct {
    GMainContext *context;
    GCancellable *owner;
    GCancellable *stop; /* fires with the owner's, or at the deadline */
    gulong link;
    GSource *timer;
    GAsyncResult *result;
    guint seconds;
} Errand;

void errand_begin(Errand *errand, GCancellable *owner, guint seconds);

/* The GAsyncReadyCallback; its data is the errand. */
void errand_keep_result(GObject *source, GAsyncResult *result, gpointer errand);

/* Comes back when the call has ended, well or not. Borrowed. */
GAsyncResult *errand_wait(Errand *errand);

/* Gives the error of a call that was stopped the words of why, and any the code TRY_LATER. */
void errand_explain(const Errand *errand, GError **error);

void errand_clear(Errand *errand);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Errand, errand_clear)
