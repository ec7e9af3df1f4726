/* person_names.c - does a sentence name a person: address, display name, title and surname */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A display name may have a Latin and a Chinese half ("Li Na 李娜"): each is a name. One Latin word
 * is a first name and names nobody; one Chinese character is a surname and names nobody. A title
 * makes a surname a name if no two persons share it.
 */
#include "person_names.h"

#include <string.h>

#include "base/text.h"

static const gchar *const titles[] = {"mr",   "mrs", "ms",  "miss", "dr",   "mr.",
                                      "mrs.", "ms.", "dr.", "herr", "frau", "madam"};

static void person_names_free(gpointer data) {
    PersonNames *names = data;
    g_ptr_array_unref(names->names);
    g_ptr_array_unref(names->addresses);
    g_ptr_array_unref(names->keys);
    g_free(names);
}

static gboolean is_chinese(gunichar c) {
    GUnicodeScript script = g_unichar_get_script(c);
    return script == G_UNICODE_SCRIPT_HAN;
}

/* --- what a person is called ------------------------------------------------------------------ */

/* The Latin words and the Chinese characters of a display name. */
static void part_display(const gchar *folded, GPtrArray *latin, GString *chinese) {
    g_auto(GStrv) words = g_strsplit_set(folded, " ,()", -1);
    for (gchar **word = words; *word != NULL; word++) {
        g_autoptr(GString) rest = g_string_new(NULL);
        for (const gchar *at = *word; *at != '\0'; at = g_utf8_next_char(at)) {
            gunichar c = g_utf8_get_char(at);
            if (is_chinese(c) || c == 0xb7)
                g_string_append_unichar(chinese, c);
            else
                g_string_append_unichar(rest, c);
        }
        if (rest->len > 0)
            g_ptr_array_add(latin, g_strdup(rest->str));
    }
}

/* A display name in its halves, folded. */
typedef struct {
    GPtrArray *latin; /* of gchar* */
    GString *chinese;
} Parts;

static void parts_clear(Parts *parts) {
    g_ptr_array_unref(parts->latin);
    g_string_free(parts->chinese, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parts, parts_clear)

static Parts parts_of(const Person *person) {
    g_autofree gchar *folded = text_fold(person->display != NULL ? person->display : "");
    Parts parts = {g_ptr_array_new_with_free_func(g_free), g_string_new(NULL)};
    part_display(folded, parts.latin, parts.chinese);
    return parts;
}

/* NULL: no whole Latin name. */
static const gchar *surname_of(const Parts *parts) {
    return parts->latin->len >= 2 ? parts->latin->pdata[parts->latin->len - 1] : NULL;
}

/* How many persons have each surname: gchar* -> number. */
static GHashTable *count_surnames(const Policy *policy) {
    GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < policy->persons->len; i++) {
        g_auto(Parts) parts = parts_of(policy->persons->pdata[i]);
        const gchar *surname = surname_of(&parts);
        if (surname == NULL)
            continue;
        guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, surname));
        g_hash_table_replace(counts, g_strdup(surname), GUINT_TO_POINTER(count + 1));
    }
    return counts;
}

static void add_latin_names(PersonNames *names, const Parts *parts, GHashTable *surnames) {
    const gchar *surname = surname_of(parts);
    if (surname == NULL)
        return;
    const GPtrArray *latin = parts->latin;
    g_autoptr(GString) whole = g_string_new(latin->pdata[0]);
    for (guint i = 1; i < latin->len; i++)
        g_string_append_printf(whole, " %s", (const gchar *)latin->pdata[i]);
    g_ptr_array_add(names->keys, g_strdup(surname));
    g_ptr_array_add(names->names, g_strdup(whole->str));
    if (latin->len == 2)
        g_ptr_array_add(names->names,
                        g_strdup_printf("%s, %s", surname, (const gchar *)latin->pdata[0]));
    if (GPOINTER_TO_UINT(g_hash_table_lookup(surnames, surname)) > 1)
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(titles); i++)
        g_ptr_array_add(names->names, g_strdup_printf("%s %s", titles[i], surname));
}

/* The first character is the surname, or the first of it. */
static void add_chinese_name(PersonNames *names, const gchar *chinese) {
    if (g_utf8_strlen(chinese, -1) < 2)
        return;
    g_ptr_array_add(names->names, g_strdup(chinese));
    g_ptr_array_add(names->keys, g_utf8_substring(chinese, 0, 1));
}

