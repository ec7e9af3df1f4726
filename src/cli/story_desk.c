/* story_desk.c - the desk that a story is played on: a folder with settings, key and Maildirs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/random.h>

#include "base/error.h"
#include "story_player.h"

enum { KEY_BYTES = 32, START = 1793577600 /* 2026-11-02T00:00:00Z */ };

/* Made in every desk of a story; only a folder that has it is ever thrown away. */
#define MARK ".amends-story"

static gboolean fail(const gchar *path, GError **error) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", path, g_strerror(errno));
    return FALSE;
}

/* Does not follow links out of the folder. */
static gboolean remove_tree(const gchar *path, GError **error) {
    if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
        g_autoptr(GDir) folder = g_dir_open(path, 0, error);
        if (folder == NULL)
            return FALSE;
        for (const gchar *name = g_dir_read_name(folder); name != NULL;
             name = g_dir_read_name(folder)) {
            g_autofree gchar *inner = g_build_filename(path, name, NULL);
            if (!remove_tree(inner, error))
                return FALSE;
        }
    }
    return g_remove(path) == 0 || fail(path, error);
}

static gboolean clear_folder(const gchar *folder, GError **error) {
    g_autofree gchar *mark = g_build_filename(folder, MARK, NULL);
    if (!g_file_test(folder, G_FILE_TEST_EXISTS))
        return TRUE;
    if (g_file_test(mark, G_FILE_TEST_EXISTS))
        return remove_tree(folder, error);
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "%s exists and was not made by a story: name another folder with --output", folder);
    return FALSE;
}

static gboolean make_maildir(const gchar *folder, const gchar *name, GError **error) {
    static const gchar *const parts[] = {"new", "cur", "tmp"};
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autofree gchar *path = g_build_filename(folder, name, parts[i], NULL);
        if (g_mkdir_with_parents(path, 0700) != 0)
            return fail(path, error);
    }
    return TRUE;
}

static gboolean make_key(const gchar *folder, GError **error) {
    g_autofree gchar *path = g_build_filename(folder, "key", NULL);
    guint8 key[KEY_BYTES];
    if (getrandom(key, sizeof key, 0) != sizeof key)
        return fail(path, error);
    g_autofree gchar *text = g_base64_encode(key, sizeof key);
    return g_file_set_contents_full(path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean make_desk(const gchar *folder, const gchar *settings, GError **error) {
    g_autofree gchar *content = NULL;
    g_autofree gchar *target = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *mark = g_build_filename(folder, MARK, NULL);
    return clear_folder(folder, error) && make_maildir(folder, "mail/complaints", error) &&
           make_maildir(folder, "mail/hello", error) && make_maildir(folder, "letters", error) &&
           make_key(folder, error) && g_file_get_contents(settings, &content, NULL, error) &&
           g_file_set_contents(target, content, -1, error) &&
           g_file_set_contents(mark, "", 0, error);
}

/* A story may have settings of its own, NAME.yaml beside NAME.story, or share them with those that
 * begin with the same word: held.yaml is for all held-....story. */
static gchar *find_settings(const gchar *home, const gchar *path) {
    g_autofree gchar *name = g_path_get_basename(path);
    const gsize lengths[] = {strcspn(name, "."), strcspn(name, "-.")};
    for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++) {
        g_autofree gchar *file = g_strdup_printf("%.*s.yaml", (gint)lengths[i], name);
        g_autofree gchar *settings = g_build_filename(home, file, NULL);
        if (g_file_test(settings, G_FILE_TEST_EXISTS))
            return g_steal_pointer(&settings);
    }
    return g_build_filename(home, "desk.yaml", NULL);
}

gboolean story_player_open(StoryPlayer *player, const gchar *path, const gchar *folder,
                           GError **error) {
    *player = (StoryPlayer){.path = path, .now = START};
    player->folder = g_canonicalize_filename(folder, NULL);
    player->home = g_path_get_dirname(path);
    player->letters = g_ptr_array_new_with_free_func((GDestroyNotify)story_letter_free);
    player->inside = g_ptr_array_new_with_free_func(g_free);
    g_autofree gchar *settings = find_settings(player->home, path);
    if (!make_desk(player->folder, settings, error))
        return FALSE;
    g_auto(DeskOptions) options = {.config = g_build_filename(player->folder, "amends.yaml", NULL)};
    ExitCode code = EXIT_DONE;
    Settings *read = command_settings(&options, &code);
    if (read == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s has faults", settings);
        return FALSE;
    }
    return office_open(read, clock_new_pretended(player->now), STORE_READ_WRITE, &player->office,
                       error);
}

void story_player_close(StoryPlayer *player) {
    g_clear_pointer(&player->office, office_close);
    g_clear_pointer(&player->letters, g_ptr_array_unref);
    g_clear_pointer(&player->inside, g_ptr_array_unref);
    g_clear_pointer(&player->folder, g_free);
    g_clear_pointer(&player->home, g_free);
}
