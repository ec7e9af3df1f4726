/* settings_files.c - the files and folders that amends.yaml names: looked at, and secrets read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes nothing and changes nothing, so that `amends check` may be run by anybody at any time.
 * Whether a server answers is tried elsewhere. */
#include "settings_files.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "config/template_files.h"
#include "keys/setting_keys.h"
#include "legal_profile_file.h"
#include "secret_file.h"
#include "setting_fault.h"
#include "settings_calendars.h"

typedef struct {
    const gchar *file;
    const gchar *folder;
    const YamlNode *root;
    GPtrArray *faults;
} Look;

void settings_files_free(SettingsFiles *files) {
    if (files == NULL)
        return;
    g_clear_pointer(&files->key, g_bytes_unref);
    g_hash_table_unref(files->passwords);
    g_ptr_array_unref(files->languages);
    g_clear_pointer(&files->calendars, g_ptr_array_unref);
    legal_profile_free(files->profile);
    g_free(files);
}

gchar *settings_files_folder(const gchar *file) {
    g_autofree gchar *absolute = g_canonicalize_filename(file, NULL);
    return g_path_get_dirname(absolute);
}

static SettingFault *complain(const Look *look, const YamlNode *node, const gchar *what) {
    return setting_fault_add(look->faults, look->file, node->line, node->column, "%s", what);
}

/* The path that a key names, absolute, or NULL when the key has no usable value. */
static gchar *path_of(const Look *look, const YamlNode *node) {
    gboolean is_path =
        node != NULL && node->kind == YAML_TEXT && value_is_good(VALUE_PATH, node->text);
    return is_path ? g_canonicalize_filename(node->text, look->folder) : NULL;
}

static void wipe(gpointer password) {
    explicit_bzero(password, strlen(password));
    g_free(password);
}

static void read_key(const Look *look, SettingsFiles *files) {
    const YamlNode *key = yaml_node_child(yaml_node_child(look->root, "desk"), "key_file");
    if (key == NULL || key->kind != YAML_TEXT || *key->text == '\0')
        return;
    g_autofree gchar *path = secret_file_find(key->text, look->folder);
    g_autoptr(GError) error = NULL;
    if (!secret_file_read_key(path, &files->key, &error))
        complain(look, key, error->message);
}

static void read_password(const Look *look, const YamlNode *node, SettingsFiles *files) {
    if (node == NULL || node->kind != YAML_TEXT || *node->text == '\0' ||
        g_hash_table_contains(files->passwords, node->text))
        return;
    g_autofree gchar *path = secret_file_find(node->text, look->folder);
    g_autoptr(GError) error = NULL;
    gchar *password = NULL;
    if (secret_file_read_password(path, &password, &error))
        g_hash_table_insert(files->passwords, g_strdup(node->text), password);
    else
        complain(look, node, error->message);
}

/* It is a secret, so that the fault does not show it. */
static void read_web_address(const Look *look, const YamlNode *node, SettingsFiles *files) {
    read_password(look, node, files);
    const gchar *url = node != NULL && node->kind == YAML_TEXT
                           ? g_hash_table_lookup(files->passwords, node->text)
                           : NULL;
    if (url != NULL && !value_is_good(VALUE_URL, url))
        setting_fault_remedy(complain(look, node, "the file holds no address on the web"),
                             "Write one line into it: https://...");
}

static void look_for_ca_file(const Look *look, const YamlNode *server) {
    const YamlNode *node = yaml_node_child(server, "ca_file");
    g_autofree gchar *path = path_of(look, node);
    if (path == NULL || (g_file_test(path, G_FILE_TEST_IS_REGULAR) && access(path, R_OK) == 0))
        return;
    gboolean is_there = g_file_test(path, G_FILE_TEST_EXISTS);
    g_autofree gchar *what =
        g_strdup_printf("%s %s", path, is_there ? "is no file that can be read" : "is not there");
    setting_fault_remedy(complain(look, node, what),
                         "Name a PEM file of certificates, or take the line out to trust the "
                         "system's");
}