static PersonNames *names_of(const Person *person, GHashTable *surnames) {
    PersonNames *names = g_new0(PersonNames, 1);
    *names = (PersonNames){.person = person,
                           .names = g_ptr_array_new_with_free_func(g_free),
                           .addresses = g_ptr_array_new_with_free_func(g_free),
                           .keys = g_ptr_array_new_with_free_func(g_free)};
    g_auto(Parts) parts = parts_of(person);
    add_latin_names(names, &parts, surnames);
    add_chinese_name(names, parts.chinese->str);
    for (guint i = 0; i < person->addresses->len; i++) {
        g_ptr_array_add(names->addresses, text_fold(person->addresses->pdata[i]));
        g_ptr_array_add(names->keys, text_fold(person->addresses->pdata[i]));
    }
    return names;
}

GPtrArray *person_names_list(const Policy *policy) {
    GPtrArray *list = g_ptr_array_new_with_free_func(person_names_free);
    g_autoptr(GHashTable) surnames = count_surnames(policy);
    for (guint i = 0; i < policy->persons->len; i++)
        g_ptr_array_add(list, names_of(policy->persons->pdata[i], surnames));
    return list;
}

/* --- where it stands -------------------------------------------------------------------------- */

/* Does a Latin word go on at `at`? "Anna Berg-Larsen" is somebody else than Anna Berg. */
static gboolean goes_on(const gchar *at) {
    gunichar c = g_utf8_get_char(at);
    if (c == '-')
        c = g_utf8_get_char(g_utf8_next_char(at));
    return c != 0 && g_unichar_isalnum(c) && !is_chinese(c);
}

static gboolean is_in_a_word(const gchar *text, const gchar *found, gsize length) {
    if (is_chinese(g_utf8_get_char(found)))
        return FALSE;
    const gchar *before = found > text ? g_utf8_find_prev_char(text, found) : NULL;
    gunichar c = before != NULL ? g_utf8_get_char(before) : 0;
    return (c != 0 && (c == '-' || (g_unichar_isalnum(c) && !is_chinese(c)))) ||
           goes_on(found + length);
}

/* Does somebody's longer name cover [found, found + length)? */
static gboolean is_covered(const GPtrArray *all, const gchar *text, const gchar *found,
                           gsize length) {
    for (guint i = 0; i < all->len; i++) {
        const PersonNames *other = all->pdata[i];
        for (guint k = 0; k < other->names->len; k++) {
            const gchar *longer = other->names->pdata[k];
            const gchar *inside = strlen(longer) > length ? longer : NULL;
            g_autofree gchar *name = g_strndup(found, length);
            inside = inside != NULL ? strstr(longer, name) : NULL;
            gsize offset = inside != NULL ? (gsize)(inside - longer) : 0;
            if (inside != NULL && (gsize)(found - text) >= offset &&
                g_str_has_prefix(found - offset, longer))
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean name_stands_in(const gchar *name, const GPtrArray *all, const gchar *text) {
    gsize length = strlen(name);
    for (const gchar *at = strstr(text, name); at != NULL; at = strstr(at + length, name)) {
        if (!is_in_a_word(text, at, length) && !is_covered(all, text, at, length))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_of_address(gchar c) {
    return g_ascii_isalnum(c) || (c != '\0' && strchr("._+-", c) != NULL);
}

static gboolean address_stands_in(const gchar *address, const gchar *text) {
    gsize length = strlen(address);
    for (const gchar *at = strstr(text, address); at != NULL; at = strstr(at + length, address)) {
        const gchar *behind = at + length;
        gboolean is_longer =
            g_ascii_isalnum(*behind) ||
            (*behind != '\0' && strchr("-.", *behind) != NULL && g_ascii_isalnum(behind[1]));
        if (!is_longer && (at == text || !is_of_address(at[-1])))
            return TRUE;
    }
    return FALSE;
}

gboolean person_names_stand_in(const PersonNames *names, const GPtrArray *all,
                               const gchar *folded) {
    for (guint i = 0; i < names->addresses->len; i++) {
        if (address_stands_in(names->addresses->pdata[i], folded))
            return TRUE;
    }
    for (guint i = 0; i < names->names->len; i++) {
        if (name_stands_in(names->names->pdata[i], all, folded))
            return TRUE;
    }
    return FALSE;
}

gboolean person_names_may_stand_in(const PersonNames *names, const gchar *folded) {
    for (guint i = 0; i < names->keys->len; i++) {
        if (strstr(folded, names->keys->pdata[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

gboolean person_names_are(const PersonNames *names, const gchar *folded) {
    for (guint i = 0; i < names->names->len; i++) {
        if (strcmp(names->names->pdata[i], folded) == 0)
            return TRUE;
    }
    return FALSE;
}
