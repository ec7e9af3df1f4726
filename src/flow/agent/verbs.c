/* verbs.c - what each command does: one table from its kind to what checks and performs it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verbs.h"

#include "broadcast_rule.h"
#include "verb_actions.h"
#include "verb_broadcast.h"
#include "verb_bursts.h"
#include "verb_causes.h"
#include "verb_departments.h"
#include "verb_fields.h"
#include "verb_final.h"
#include "verb_groups.h"
#include "verb_holds.h"
#include "verb_offers.h"
#include "verb_people.h"
#include "verb_promises.h"
#include "verb_queries.h"
#include "verb_relations.h"
#include "verb_split.h"
#include "verb_state.h"

static const Verb verbs[] = {
    [COMMAND_OPEN] = {EVENT_TAKEN_UP},
    [COMMAND_PENDING] = {EVENT_LEFT_TO_COMPLAINANT},
    [COMMAND_HOLD] = {EVENT_LEFT_TO_THIRD_PARTY},
    [COMMAND_SOLVED] = {EVENT_SOLVED, .check = verb_causes_check},
    [COMMAND_STATUS] = {NO_EVENT}, /* never read: it becomes one of the others */
    [COMMAND_CLOSE] = {EVENT_CLOSED_BY_AGENT, .check = verb_causes_check},
    [COMMAND_FINAL] = {EVENT_DECIDED, .check = verb_final_check},
    [COMMAND_REOPEN] = {EVENT_REOPENED_BY_AGENT},
    [COMMAND_DISMISS] = {EVENT_DISMISSED},
    [COMMAND_SPAM] = {EVENT_MARKED_SPAM, .check = verb_spam_check},
    [COMMAND_ASSIGN] = {EVENT_ASSIGNED, .check = verb_assign_check, .change = verb_assign_change},
    [COMMAND_GROUP] = {EVENT_REGROUPED, .change = verb_group_change},
    [COMMAND_FORWARD] = {EVENT_DEPARTMENT_ASKED, .check = verb_forward_check,
                         .perform = verb_forward},
    [COMMAND_NOTE] = {EVENT_NOTED},
    [COMMAND_LOG] = {EVENT_CONTACT_LOGGED},
    [COMMAND_PRIORITY] = {EVENT_CHANGED, .change = verb_priority_change},
    [COMMAND_CATEGORY] = {EVENT_CHANGED, .change = verb_category_change,
                          .follow = verb_category_learn},
    [COMMAND_TAG] = {EVENT_CHANGED, .change = verb_tag_change},
    [COMMAND_UNTAG] = {EVENT_CHANGED, .change = verb_tag_change},
    [COMMAND_CAUSE] = {EVENT_CHANGED, .change = verb_cause_change},
    [COMMAND_WHY] = {EVENT_CHANGED, .check = verb_why_check, .change = verb_why_change},
    [COMMAND_REQUESTER] = {NO_EVENT, TRUE, .check = verb_requester_check,
                           .perform = verb_requester_perform},
    [COMMAND_CC] = {NO_EVENT, .check = verb_cc_check, .perform = verb_cc_perform},
    [COMMAND_UNCC] = {NO_EVENT, .check = verb_uncc_check, .perform = verb_uncc_perform},
    [COMMAND_RESUBSCRIBE] = {EVENT_LETTERS_WANTED, .check = verb_resubscribe_check},
    [COMMAND_PROMISE] = {EVENT_PROMISED, .check = verb_promise_check, .perform = verb_promise},
    [COMMAND_DELAY] = {EVENT_DELAYED, .check = verb_delay_check, .change = verb_delay_change,
                       .perform = verb_delay},
    [COMMAND_OFFER] = {EVENT_OFFERED, .check = verb_offer_check, .perform = verb_offer},
    [COMMAND_ACCEPT] = {EVENT_OPTION_TAKEN, .check = verb_accept_check, .perform = verb_accept},
    [COMMAND_ACTION] = {EVENT_ACTION_NOTED, .check = verb_action_check, .perform = verb_action},
    [COMMAND_DUE] = {NO_EVENT}, /* never done: it is part of an action */
    [COMMAND_DONE] = {NO_EVENT, .check = verb_done_check, .perform = verb_done},
    [COMMAND_REDO] = {NO_EVENT, .check = verb_redo_check, .perform = verb_redo},
    [COMMAND_MERGE] = {NO_EVENT, TRUE, .check = verb_merge_check, .perform = verb_merge_perform},
    [COMMAND_LINK] = {NO_EVENT, .check = verb_link_check, .perform = verb_link_perform},
    [COMMAND_SPLIT] = {NO_EVENT, TRUE, .check = verb_split_check, .perform = verb_split_perform},
    [COMMAND_GROUP_CASE] = {NO_EVENT, .check = verb_group_case_check, .perform = verb_group_case},
    [COMMAND_BROADCAST] = {NO_EVENT, .check = broadcast_rule_check, .perform = verb_broadcast},
    [COMMAND_IGNORE] = {NO_EVENT, .check = verb_ignore_check, .perform = verb_ignore},
    [COMMAND_SHOW] = {NO_EVENT, .check = verb_query_check, .perform = verb_query, .answers = TRUE},
    [COMMAND_LIST] = {NO_EVENT, .check = verb_query_check, .perform = verb_query, .answers = TRUE},
    [COMMAND_FIND] = {NO_EVENT, .check = verb_query_check, .perform = verb_query, .answers = TRUE},
    [COMMAND_STATS] = {NO_EVENT, .check = verb_query_check, .perform = verb_query, .answers = TRUE},
    [COMMAND_SEND] = {NO_EVENT, .check = verb_send_check, .perform = verb_send},
    [COMMAND_CANCEL] = {NO_EVENT, .check = verb_cancel_check, .perform = verb_cancel},
    [COMMAND_APPROVE] = {NO_EVENT, .check = verb_approve_check, .perform = verb_approve},
    [COMMAND_DENY] = {NO_EVENT, .check = verb_approve_check, .perform = verb_deny},
    [COMMAND_HELP] = {NO_EVENT, .perform = verb_help},
};
G_STATIC_ASSERT(G_N_ELEMENTS(verbs) == COMMAND_KIND_COUNT);

const Verb *verb_of(CommandKind kind) {
    return &verbs[kind];
}
