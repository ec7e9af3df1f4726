/* agent_list.c - "Anna Berg <anna@example.com>, wei@example.com" -> people with short names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent_list.h"

#include <string.h>

enum { NAME_LONGEST = 40 };

/* Words that commands give a meaning of their own, as in "#assign me". */
static gboolean is_taken(const GPtrArray *agents, const gchar *name) {
    if (strcmp(name, "me") == 0 || strcmp(name, "none") == 0)
        return TRUE;
    for (guint i = 0; i < agents->len; i++) {
        if (strcmp(((DraftAgent *)agents->pdata[i])->name, name) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The first word, in small letters, of letters and digits alone; may be "". Caller frees. */
static gchar *first_word(const gchar *text) {
    GString *word = g_string_new(NULL);
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isalnum(c) && g_utf8_strlen(word->str, -1) < NAME_LONGEST)
            g_string_append_unichar(word, g_unichar_tolower(c));
        else if (word->len > 0)
            break;
    }
    return g_string_free(word, FALSE);
}

/* A short name that is free: the first word, else all of the local part, else with a number. */
static gchar *short_name(const GPtrArray *agents, const gchar *display, const gchar *address) {
    g_autofree gchar *word = first_word(display);
    if (*word != '\0' && !is_taken(agents, word))
        return g_steal_pointer(&word);
    const gchar *base = *word != '\0' ? word : "agent";
    g_autofree gchar *local = g_strndup(address, strcspn(address, "@+"));
    g_autofree gchar *name = g_utf8_strdown(local, -1);
    gsize good = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_.");
    if (name[good] == '\0' && good > 0 && good <= NAME_LONGEST && g_ascii_isalnum(*name) &&
        !is_taken(agents, name))
        return g_steal_pointer(&name);
    for (guint number = *word != '\0' ? 2 : 1;; number++) {
        g_autofree gchar *numbered = g_strdup_printf("%s%u", base, number);
        if (!is_taken(agents, numbered))
            return g_steal_pointer(&numbered);
    }
}

/* "anna.berg" -> "Anna Berg"; words that have capitals already stay as they are. */
static gchar *display_name(const gchar *text) {
    GString *display = g_string_new(NULL);
    gboolean begins = TRUE;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean is_gap = c == '.' || c == '_' || c == ' ';
        g_string_append_unichar(display, is_gap ? ' ' : begins ? g_unichar_toupper(c) : c);
        begins = is_gap;
    }
    return g_string_free(display, FALSE);
}

static void add(GPtrArray *agents, const gchar *called, const gchar *address) {
    DraftAgent *agent = g_new0(DraftAgent, 1);
    g_autofree gchar *local = g_strndup(address, strcspn(address, "@+"));
    agent->address = g_strdup(address);
    if (*called == '\0')
        agent->display = display_name(local);
    else if (strchr(called, ' ') == NULL)
        agent->display = display_name(called);
    else
        agent->display = g_strdup(called);
    agent->name = short_name(agents, agent->display, address);
    g_ptr_array_add(agents, agent);
}

/* FALSE when there is no address in it. `entry` is changed. */
static gboolean read_entry(GPtrArray *agents, gchar *entry) {
    gchar *address = entry;
    gchar *called = g_strdup("");
    gchar *open = strrchr(entry, '<');
    gchar *equals = strchr(entry, '=');
    if (open != NULL) {
        *open = '\0';
        address = open + 1;
        address[strcspn(address, ">")] = '\0';
    } else if (equals != NULL) {
        *equals = '\0';
        address = equals + 1;
    }
    if (address != entry) {
        g_free(called);
        g_strstrip(entry);
        called = g_strdup(entry);
        g_strdelimit(called, "\"", ' ');
        g_strstrip(called);
    }
    gboolean is_one = strchr(g_strstrip(address), '@') != NULL;
    if (is_one)
        add(agents, called, address);
    g_free(called);
    return is_one;
}

GPtrArray *agent_list_read(const gchar *text, gchar **out_fault) {
    g_autoptr(GPtrArray) agents = g_ptr_array_new_with_free_func((GDestroyNotify)draft_agent_free);
    if (!g_utf8_validate(text, -1, NULL)) {
        *out_fault = g_strdup("that is no UTF-8 text");
        return NULL;
    }
    g_auto(GStrv) entries = g_strsplit_set(text, ",;", -1);
    for (gchar **entry = entries; *entry != NULL; entry++) {
        g_autofree gchar *shown = g_strdup(g_strstrip(*entry));
        if (*shown == '\0' || read_entry(agents, *entry))
            continue;
        *out_fault = g_strdup_printf("\"%s\" has no mail address. Write NAME=ADDRESS, as in "
                                     "anna=anna@example.com",
                                     shown);
        return NULL;
    }
    if (agents->len == 0) {
        *out_fault = g_strdup("at least one person must answer complaints");
        return NULL;
    }
    return g_steal_pointer(&agents);
}