static void look_for_key(const Look *look, const YamlNode *node) {
    g_autofree gchar *path = path_of(look, node);
    if (path == NULL || (g_file_test(path, G_FILE_TEST_IS_REGULAR) && access(path, R_OK) == 0))
        return;
    gboolean is_there = g_file_test(path, G_FILE_TEST_EXISTS);
    g_autofree gchar *what =
        g_strdup_printf("%s %s", path, is_there ? "is no file that can be read" : "is not there");
    setting_fault_remedy(complain(look, node, what),
                         "Have the person export it: only the public key, never the secret one");
}

static void look_for_keys(const Look *look) {
    const YamlNode *people = yaml_node_child(look->root, "people");
    for (guint i = 0; i < yaml_node_count(people); i++) {
        look_for_key(look, yaml_node_child(yaml_node_at(people, i), "pgp_key"));
        look_for_key(look, yaml_node_child(yaml_node_at(people, i), "smime_certificate"));
    }
}

static void look_at_server(const Look *look, const YamlNode *server, SettingsFiles *files) {
    read_password(look, yaml_node_child(server, "password_file"), files);
    look_for_ca_file(look, server);
}

static void look_at_servers(const Look *look, SettingsFiles *files) {
    const YamlNode *mailboxes = yaml_node_child(look->root, "mailboxes");
    for (guint i = 0; i < yaml_node_count(mailboxes); i++)
        look_at_server(look, yaml_node_child(yaml_node_at(mailboxes, i), "imap"), files);
    look_at_server(look, yaml_node_child(yaml_node_child(look->root, "delivery"), "smtp"), files);
    look_at_server(look, yaml_node_child(yaml_node_child(look->root, "alarms"), "smtp"), files);
    const YamlNode *webhook = yaml_node_child(yaml_node_child(look->root, "alarms"), "webhook");
    read_web_address(look, yaml_node_child(webhook, "url_file"), files);
    read_password(look, yaml_node_child(webhook, "token_file"), files);
    look_for_ca_file(look, webhook);
    const YamlNode *logins = yaml_node_child(look->root, "oauth");
    for (guint i = 0; i < yaml_node_count(logins); i++) {
        const YamlNode *login = yaml_node_at(logins, i);
        read_password(look, yaml_node_child(login, "client_secret_file"), files);
        look_for_ca_file(look, login);
    }
}

static void look_for_maildirs(const Look *look) {
    const YamlNode *list = yaml_node_child(look->root, "mailboxes");
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *node = yaml_node_child(yaml_node_at(list, i), "maildir");
        g_autofree gchar *path = path_of(look, node);
        if (path == NULL)
            continue;
        g_autofree gchar *incoming = g_build_filename(path, "new", NULL);
        g_autofree gchar *current = g_build_filename(path, "cur", NULL);
        const gchar *missing = !g_file_test(incoming, G_FILE_TEST_IS_DIR)  ? incoming
                               : !g_file_test(current, G_FILE_TEST_IS_DIR) ? current
                                                                           : NULL;
        if (missing == NULL)
            continue;
        g_autofree gchar *what = g_strdup_printf("there is no folder %s", missing);
        setting_fault_remedy(complain(look, node, what),
                             "If this is the right Maildir, make it: mkdir -p %s/new %s/cur %s/tmp",
                             path, path, path);
    }
}

static void look_for_tone_rules(const Look *look) {
    const YamlNode *node = yaml_node_child(yaml_node_child(look->root, "answers"), "tone_rules");
    g_autofree gchar *path = path_of(look, node);
    if (path == NULL || g_file_test(path, G_FILE_TEST_IS_DIR))
        return;
    g_autofree gchar *what = g_strdup_printf("there is no folder %s", path);
    setting_fault_remedy(complain(look, node, what),
                         "Make it and copy the shipped rules into it, or take the line out");
}

/* The file itself may be missing, the folder that it will be made in may not. */
static void look_for_parent(const Look *look, const YamlNode *node) {
    g_autofree gchar *path = path_of(look, node);
    if (path == NULL)
        return;
    g_autofree gchar *parent = g_path_get_dirname(path);
    if (g_file_test(parent, G_FILE_TEST_IS_DIR))
        return;
    g_autofree gchar *what = g_strdup_printf("there is no folder %s", parent);
    setting_fault_remedy(complain(look, node, what), "Make it, or correct the path");
}

