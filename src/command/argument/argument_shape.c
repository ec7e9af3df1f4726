/* argument_shape.c - what stands behind a verb: for each shape its reader */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An argument is never guessed: what is not exactly a known word, person or address is a fault, and
 * the nearest one is only proposed. A ticket given to the wrong Anna is worse than a mail that has
 * to be sent again.
 */
#include "argument_shape.h"

#include "base/text.h"

static FaultKind read_nothing(const ArgumentQuestion *question, Command *command,
                              ArgumentHint *hint) {
    (void)command;
    (void)hint;
    return *question->typed == '\0' ? FAULT_NONE : FAULT_TAKES_NOTHING;
}

static const struct {
    ArgumentReader read;
    gboolean is_text;
} shapes[] = {
    [ARGUMENT_NONE] = {read_nothing, FALSE},
    [ARGUMENT_TEXT] = {argument_read_text, TRUE},
    [ARGUMENT_REASON] = {argument_read_reason, TRUE},
    [ARGUMENT_CONTACT] = {argument_read_contact, TRUE},
    [ARGUMENT_PERSON] = {argument_read_person, FALSE},
    [ARGUMENT_OUTCOME] = {argument_read_outcome, FALSE},
    [ARGUMENT_STATUS] = {argument_read_status, FALSE},
    [ARGUMENT_PRIORITY] = {argument_read_priority, FALSE},
    [ARGUMENT_CAUSE] = {argument_read_cause, FALSE},
    [ARGUMENT_CATEGORY] = {argument_read_category, FALSE},
    [ARGUMENT_QUEUE] = {argument_read_queue, FALSE},
    [ARGUMENT_DEPARTMENT] = {argument_read_department, FALSE},
    [ARGUMENT_OFFER] = {argument_read_offer, TRUE},
    [ARGUMENT_OPTION] = {argument_read_option, FALSE},
    [ARGUMENT_TAGS] = {argument_read_tags, FALSE},
    [ARGUMENT_ADDRESS] = {argument_read_address, FALSE},
    [ARGUMENT_ADDRESSES] = {argument_read_addresses, FALSE},
    [ARGUMENT_TICKET] = {argument_read_ticket, FALSE},
    [ARGUMENT_GROUP_CASE] = {argument_read_group_case, FALSE},
    [ARGUMENT_TERM] = {argument_read_term, TRUE},
    [ARGUMENT_WHAT] = {argument_read_what, TRUE},
    [ARGUMENT_DUE] = {argument_read_due, FALSE},
    [ARGUMENT_ACTION] = {argument_read_action, TRUE},
    [ARGUMENT_SHOW] = {argument_read_show, FALSE},
    [ARGUMENT_LIST] = {argument_read_list, FALSE},
    [ARGUMENT_FIND] = {argument_read_find, TRUE},
    [ARGUMENT_STATS] = {argument_read_stats, FALSE},
};
G_STATIC_ASSERT(G_N_ELEMENTS(shapes) == ARGUMENT_SHAPE_COUNT);

FaultKind argument_read(ArgumentShape shape, const ArgumentQuestion *question, Command *command,
                        ArgumentHint *hint) {
    g_autofree gchar *folded = text_fold(question->typed);
    ArgumentQuestion whole = *question;
    whole.folded = folded;
    return shapes[shape].read(&whole, command, hint);
}

gboolean argument_is_text(ArgumentShape shape) {
    return shapes[shape].is_text;
}

void argument_hint_clear(ArgumentHint *hint) {
    g_free(hint->meant);
    g_free(hint->choices);
}
