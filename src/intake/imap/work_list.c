/* work_list.c - which mails of a folder wait, are under way, are done: by UID */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "work_list.h"

#include "uid_list.h"

void work_list_init(WorkList *list, const MailProgress *progress) {
    *list = (WorkList){.waiting = uid_list_new(),
                       .under_way = g_hash_table_new(NULL, NULL),
                       .later = g_hash_table_new(NULL, NULL),
                       .done = g_hash_table_new(NULL, NULL),
                       .progress = *progress};
}

void work_list_clear(WorkList *list) {
    g_array_unref(list->waiting);
    g_hash_table_unref(list->under_way);
    g_hash_table_unref(list->later);
    g_hash_table_unref(list->done);
}

static gboolean has(GHashTable *uids, guint32 uid) {
    return g_hash_table_contains(uids, GUINT_TO_POINTER(uid));
}

static void add(GHashTable *uids, guint32 uid) {
    g_hash_table_add(uids, GUINT_TO_POINTER(uid));
}

gboolean work_list_open_folder(WorkList *list, guint32 uid_validity, guint32 uid_next) {
    g_array_set_size(list->waiting, 0);
    list->place = 0;
    list->known = uid_next > 0 ? uid_next - 1 : 0;
    /* UIDs only grow: a folder whose next one was used already is another folder. */
    if (uid_validity != 0 && uid_validity == list->progress.uid_validity &&
        (uid_next == 0 || uid_next > list->progress.uid))
        return TRUE;
    g_hash_table_remove_all(list->under_way);
    g_hash_table_remove_all(list->later);
    g_hash_table_remove_all(list->done);
    list->highest = 0;
    list->progress = (MailProgress){.uid_validity = uid_validity};
    return FALSE;
}

void work_list_fill(WorkList *list, GArray *found, guint32 cursor) {
    g_array_set_size(list->waiting, 0);
    list->place = 0;
    for (guint i = 0; i < found->len; i++) {
        guint32 uid = g_array_index(found, guint32, i);
        list->known = MAX(list->known, uid);
        if (uid > cursor && !has(list->under_way, uid) && !has(list->done, uid))
            g_array_append_val(list->waiting, uid);
    }
    /* Those that are still there wait again now. */
    g_hash_table_remove_all(list->later);
}

gboolean work_list_take_new(WorkList *list, guint32 uid) {
    if (uid <= list->known || has(list->under_way, uid) || has(list->done, uid))
        return FALSE;
    list->known = uid;
    add(list->under_way, uid);
    return TRUE;
}

gboolean work_list_is_empty(const WorkList *list) {
    return list->place == list->waiting->len;
}

GArray *work_list_take(WorkList *list, guint count) {
    GArray *taken = uid_list_new();
    guint number = MIN(count, list->waiting->len - list->place);
    for (guint i = 0; i < number; i++) {
        guint32 uid = g_array_index(list->waiting, guint32, list->place++);
        add(list->under_way, uid);
        g_array_append_val(taken, uid);
    }
    return taken;
}

void work_list_give_back(WorkList *list, guint32 uid) {
    if (g_hash_table_remove(list->under_way, GUINT_TO_POINTER(uid)))
        add(list->later, uid);
}

void work_list_vanished(WorkList *list, guint32 uid) {
    g_hash_table_remove(list->under_way, GUINT_TO_POINTER(uid));
}

void work_list_settle(WorkList *list, guint32 uid, gboolean is_done) {
    if (g_hash_table_remove(list->under_way, GUINT_TO_POINTER(uid)))
        add(is_done ? list->done : list->later, uid);
    if (is_done)
        list->highest = MAX(list->highest, uid);
}

GArray *work_list_done(const WorkList *list) {
    GArray *uids = uid_list_new();
    GHashTableIter iter;
    gpointer uid = NULL;
    g_hash_table_iter_init(&iter, list->done);
    while (g_hash_table_iter_next(&iter, &uid, NULL)) {
        guint32 value = GPOINTER_TO_UINT(uid);
        g_array_append_val(uids, value);
    }
    uid_list_sort(uids);
    return uids;
}

static guint32 least(GHashTable *uids, guint32 start) {
    GHashTableIter iter;
    gpointer uid = NULL;
    g_hash_table_iter_init(&iter, uids);
    while (g_hash_table_iter_next(&iter, &uid, NULL))
        start = MIN(start, GPOINTER_TO_UINT(uid));
    return start;
}

/* The first mail that is not done. */
static guint32 first_open(const WorkList *list) {
    guint32 first = least(list->later, least(list->under_way, G_MAXUINT32));
    if (!work_list_is_empty(list))
        first = MIN(first, g_array_index(list->waiting, guint32, list->place));
    return first;
}

MailProgress work_list_progress(WorkList *list) {
    guint32 until = MIN(list->highest, first_open(list) - 1);
    list->progress.uid = MAX(list->progress.uid, until);
    return list->progress;
}

void work_list_filed(WorkList *list, GArray *uids, gboolean is_by_cursor) {
    guint32 passed = is_by_cursor ? work_list_progress(list).uid : G_MAXUINT32;
    for (guint i = 0; i < uids->len; i++) {
        guint32 uid = g_array_index(uids, guint32, i);
        if (uid <= passed)
            g_hash_table_remove(list->done, GUINT_TO_POINTER(uid));
    }
}