static void add_languages(const Look *look, const gchar *folder, const YamlNode *blame,
                          GPtrArray *languages) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) found = template_files_languages(folder, &error);
    if (found == NULL) {
        complain(look, blame, error->message);
        return;
    }
    for (guint i = 0; i < found->len; i++) {
        if (!g_ptr_array_find_with_equal_func(languages, found->pdata[i], g_str_equal, NULL))
            g_ptr_array_add(languages, g_strdup(found->pdata[i]));
    }
}

static void check_language(const Look *look, const YamlNode *node, const gchar *language,
                           const GPtrArray *languages) {
    if (languages->len == 0 || !value_is_good(VALUE_LANGUAGE, language) ||
        g_ptr_array_find_with_equal_func((GPtrArray *)languages, language, g_str_equal, NULL))
        return;
    g_autofree gchar *what = g_strdup_printf("there are no letter templates for \"%s\"", language);
    setting_fault_remedy_names(complain(look, node, what), language, languages);
}

static void check_titles(const Look *look, const YamlNode *titles, const GPtrArray *languages) {
    for (guint i = 0; i < yaml_node_count(titles) && titles->kind == YAML_MAP; i++)
        check_language(look, yaml_node_at(titles, i), yaml_node_at(titles, i)->key, languages);
}

static void check_languages(const Look *look, const GPtrArray *languages) {
    const YamlNode *desk = yaml_node_child(look->root, "desk");
    const YamlNode *own = yaml_node_child(desk, "language");
    const gchar *language = yaml_node_text(desk, "language");
    if (desk != NULL && own == NULL)
        check_language(look, desk, "en", languages);
    else if (language != NULL)
        check_language(look, own, language, languages);
    check_titles(look, yaml_node_child(desk, "names"), languages);
    const YamlNode *people = yaml_node_child(look->root, "people");
    for (guint i = 0; i < yaml_node_count(people); i++) {
        const gchar *spoken = yaml_node_text(yaml_node_at(people, i), "language");
        if (spoken != NULL)
            check_language(look, yaml_node_child(yaml_node_at(people, i), "language"), spoken,
                           languages);
    }
    const YamlNode *queues = yaml_node_child(look->root, "queues");
    for (guint i = 0; i < yaml_node_count(queues); i++)
        check_titles(look, yaml_node_child(yaml_node_at(queues, i), "title"), languages);
}

static gint by_text(gconstpointer a, gconstpointer b) {
    return strcmp(*(const gchar *const *)a, *(const gchar *const *)b);
}

SettingsFiles *settings_files_read(const gchar *file, const YamlNode *root, GPtrArray *out_faults) {
    g_autofree gchar *folder = settings_files_folder(file);
    Look look = {.file = file, .folder = folder, .root = root, .faults = out_faults};
    SettingsFiles *files = g_new0(SettingsFiles, 1);
    files->languages = g_ptr_array_new_with_free_func(g_free);
    files->passwords = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, wipe);
    read_key(&look, files);
    look_at_servers(&look, files);

    g_autofree gchar *shipped = template_files_shipped_folder();
    add_languages(&look, shipped, root, files->languages);
    const YamlNode *own = yaml_node_child(yaml_node_child(root, "desk"), "templates");
    g_autofree gchar *own_folder = path_of(&look, own);
    if (own_folder != NULL)
        add_languages(&look, own_folder, own, files->languages);
    g_ptr_array_sort(files->languages, by_text);
    check_languages(&look, files->languages);

    files->calendars = settings_calendars_read(file, root, folder, out_faults);
    files->profile = legal_profile_choose(file, root, folder, out_faults);
    look_for_keys(&look);
    look_for_tone_rules(&look);
    look_for_maildirs(&look);
    look_for_parent(&look, yaml_node_child(yaml_node_child(root, "desk"), "store"));
    look_for_parent(&look, yaml_node_child(yaml_node_child(root, "delivery"), "maildir"));
    const YamlNode *logins = yaml_node_child(root, "oauth");
    for (guint i = 0; i < yaml_node_count(logins); i++)
        look_for_parent(&look, yaml_node_child(yaml_node_at(logins, i), "token_file"));
    return files;
}
