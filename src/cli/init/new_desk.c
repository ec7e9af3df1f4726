/* new_desk.c - the folder that a new desk's files go into, who owns them, and what comes next */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In the folder of the service root writes, and the service's own user reads: it gets the secrets.
 * Elsewhere all is of whoever calls. */
#include "new_desk.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/error.h"
#include "new_files.h"

#define SERVICE_FOLDER SYSCONFDIR "/amends"
#define SERVICE_STATE LOCALSTATEDIR "/lib/amends"
#define SERVICE_USER "amends"
#define SETTINGS_FILE "amends.yaml"

enum { KEY_BYTES = 32 };

struct NewDesk {
    gchar *folder; /* absolute */
    gchar *file;   /* amends.yaml in it */
    gboolean is_service;
    gboolean may_replace;
    gboolean has_key; /* from before */
};

void new_desk_free(NewDesk *desk) {
    if (desk == NULL)
        return;
    g_free(desk->folder);
    g_free(desk->file);
    g_free(desk);
}

static gboolean is_there(const NewDesk *desk, const gchar *name) {
    g_autofree gchar *path = g_build_filename(desk->folder, name, NULL);
    struct stat facts;
    return lstat(path, &facts) == 0;
}

/* The folder, or the nearest above it that is there. */
static gboolean may_write(const NewDesk *desk) {
    g_autofree gchar *path = g_strdup(desk->folder);
    while (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        gchar *parent = g_path_get_dirname(path);
        g_free(path);
        path = parent;
    }
    return g_file_test(path, G_FILE_TEST_IS_DIR) && access(path, W_OK | X_OK) == 0;
}

NewDesk *new_desk_find(const gchar *folder, gboolean may_replace, GError **error) {
    static const gchar *const ours[] = {SETTINGS_FILE, "imap.password", "smtp.password",
                                        DRAFT_SECRET_FILE};
    g_autoptr(NewDesk) desk = g_new0(NewDesk, 1);
    g_autofree gchar *service = g_canonicalize_filename(SERVICE_FOLDER, NULL);
    desk->folder = g_canonicalize_filename(folder != NULL ? folder : SERVICE_FOLDER, NULL);
    desk->file = g_build_filename(desk->folder, SETTINGS_FILE, NULL);
    desk->is_service = strcmp(desk->folder, service) == 0;
    desk->may_replace = may_replace;
    desk->has_key = is_there(desk, DRAFT_KEY_FILE);
    for (gsize i = 0; i < G_N_ELEMENTS(ours) && !may_replace; i++) {
        if (!is_there(desk, ours[i]))
            continue;
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s/%s is there already; nothing was asked and nothing written. With --force "
                    "it is replaced and kept as %s.old; --directory names another folder",
                    desk->folder, ours[i], ours[i]);
        return NULL;
    }
    if (desk->is_service && geteuid() == 0 && getpwnam(SERVICE_USER) == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "there is no user %s for the service to run as. Make it: adduser --system "
                    "--group --home %s %s. Or name a folder of your own: amends init --directory "
                    "./desk",
                    SERVICE_USER, SERVICE_STATE, SERVICE_USER);
        return NULL;
    }
    if (!may_write(desk)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "you may not write into %s. Run it as root (sudo amends init), or name a "
                    "folder of your own: amends init --directory ./desk",
                    desk->folder);
        return NULL;
    }
    return g_steal_pointer(&desk);
}

void new_desk_place_store(const NewDesk *desk, Draft *draft) {
    if (!desk->is_service)
        return;
    g_free(draft->store);
    draft->store = g_strdup(SERVICE_STATE "/amends.db");
}

/* The user that the service runs as, where it is for us to give files away; else NULL. */
static const struct passwd *service_user(const NewDesk *desk) {
    return desk->is_service && geteuid() == 0 ? getpwnam(SERVICE_USER) : NULL;
}

static void give(const gchar *path, const struct passwd *user) {
    if (user != NULL && lchown(path, user->pw_uid, user->pw_gid) != 0)
        fprintf(stderr, "amends: %s can't be given to user %s: %s\n", path, user->pw_name,
                g_strerror(errno));
}

/* One that is there stays as it is: others may be using it. The mode holds whatever the umask. */
static gboolean make_folder(const gchar *path, mode_t mode, const struct passwd *owner,
                            GError **error) {
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return TRUE;
    if (g_mkdir_with_parents(path, 0755) != 0 || chmod(path, mode) != 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s can't be made: %s", path,
                    g_strerror(errno));
        return FALSE;
    }
    give(path, owner);
    return TRUE;
}

static gboolean make_folders(const NewDesk *desk, const Draft *draft, GError **error) {
    static const gchar *const parts[] = {"", "tmp", "new", "cur"};
    const struct passwd *user = service_user(desk);
    if (!make_folder(desk->folder, 0755, NULL, error) ||
        (desk->is_service && !make_folder(SERVICE_STATE, 0700, user, error)))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(parts) && draft->mailbox == DRAFT_MAILDIR; i++) {
        g_autofree gchar *part = g_build_filename(draft->maildir, parts[i], NULL);
        if (!make_folder(part, 0700, user, error))
            return FALSE;
    }
    return TRUE;
}

