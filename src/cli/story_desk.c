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
    g_autofree gchar *target = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *mark = g_build_filename(folder, MARK, NULL);
    return clear_folder(folder, error) && make_maildir(folder, "mail/complaints", error) &&
           make_maildir(folder, "mail/hello", error) && make_maildir(folder, "letters", error) &&
           make_key(folder, error) && g_file_set_contents(target, settings, -1, error) &&
           g_file_set_contents(mark, "", 0, error);
}

/* The settings of a desk that was made. NULL with an error. */
static Settings *read_settings(const StoryPlayer *player, const gchar *called, GError **error) {
    g_auto(DeskOptions) options = {.config = g_build_filename(player->folder, "amends.yaml", NULL)};
    ExitCode code = EXIT_DONE;
    Settings *read = command_settings(&options, &code);
    if (read == NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s has faults", called);
    return read;
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

/* What the settings NAME.yaml name of their own stands beside them as NAME.law.yaml and so on. */
static gboolean copy_companions(const gchar *settings, const gchar *folder, GError **error) {
    g_autofree gchar *home = g_path_get_dirname(settings);
    g_autofree gchar *name = g_path_get_basename(settings);
    g_autofree gchar *stem = g_strndup(name, strlen(name) - strlen("yaml"));
    g_autoptr(GDir) files = g_dir_open(home, 0, error);
    if (files == NULL)
        return FALSE;
    for (const gchar *file = g_dir_read_name(files); file != NULL; file = g_dir_read_name(files)) {
        g_autofree gchar *from = g_build_filename(home, file, NULL);
        g_autofree gchar *to = g_build_filename(folder, file, NULL);
        g_autofree gchar *content = NULL;
        gsize length = 0;
        if (!g_str_has_prefix(file, stem) || !g_str_has_suffix(file, ".yaml") ||
            strcmp(file, name) == 0)
            continue;
        if (!g_file_get_contents(from, &content, &length, error) ||
            !g_file_set_contents(to, content, (gssize)length, error))
            return FALSE;
    }
    return TRUE;
}

static void start(StoryPlayer *player, const gchar *path, const gchar *folder) {
    *player = (StoryPlayer){.path = path};
    player->folder = g_canonicalize_filename(folder, NULL);
    player->home = path != NULL ? g_path_get_dirname(path) : g_strdup(player->folder);
    player->letters = g_ptr_array_new_with_free_func((GDestroyNotify)story_letter_free);
    player->inside = g_ptr_array_new_with_free_func(g_free);
}

gboolean story_player_open(StoryPlayer *player, const gchar *path, const gchar *folder,
                           GError **error) {
    start(player, path, folder);
    player->now = START;
    g_autofree gchar *settings = find_settings(player->home, path);
    g_autofree gchar *content = NULL;
    if (!g_file_get_contents(settings, &content, NULL, error) ||
        !make_desk(player->folder, content, error) ||
        !copy_companions(settings, player->folder, error))
        return FALSE;
    Settings *read = read_settings(player, settings, error);
    return read != NULL && office_open(read, clock_new_pretended(player->now), STORE_READ_WRITE,
                                       &player->office, error);
}

/* What mails come by, go by and are kept in. */
static const gchar BARE_DESK[] =
    "desk: {name: Desk, address: desk@desk.example, key_file: key, store: amends.db}\n"
    "people:\n  - {name: nobody, display: Nobody, addresses: [nobody@desk.example]}\n"
    "queues:\n  - {name: all, agents: [nobody]}\n"
    "mailboxes:\n  - {name: complaints, maildir: mail/complaints}\n"
    "delivery: {maildir: letters}\n";

#define EXCHANGE(type, one, other)                                                                 \
    do {                                                                                           \
        type between = (one);                                                                      \
        (one) = (other);                                                                           \
        (other) = between;                                                                         \
    } while (0)

/* Nothing that is the site's is read or written but its letters and rules. */
static void detach(Settings *site, Settings *own) {
    EXCHANGE(gchar *, site->store_path, own->store_path);
    EXCHANGE(GPtrArray *, site->mailboxes, own->mailboxes);
    EXCHANGE(GPtrArray *, site->oauth, own->oauth);
    EXCHANGE(DeliverySettings, site->delivery, own->delivery);
    EXCHANGE(AlarmSettings, site->alarms, own->alarms);
    EXCHANGE(GBytes *, site->key, own->key);
    for (guint i = 0; i < site->policy->persons->len; i++) {
        Person *person = site->policy->persons->pdata[i];
        g_clear_pointer(&person->pgp_key, g_free);
        g_clear_pointer(&person->smime_certificate, g_free);
    }
    g_free(site->policy->authserv_id);
    site->policy->authserv_id = g_strdup(story_mails_server());
}

gboolean story_player_open_like(StoryPlayer *player, Settings *site, const gchar *folder,
                                GError **error) {
    g_autoptr(Settings) taken = site;
    gint64 now = player->now;
    start(player, player->path, folder);
    player->now = now;
    g_autoptr(Settings) own =
        make_desk(player->folder, BARE_DESK, error) ? read_settings(player, "it", error) : NULL;
    if (own == NULL)
        return FALSE;
    detach(taken, own);
    return office_open(g_steal_pointer(&taken), clock_new_pretended(player->now), STORE_READ_WRITE,
                       &player->office, error);
}

gboolean story_player_discard(const gchar *folder, GError **error) {
    return clear_folder(folder, error);
}

void story_player_close(StoryPlayer *player) {
    g_clear_pointer(&player->office, office_close);
    g_clear_pointer(&player->letters, g_ptr_array_unref);
    g_clear_pointer(&player->inside, g_ptr_array_unref);
    g_clear_pointer(&player->folder, g_free);
    g_clear_pointer(&player->home, g_free);
}
