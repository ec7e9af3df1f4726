/* sqlite_checkpoint.c - moves the write-ahead log into the database beside the writer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A checkpoint reads and writes every page of the log once more, a tenth of the work of a busy
 * desk, and nobody has to wait for it: what is in the log is durable. SQLite allows one beside a
 * writer (PASSIVE). The log can begin anew only at a moment when all of it has been moved, which
 * does not come by itself while a writer is always ahead: so at LONGEST_LOG the writer moves the
 * rest. Dying at any time is harmless, the next checkpoint does the same again.
 */
#include "sqlite_checkpoint.h"

enum {
    ENOUGH_PAGES = 4000, /* 16 MB of new log are worth two syncs */
    LONGEST_LOG = 4 * ENOUGH_PAGES,
    BUSY_WAIT_MILLISECONDS = 1000,
};

typedef struct {
    gchar *path;
    gint asked_at; /* pages in the log when the thread was woken last; the writer's own */
    GThread *thread;
    GMutex mutex;
    GCond wake;
    gboolean is_wanted;   /* under the mutex */
    gboolean is_stopping; /* under the mutex */
} Checkpointer;

/* FALSE when it is time to end. */
static gboolean wait_for_work(Checkpointer *checkpointer) {
    g_mutex_lock(&checkpointer->mutex);
    while (!checkpointer->is_wanted && !checkpointer->is_stopping)
        g_cond_wait(&checkpointer->wake, &checkpointer->mutex);
    checkpointer->is_wanted = FALSE;
    gboolean goes_on = !checkpointer->is_stopping;
    g_mutex_unlock(&checkpointer->mutex);
    return goes_on;
}

/* SQLite finds out that there is a log when a connection first reads; before that a checkpoint does
 * nothing. */
static sqlite3 *open_own(const gchar *path) {
    sqlite3 *own = NULL;
    if (sqlite3_open_v2(path, &own, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) ==
        SQLITE_OK) {
        sqlite3_busy_timeout(own, BUSY_WAIT_MILLISECONDS);
        sqlite3_exec(own, "PRAGMA schema_version", NULL, NULL, NULL);
    }
    return own;
}

/* What goes wrong here goes wrong for the writer at LONGEST_LOG again, or at the next opening. */
static gpointer run(gpointer data) {
    Checkpointer *checkpointer = data;
    sqlite3 *own = open_own(checkpointer->path);
    while (wait_for_work(checkpointer))
        sqlite3_wal_checkpoint_v2(own, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    sqlite3_close(own);
    return NULL;
}

static void wake(Checkpointer *checkpointer) {
    /* Without a thread the writer does it all at LONGEST_LOG. */
    if (checkpointer->thread == NULL)
        checkpointer->thread = g_thread_try_new("checkpoint", run, checkpointer, NULL);
    g_mutex_lock(&checkpointer->mutex);
    checkpointer->is_wanted = TRUE;
    g_cond_signal(&checkpointer->wake);
    g_mutex_unlock(&checkpointer->mutex);
}

/* Called by SQLite behind each commit of the writer, in the writer's thread. */
static int on_commit(void *data, sqlite3 *writer, const char *name, int pages) {
    Checkpointer *checkpointer = data;
    if (pages < checkpointer->asked_at)
        checkpointer->asked_at = 0; /* the log has begun anew */
    if (pages >= LONGEST_LOG) {
        sqlite3_wal_checkpoint_v2(writer, name, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    } else if (pages - checkpointer->asked_at >= ENOUGH_PAGES) {
        checkpointer->asked_at = pages;
        wake(checkpointer);
    }
    return SQLITE_OK;
}

/* The hook of the writer holds the checkpointer. */
void checkpointer_start(const gchar *path, sqlite3 *writer) {
    Checkpointer *checkpointer = g_new0(Checkpointer, 1);
    checkpointer->path = g_strdup(path);
    g_mutex_init(&checkpointer->mutex);
    g_cond_init(&checkpointer->wake);
    sqlite3_wal_hook(writer, on_commit, checkpointer);
}

void checkpointer_stop(sqlite3 *writer) {
    Checkpointer *checkpointer = sqlite3_wal_hook(writer, NULL, NULL);
    if (checkpointer == NULL)
        return;
    g_mutex_lock(&checkpointer->mutex);
    checkpointer->is_stopping = TRUE;
    g_cond_signal(&checkpointer->wake);
    g_mutex_unlock(&checkpointer->mutex);
    if (checkpointer->thread != NULL)
        g_thread_join(checkpointer->thread);
    g_mutex_clear(&checkpointer->mutex);
    g_cond_clear(&checkpointer->wake);
    g_free(checkpointer->path);
    g_free(checkpointer);
}
