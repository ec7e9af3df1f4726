/* output_file.c - a file that is there when it is whole, and not before */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

struct OutputFile {
    gchar *path;   /* NULL: standard output */
    gchar *beside; /* where it is written meanwhile, or NULL */
    FILE *stream;  /* or NULL */
    gboolean is_whole;
};

static gboolean fail(const gchar *path, AmendsError code, GError **error) {
    g_set_error(error, AMENDS_ERROR, (gint)code, "%s: %s", path, g_strerror(errno));
    return FALSE;
}

/* A new file beside `path`, or among the temporary ones; open as a stream. */
static gboolean make_beside(OutputFile *file, GError **error) {
    g_autofree gchar *name = file->path != NULL
                                 ? g_strconcat(file->path, ".XXXXXX", NULL)
                                 : g_build_filename(g_get_tmp_dir(), "amends-XXXXXX", NULL);
    gint descriptor = g_mkstemp_full(name, O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(file->path != NULL ? file->path : name, AMENDS_ERROR_TRY_LATER, error);
    file->beside = g_steal_pointer(&name);
    file->stream = fdopen(descriptor, "w+");
    return file->stream != NULL || fail(file->beside, AMENDS_ERROR_TRY_LATER, error);
}

gboolean output_file_open(const gchar *path, OutputFile **out_file, GError **error) {
    g_autoptr(OutputFile) file = g_new0(OutputFile, 1);
    GStatBuf found;
    if (path == NULL || strcmp(path, "-") == 0) {
        file->stream = stdout;
    } else if (g_stat(path, &found) == 0 && !S_ISREG(found.st_mode)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s is no regular file; write to standard output instead", path);
        return FALSE;
    } else {
        file->path = g_strdup(path);
        if (!make_beside(file, error))
            return FALSE;
    }
    *out_file = g_steal_pointer(&file);
    return TRUE;
}

FILE *output_file_stream(OutputFile *file) {
    return file->stream;
}

const gchar *output_file_path(OutputFile *file, GError **error) {
    if (file->beside == NULL && !make_beside(file, error))
        return NULL;
    return file->beside;
}

static gboolean copy_to_stdout(const gchar *path, GError **error) {
    g_autoptr(GMappedFile) bytes = g_mapped_file_new(path, FALSE, error);
    if (bytes == NULL)
        return FALSE;
    gsize size = g_mapped_file_get_length(bytes);
    if (fwrite(g_mapped_file_get_contents(bytes), 1, size, stdout) == size && fflush(stdout) == 0)
        return TRUE;
    return fail("standard output", AMENDS_ERROR_TRY_LATER, error);
}

gboolean output_file_finish(OutputFile *file, GError **error) {
    if (fflush(file->stream) != 0 || ferror(file->stream))
        return fail(file->path != NULL ? file->path : "standard output", AMENDS_ERROR_TRY_LATER,
                    error);
    if (file->path == NULL)
        return file->beside == NULL || copy_to_stdout(file->beside, error);
    if (g_rename(file->beside, file->path) != 0)
        return fail(file->path, AMENDS_ERROR_TRY_LATER, error);
    file->is_whole = TRUE;
    return TRUE;
}

void output_file_free(OutputFile *file) {
    if (file == NULL)
        return;
    if (file->stream != NULL && file->stream != stdout)
        fclose(file->stream);
    if (file->beside != NULL && !file->is_whole)
        g_unlink(file->beside);
    g_free(file->path);
    g_free(file->beside);
    g_free(file);
}
