/* late_library.c - a shared library that is loaded when it is first needed, not with the program */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/late_library.h"

#include <dlfcn.h>

#include "base/error.h"

static GMutex loading;

static gboolean fail(const LateLibrary *library, GError **error) {
    const gchar *reason = dlerror();
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "%s can't be loaded (%s): install the package it is part of", library->file,
                reason != NULL ? reason : "it is damaged");
    return FALSE;
}

static gboolean load(const LateLibrary *library, GError **error) {
    void *handle = dlopen(library->file, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL)
        return fail(library, error);
    for (guint i = 0; library->function_names[i] != NULL; i++) {
        library->functions[i] = dlsym(handle, library->function_names[i]);
        if (library->functions[i] == NULL)
            return fail(library, error);
    }
    return TRUE;
}

gboolean late_library_load(LateLibrary *library, GError **error) {
    if (g_atomic_int_get(&library->is_loaded))
        return TRUE;
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&loading);
    g_atomic_int_set(&library->is_loaded, library->is_loaded || load(library, error));
    return library->is_loaded;
}
