/* argument_person.c - a person of the staff behind a verb: a name, an address, me, none */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "base/text.h"

enum { MAX_NAMES_SHOWN = 12 };

typedef enum { PERSON_SELF, PERSON_NOBODY } PersonWord;

static const ArgumentWord person_words[] = {
    {"me", PERSON_SELF},       {"myself", PERSON_SELF},   {"我", PERSON_SELF},
    {"自己", PERSON_SELF},     {"我自己", PERSON_SELF},   {"none", PERSON_NOBODY},
    {"nobody", PERSON_NOBODY}, {"no one", PERSON_NOBODY}, {"无", PERSON_NOBODY},
    {"无人", PERSON_NOBODY},   {"没有", PERSON_NOBODY},
};

static gboolean is_called(const Person *person, const gchar *folded) {
    g_autofree gchar *name = text_fold(person->name);
    g_autofree gchar *display = text_fold(person->display != NULL ? person->display : "");
    if (strcmp(name, folded) == 0 || strcmp(display, folded) == 0)
        return TRUE;
    for (guint i = 0; i < person->addresses->len; i++) {
        if (address_equal(person->addresses->pdata[i], folded))
            return TRUE;
    }
    return FALSE;
}

/* Two people who share a display name can be told apart by name or address only. */
static const Person *find_person(const Policy *policy, const gchar *folded) {
    const Person *found = policy_person(policy, folded);
    for (guint i = 0; found == NULL && i < policy->persons->len; i++) {
        if (!is_called(policy->persons->pdata[i], folded))
            continue;
        for (guint k = i + 1; k < policy->persons->len; k++) {
            if (is_called(policy->persons->pdata[k], folded))
                return NULL;
        }
        found = policy->persons->pdata[i];
    }
    return found;
}

/* By name, display name, and each word of the display name: "Anna" proposes aberg, "Anna Berg". */
static gchar *nearest_person(const Policy *policy, const gchar *folded) {
    g_autofree gchar *first = argument_first_word(folded);
    NearestWord nearest = nearest_word_of(folded);
    NearestWord nearest_to_first = nearest_word_of(first);
    for (guint i = 0; i < policy->persons->len; i++) {
        const Person *person = policy->persons->pdata[i];
        nearest_word_offer(&nearest, person->name, person->name);
        nearest_word_offer(&nearest_to_first, person->name, person->name);
        if (person->display == NULL)
            continue;
        nearest_word_offer(&nearest, person->display, person->name);
        g_auto(GStrv) words = g_strsplit(person->display, " ", 8);
        for (gchar **word = words; *word != NULL; word++)
            nearest_word_offer(&nearest_to_first, *word, person->name);
    }
    return g_strdup(nearest.meant != NULL ? nearest.meant : nearest_to_first.meant);
}

static gchar *all_names(const Policy *policy) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < MIN(policy->persons->len, MAX_NAMES_SHOWN); i++) {
        const Person *person = policy->persons->pdata[i];
        g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", person->name);
    }
    if (policy->persons->len > MAX_NAMES_SHOWN)
        g_string_append(names, ", …");
    return g_string_free(g_steal_pointer(&names), FALSE);
}

FaultKind argument_read_person(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint) {
    const ArgumentWord *word =
        argument_words_find(person_words, G_N_ELEMENTS(person_words), question->folded);
    if (*question->folded == '\0')
        return FAULT_NEEDS_PERSON;
    if (word != NULL && word->value == PERSON_NOBODY)
        return FAULT_NONE;
    if (word != NULL && question->author == NULL)
        return FAULT_UNKNOWN_SELF;
    command->person =
        word != NULL ? question->author : find_person(question->policy, question->folded);
    if (command->person == NULL) {
        hint->meant = nearest_person(question->policy, question->folded);
        hint->choices = all_names(question->policy);
        return FAULT_UNKNOWN_PERSON;
    }
    command->argument = g_strdup(command->person->name);
    return FAULT_NONE;
}
