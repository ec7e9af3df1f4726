/* legal_profile_file.c - reads the legal profile that amends.yaml names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table keys/profile_keys.c says what may stand in the file; what a table can't say is the form
 * of "within", that names differ, and that a part which is required can be written. */
#include "legal_profile_file.h"

#include <errno.h>
#include <sys/stat.h>

#include "config/template_files.h"
#include "keys/key_groups.h"
#include "setting_fault.h"
#include "setting_names.h"
#include "setting_shape.h"

enum { PROFILE_LARGEST = 256 * 1024, AMOUNT_MOST = 10000 };

/* "15 calendar days". FALSE: it is no such thing. */
static gboolean read_within(const gchar *text, LegalClock *clock) {
    g_auto(GStrv) words = g_strsplit(text, " ", 2);
    gint unit = words[0] != NULL ? legal_unit_from_name(words[1]) : -1;
    gint64 amount = unit >= 0 ? value_read(VALUE_NUMBER, words[0]) : -1;
    if (amount < 1 || amount > AMOUNT_MOST)
        return FALSE;
    clock->amount = (guint)amount;
    clock->unit = (LegalUnit)unit;
    return TRUE;
}

static void read_titles(const YamlNode *node, GHashTable *titles) {
    for (guint i = 0; i < yaml_node_count(node); i++) {
        const YamlNode *title = yaml_node_at(node, i);
        g_hash_table_insert(titles, g_strdup(title->key), g_strdup(title->text));
    }
}

static LegalClock *read_clock(const gchar *path, const YamlNode *node, GPtrArray *faults) {
    LegalClock *clock = legal_clock_new();
    const gchar *warning = yaml_node_text(node, "warning");
    gint end = legal_end_from_name(yaml_node_text(node, "ends_with"));
    clock->name = g_strdup(yaml_node_text(node, "name"));
    read_titles(yaml_node_child(node, "title"), clock->titles);
    clock->ends_with = end >= 0 ? (LegalEnd)end : LEGAL_ENDS_WITH_DECISION;
    clock->warning = (guint)value_read(VALUE_NUMBER, warning != NULL ? warning : "75");
    clock->source = g_strdup(yaml_node_text(node, "source"));
    clock->check = g_strdup(yaml_node_text(node, "check"));
    const YamlNode *within = yaml_node_child(node, "within");
    const gchar *text = yaml_node_text(node, "within");
    if (text != NULL && !read_within(text, clock)) {
        g_autofree gchar *quoted = setting_fault_quote(text);
        setting_fault_remedy(setting_fault_add(faults, path, within->line, within->column,
                                               "within can't be %s", quoted),
                             "Write a number and one of: hours, calendar days, working days");
    }
    return clock;
}

static void read_part(const YamlNode *node, FinalPartRule *rule) {
    rule->is_required = g_strcmp0(yaml_node_text(node, "required"), "yes") == 0;
    read_titles(yaml_node_child(node, "text"), rule->texts);
    rule->source = g_strdup(yaml_node_text(node, "source"));
    rule->check = g_strdup(yaml_node_text(node, "check"));
}

static void read_report(const gchar *path, const YamlNode *node, LegalReport *report,
                        GPtrArray *faults) {
    guint months = legal_months_from_name(yaml_node_text(node, "every"));
    const YamlNode *times = yaml_node_child(node, "times");
    if (node == NULL)
        return;
    g_hash_table_unref(setting_names_of(path, node, "times", faults)); /* for its faults */
    for (guint i = 0; i < yaml_node_count(times); i++)
        g_ptr_array_add(report->times, read_clock(path, yaml_node_at(times, i), faults));
    report->months = months > 0 ? months : report->months;
    report->source = g_strdup(yaml_node_text(node, "source"));
    report->check = g_strdup(yaml_node_text(node, "check"));
}

