/* errand.c - waiting for one asynchronous call of GIO, with a deadline for all of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errand.h"

#include "base/error.h"

static void stop_with_owner(GCancellable *owner, gpointer stop) {
    g_cancellable_cancel(stop);
}

static gboolean stop_at_deadline(gpointer stop) {
    g_cancellable_cancel(stop);
    return G_SOURCE_REMOVE;
}

void errand_begin(Errand *errand, GCancellable *owner, guint seconds) {
    *errand = (Errand){.context = g_main_context_new(),
                       .owner = owner,
                       .stop = g_cancellable_new(),
                       .timer = g_timeout_source_new_seconds(seconds),
                       .seconds = seconds};
    g_main_context_push_thread_default(errand->context);
    g_source_set_callback(errand->timer, stop_at_deadline, errand->stop, NULL);
    g_source_attach(errand->timer, errand->context);
    if (owner != NULL)
        errand->link =
            g_cancellable_connect(owner, G_CALLBACK(stop_with_owner), errand->stop, NULL);
}

void errand_keep_result(GObject *source, GAsyncResult *result, gpointer data) {
    Errand *errand = data;
    errand->result = g_object_ref(result);
}

GAsyncResult *errand_wait(Errand *errand) {
    while (errand->result == NULL)
        g_main_context_iteration(errand->context, TRUE);
    return errand->result;
}

void errand_explain(const Errand *errand, GError **error) {
    if (error == NULL || *error == NULL)
        return;
    if (g_error_matches(*error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        g_free((*error)->message);
        (*error)->message = g_cancellable_is_cancelled(errand->owner)
                                ? g_strdup("stopped")
                                : g_strdup_printf("no answer for %u seconds", errand->seconds);
    }
    (*error)->domain = AMENDS_ERROR;
    (*error)->code = AMENDS_ERROR_TRY_LATER;
}

void errand_clear(Errand *errand) {
    if (errand->context == NULL)
        return;
    if (errand->link != 0)
        g_cancellable_disconnect(errand->owner, errand->link);
    g_source_destroy(errand->timer);
    g_source_unref(errand->timer);
    g_clear_object(&errand->result);
    g_clear_object(&errand->stop);
    g_main_context_pop_thread_default(errand->context);
    g_main_context_unref(errand->context);
    errand->context = NULL;
}