/* NULL when the system has no randomness. Caller frees. */
static gchar *make_key(GError **error) {
    guchar bytes[KEY_BYTES];
    if (getrandom(bytes, sizeof(bytes), 0) != (gssize)sizeof(bytes)) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "no random bytes for a key: %s",
                    g_strerror(errno));
        return NULL;
    }
    g_autofree gchar *text = g_base64_encode(bytes, sizeof(bytes));
    gchar *line = g_strconcat(text, "\n", NULL);
    explicit_bzero(bytes, sizeof(bytes));
    explicit_bzero(text, strlen(text));
    return line;
}

static void add_secret(GPtrArray *files, const gchar *name, const gchar *secret) {
    if (secret != NULL)
        new_files_add(files, name, g_strconcat(secret, "\n", NULL), 0600);
}

gboolean new_desk_write(const NewDesk *desk, const Draft *draft, GError **error) {
    g_autoptr(GPtrArray) files = new_files_list();
    if (!make_folders(desk, draft, error))
        return FALSE;
    add_secret(files, draft_password_file(draft), draft->password);
    if (draft->client_id != NULL)
        add_secret(files, DRAFT_SECRET_FILE, draft->client_secret);
    new_files_add(files, SETTINGS_FILE, draft_text(draft), 0644);
    for (guint i = 0; i < files->len; i++)
        ((NewFile *)files->pdata[i])->may_replace = desk->may_replace;
    if (!desk->has_key) {
        gchar *key = make_key(error);
        if (key == NULL)
            return FALSE;
        new_files_add(files, DRAFT_KEY_FILE, key, 0600);
    }
    return new_files_place(desk->folder, files, error);
}

/* A key from before may be readable by the service's user only: who owns it is part of what is
 * proved. */
gboolean new_desk_prove(const NewDesk *desk, GPtrArray *out_faults) {
    g_autoptr(Settings) settings = NULL;
    const struct passwd *user = service_user(desk);
    gid_t group = getegid();
    gboolean is_other = user != NULL && setegid(user->pw_gid) == 0 && seteuid(user->pw_uid) == 0;
    gboolean is_good = settings_load(desk->file, &settings, out_faults);
    if (is_other && (seteuid(0) != 0 || setegid(group) != 0))
        g_error("the rights of root did not come back");
    return is_good;
}

/* Secrets that the draft led to, and the key. Caller frees the list; the names are borrowed. */
static GPtrArray *secret_names(const Draft *draft) {
    GPtrArray *names = g_ptr_array_new();
    g_ptr_array_add(names, (gchar *)DRAFT_KEY_FILE);
    if (draft->password != NULL)
        g_ptr_array_add(names, (gchar *)draft_password_file(draft));
    if (draft->client_id != NULL && draft->client_secret != NULL)
        g_ptr_array_add(names, (gchar *)DRAFT_SECRET_FILE);
    return names;
}

void new_desk_hand_over(const NewDesk *desk, const Draft *draft) {
    const struct passwd *user = service_user(desk);
    g_autoptr(GPtrArray) names = secret_names(draft);
    for (guint i = 0; i < names->len; i++) {
        g_autofree gchar *path = g_build_filename(desk->folder, names->pdata[i], NULL);
        give(path, user);
    }
}

static void tell_files(const NewDesk *desk, const Draft *draft) {
    g_autoptr(GPtrArray) names = secret_names(draft);
    printf("\nWritten: %s\n", desk->file);
    for (guint i = 0; i < names->len; i++) {
        gboolean is_kept = i == 0 && desk->has_key;
        printf("         %s/%s%s\n", desk->folder, (const gchar *)names->pdata[i],
               is_kept ? " was there and stays: open tickets hang on it" : "");
    }
    if (draft->mailbox == DRAFT_IMAP && draft->is_guess && draft->provider == NULL)
        printf("\nThe servers %s and %s are guesses: compare them with what your provider says.\n",
               draft->imap.host, draft->smtp.host);
    if (draft_plus_note(draft) != NULL)
        printf("\nMail to ADDRESS+anything must reach the desk too: answers find their ticket by "
               "it.\n%s\n",
               draft_plus_note(draft));
}

void new_desk_tell(const NewDesk *desk, const Draft *draft) {
    g_autofree gchar *shown = g_shell_quote(desk->file);
    g_autofree gchar *option =
        desk->is_service ? g_strdup("") : g_strdup_printf(" --config %s", shown);
    const gchar *as = desk->is_service ? "sudo -u " SERVICE_USER " " : "";
    tell_files(desk, draft);
    printf("\nNext:\n");
    /* Google gives no rights on mail to a login by code. */
    gboolean is_google = strcmp(draft_login_name(draft), "google") == 0;
    if (draft->client_id != NULL)
        printf("  %samends oauth login %s%s%s\n", as, draft_login_name(draft),
               is_google ? " --browser" : "", option);
    printf("  %samends check%s\n", as, option);
    printf("  %samends check --connect%s\n", as, option);
    if (desk->is_service)
        printf("  sudo systemctl enable --now amends\n");
    else
        printf("  amends run%s\n", option);
}
