/* command_argument.c - what stands behind a verb: a person, an outcome, a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An argument is never guessed: what is not exactly a known word or person is a fault, and the
 * nearest one is only proposed. A ticket given to the wrong Anna is worse than a mail that has to
 * be sent again.
 */
#include "command_argument.h"

#include <string.h>

#include "base/text.h"
#include "nearest_word.h"

/* Keeps the best of the words offered to it. */
typedef struct {
    const gchar *typed; /* case folded */
    const gchar *meant; /* what to propose */
    guint least;
} Nearest;

static void offer(Nearest *nearest, const gchar *word, const gchar *meant) {
    g_autofree gchar *folded = text_fold(word);
    guint distance = nearest_word_distance(nearest->typed, folded);
    if (distance >= nearest->least || !nearest_word_is_slip(distance, folded))
        return;
    nearest->least = distance;
    nearest->meant = meant;
}

static const ArgumentWord *find_word(const ArgumentWord *words, gsize count, const gchar *folded) {
    for (gsize i = 0; i < count; i++) {
        if (strcmp(words[i].word, folded) == 0)
            return &words[i];
    }
    return NULL;
}

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

/* "upheld - we are sorry" -> "upheld": what was meant may have words behind it. */
static gchar *first_word(const gchar *folded) {
    return g_strndup(folded, strcspn(folded, " ,.;:!"));
}

/* By name, display name, and each word of the display name: "Anna" proposes aberg, "Anna Berg". */
static gchar *nearest_person(const Policy *policy, const gchar *folded) {
    g_autofree gchar *first = first_word(folded);
    Nearest nearest = {.typed = folded, .least = G_MAXUINT};
    Nearest nearest_to_first = {.typed = first, .least = G_MAXUINT};
    for (guint i = 0; i < policy->persons->len; i++) {
        const Person *person = policy->persons->pdata[i];
        offer(&nearest, person->name, person->name);
        offer(&nearest_to_first, person->name, person->name);
        if (person->display == NULL)
            continue;
        offer(&nearest, person->display, person->name);
        g_auto(GStrv) words = g_strsplit(person->display, " ", 8);
        for (gchar **word = words; *word != NULL; word++)
            offer(&nearest_to_first, *word, person->name);
    }
    return g_strdup(nearest.meant != NULL ? nearest.meant : nearest_to_first.meant);
}

static FaultKind read_person(const ArgumentQuestion *question, Command *command,
                             gchar **out_suggestion) {
    g_autofree gchar *folded = text_fold(question->typed);
    gsize count = 0;
    const ArgumentWord *words = command_person_words(&count);
    const ArgumentWord *word = find_word(words, count, folded);
    if (*folded == '\0')
        return FAULT_NEEDS_PERSON;
    if (word != NULL && word->value == PERSON_NOBODY)
        return FAULT_NONE;
    if (word != NULL && question->author == NULL)
        return FAULT_UNKNOWN_SELF;
    command->person = word != NULL ? question->author : find_person(question->policy, folded);
    if (command->person == NULL) {
        *out_suggestion = nearest_person(question->policy, folded);
        return FAULT_UNKNOWN_PERSON;
    }
    command->argument = g_strdup(command->person->name);
    return FAULT_NONE;
}

static FaultKind read_outcome(const ArgumentQuestion *question, Command *command,
                              gchar **out_suggestion) {
    g_autofree gchar *folded = text_fold(question->typed);
    gsize count = 0;
    const ArgumentWord *words = command_outcome_words(&count);
    const ArgumentWord *word = find_word(words, count, folded);
    if (*folded == '\0')
        return FAULT_NEEDS_OUTCOME;
    if (word == NULL) {
        g_autofree gchar *first = first_word(folded);
        Nearest nearest = {.typed = folded, .least = G_MAXUINT};
        Nearest nearest_to_first = {.typed = first, .least = G_MAXUINT};
        for (gsize i = 0; i < count; i++) {
            offer(&nearest, words[i].word, words[i].word);
            offer(&nearest_to_first, words[i].word, words[i].word);
        }
        *out_suggestion = g_strdup(nearest.meant != NULL ? nearest.meant : nearest_to_first.meant);
        return FAULT_UNKNOWN_OUTCOME;
    }
    command->outcome = (Outcome)word->value;
    command->argument = g_strdup(outcome_name(command->outcome));
    return FAULT_NONE;
}

FaultKind command_argument_read(ArgumentShape shape, const ArgumentQuestion *question,
                                Command *command, gchar **out_suggestion) {
    switch (shape) {
    case ARGUMENT_PERSON:
        return read_person(question, command, out_suggestion);
    case ARGUMENT_OUTCOME:
        return read_outcome(question, command, out_suggestion);
    case ARGUMENT_TEXT:
        command->argument = *question->typed != '\0' ? g_strdup(question->typed) : NULL;
        return FAULT_NONE;
    case ARGUMENT_NONE:
        break;
    }
    return *question->typed == '\0' ? FAULT_NONE : FAULT_TAKES_NOTHING;
}