LegalProfile *legal_profile_read(const gchar *path, const gchar *bytes, gsize length,
                                 GPtrArray *out_faults) {
    guint before = out_faults->len;
    g_autoptr(YamlNode) root = yaml_tree_read(path, bytes, length, out_faults);
    if (root == NULL && out_faults->len == before)
        setting_fault_remedy(setting_fault_add(out_faults, path, 0, 0, "is empty"),
                             "Copy a shipped profile and change it");
    if (root == NULL)
        return NULL;
    setting_shape_check_by(setting_keys_profile, path, root, out_faults);
    g_hash_table_unref(setting_names_of(path, root, "clocks", out_faults)); /* for its faults */
    g_autoptr(LegalProfile) profile = legal_profile_new();
    profile->name = g_strdup(yaml_node_text(root, "name"));
    read_titles(yaml_node_child(root, "title"), profile->titles);
    const YamlNode *clocks = yaml_node_child(root, "clocks");
    for (guint i = 0; i < yaml_node_count(clocks); i++)
        g_ptr_array_add(profile->clocks, read_clock(path, yaml_node_at(clocks, i), out_faults));
    const YamlNode *letter = yaml_node_child(root, "final_letter");
    for (guint i = 0; i < FINAL_PART_COUNT; i++)
        read_part(yaml_node_child(letter, final_part_name((FinalPart)i)),
                  &profile->final_letter[i]);
    read_report(path, yaml_node_child(root, "report"), &profile->report, out_faults);
    return out_faults->len == before ? g_steal_pointer(&profile) : NULL;
}

/* NULL with a fault at `blame` when there is no file of a reasonable size. Caller frees. */
static gchar *read_file(const gchar *file, const YamlNode *blame, const gchar *path,
                        gsize *out_length, GPtrArray *faults) {
    struct stat facts;
    g_autofree gchar *content = NULL;
    const gchar *what = NULL;
    if (stat(path, &facts) != 0)
        what = g_strerror(errno);
    else if (!S_ISREG(facts.st_mode) || facts.st_size > PROFILE_LARGEST)
        what = S_ISREG(facts.st_mode) ? "it is larger than 256 kB" : "it is no regular file";
    else if (!g_file_get_contents(path, &content, out_length, NULL))
        what = "it is not for us to read";
    if (what == NULL)
        return g_steal_pointer(&content);
    setting_fault_remedy(setting_fault_add(faults, file, blame->line, blame->column,
                                           "the legal profile %s can't be read: %s", path, what),
                         "Copy a shipped profile there, or take the line out");
    return NULL;
}

LegalProfile *legal_profile_choose(const gchar *file, const YamlNode *root, const gchar *folder,
                                   GPtrArray *out_faults) {
    const YamlNode *promises = yaml_node_child(root, "promises");
    const YamlNode *own = yaml_node_child(promises, "legal_profile_file");
    const YamlNode *named = yaml_node_child(promises, "legal_profile");
    const gchar *own_path = yaml_node_text(promises, "legal_profile_file");
    const gchar *name = yaml_node_text(promises, "legal_profile");
    if (own_path != NULL && name != NULL) {
        setting_fault_remedy(setting_fault_add(out_faults, file, named->line, named->column,
                                               "there are two legal profiles"),
                             "Keep one: legal_profile, or legal_profile_file in line %u",
                             own->key_line);
        return NULL;
    }
    /* A name that is none of the choices was complained about already. */
    const SettingKey *choice = setting_key_find(setting_keys_promise, "legal_profile");
    if (name != NULL && !g_strv_contains(choice->choices, name))
        return NULL;
    g_autofree gchar *path = NULL;
    if (own_path != NULL) {
        path = g_canonicalize_filename(own_path, folder);
    } else {
        g_autofree gchar *shipped = template_files_profile_folder();
        g_autofree gchar *base = g_strconcat(name != NULL ? name : "basic", ".yaml", NULL);
        path = g_build_filename(shipped, base, NULL);
    }
    gsize length = 0;
    const YamlNode *blame = own != NULL ? own : named != NULL ? named : root;
    g_autofree gchar *bytes = read_file(file, blame, path, &length, out_faults);
    return bytes != NULL ? legal_profile_read(path, bytes, length, out_faults) : NULL;
}
