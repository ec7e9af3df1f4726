/* department.c - a department outside the desk, that is asked by mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/department.h"

#include "model/address.h"

enum { HOUR = 3600 };

Department *department_new(const gchar *name) {
    Department *department = g_new0(Department, 1);
    department->name = g_strdup(name);
    department->title = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    department->addresses = g_ptr_array_new_with_free_func(g_free);
    department->answer_within = 48 * HOUR;
    return department;
}

void department_free(Department *department) {
    if (department == NULL)
        return;
    g_free(department->name);
    g_hash_table_unref(department->title);
    g_ptr_array_unref(department->addresses);
    g_free(department->language);
    g_free(department->time_zone);
    g_free(department);
}

const gchar *department_title(const Department *department, const gchar *language) {
    const gchar *title = language != NULL ? g_hash_table_lookup(department->title, language) : NULL;
    return title != NULL ? title : department->name;
}

gboolean department_has_address(const Department *department, const gchar *address) {
    for (guint i = 0; i < department->addresses->len; i++) {
        if (address_equal(department->addresses->pdata[i], address))
            return TRUE;
    }
    return FALSE;
}
