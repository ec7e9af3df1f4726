/* letter_gate.c - may this letter go out: caps per address and ticket, suppression, the fuse */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place every letter passes. Headers alone stop no robot that sends none, so that each
 * outsider gets at most a set number of automatic letters a day and a ticket; and whatever goes
 * wrong elsewhere, the fuse ends a storm of any kind. An agent's own words, to a complainant or a
 * department, pass caps and fuse: a person wrote them. A department is no stranger: caps are not
 * for it. */
#include "flow/letter_gate.h"

#include "base/log.h"
#include "staff_mailbox.h"
#include "store/limit_store.h"
#include "store/stop_store.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

/* Each rule answers GATE_OPEN when it has nothing against the letter. */
typedef gboolean (*GateRule)(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                             GError **error);

static gboolean is_of_person(LetterKind kind) {
    return letter_kind_is_answer(kind) || kind == LETTER_OPTIONS || kind == LETTER_DEPARTMENT_ASKED;
}

static gboolean is_capped(const GateQuestion *question) {
    return question->person == NULL && !is_of_person(question->kind) &&
           !letter_kind_asks(question->kind);
}

static gboolean ask_suppression(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                                GError **error) {
    gboolean is_suppressed = FALSE;
    if (!limit_store_is_suppressed(question->office->store, question->recipient, &is_suppressed,
                                   error))
        return FALSE;
    if (!is_suppressed)
        return TRUE;
    StaffLetterFate fate = STAFF_LETTER_WAITS;
    if (question->person != NULL &&
        !staff_mailbox_ask(question->office, question->person, question->recipient, &fate, error))
        return FALSE;
    if (fate == STAFF_LETTER_GOES)
        return TRUE;
    /* A person's words, and what staff has to read, wait until the mailbox works again. */
    gboolean may_wait = is_of_person(question->kind) || question->person != NULL;
    *out_gate = may_wait && fate == STAFF_LETTER_WAITS ? GATE_HOLD : GATE_LEAVE_OUT;
    *out_note = g_strdup_printf("letters to %s come back as undeliverable", question->recipient);
    return TRUE;
}

/* Letters that nobody asked for and that bring no news: STOP ends them. */
static gboolean ask_stop(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                         GError **error) {
    gboolean has_stopped = FALSE;
    if (question->person != NULL || !letter_kind_is_unasked(question->kind))
        return TRUE;
    if (!stop_store_has(question->office->store, question->recipient, &has_stopped, error))
        return FALSE;
    if (!has_stopped)
        return TRUE;
    *out_gate = GATE_LEAVE_OUT;
    *out_note = g_strdup("the complainant wants no such letters");
    return TRUE;
}

static gboolean ask_ticket_cap(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                               GError **error) {
    (void)error;
    guint cap = question->office->policy->letters_per_ticket;
    if (!is_capped(question) || question->ticket == NULL ||
        question->ticket->automatic_letters < cap)
        return TRUE;
    *out_gate = GATE_LEAVE_OUT;
    *out_note = g_strdup_printf("the ticket has had its %u automatic letters", cap);
    return TRUE;
}

static gboolean ask_address_cap(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                                GError **error) {
    if (!is_capped(question))
        return TRUE;
    g_autofree gchar *key = address_key(question->recipient);
    guint cap = question->office->policy->letters_per_address_day;
    guint count = 0;
    if (!limit_store_bump(question->office->store, "address", key, question->now, DAY, &count,
                          error))
        return FALSE;
    if (count <= cap)
        return TRUE;
    *out_gate = GATE_LEAVE_OUT;
    *out_note = g_strdup_printf("%s has had %u automatic letters within a day", key, cap);
    return TRUE;
}

gboolean letter_gate_has_room(const GateQuestion *question, gboolean *out_has_room,
                              GError **error) {
    Gate gate = GATE_OPEN;
    g_autofree gchar *note = NULL;
    g_autofree gchar *key = address_key(question->recipient);
    guint count = 0;
    if (!ask_ticket_cap(question, &gate, &note, error) ||
        !limit_store_count(question->office->store, "address", key, question->now, DAY, &count,
                           error))
        return FALSE;
    *out_has_room = gate == GATE_OPEN && count < question->office->policy->letters_per_address_day;
    return TRUE;
}

static gboolean ask_fuse(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                         GError **error) {
    Store *store = question->office->store;
    guint cap = question->office->policy->fuse_letters_per_hour;
    if (is_of_person(question->kind))
        return TRUE;
    gboolean is_blown = FALSE;
    if (!limit_store_is_fuse_blown(store, &is_blown, error))
        return FALSE;
    guint count = 0;
    if (!is_blown && !limit_store_bump(store, "fuse", "all", question->now, HOUR, &count, error))
        return FALSE;
    if (!is_blown && count <= cap)
        return TRUE;
    if (!is_blown) {
        if (!limit_store_set_fuse(store, TRUE, question->now, error))
            return FALSE;
        g_autofree gchar *limit = g_strdup_printf("%u", cap);
        log_line(LOG_FAILURE,
                 "the fuse has blown: automatic letters are held until \"amends fuse --reset\"",
                 "letters_per_hour", limit, NULL);
    }
    *out_gate = GATE_HOLD;
    *out_note = g_strdup("the fuse has blown: too many automatic letters within an hour");
    return TRUE;
}

gboolean letter_gate_fuse_count(Office *office, gint64 now, guint *out_count, GError **error) {
    return limit_store_count(office->store, "fuse", "all", now, HOUR, out_count, error);
}

gboolean letter_gate_ask(const GateQuestion *question, Gate *out_gate, gchar **out_note,
                         GError **error) {
    static const GateRule rules[] = {ask_suppression, ask_stop, ask_ticket_cap, ask_address_cap,
                                     ask_fuse};
    Gate gate = GATE_OPEN;
    g_autofree gchar *note = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(rules) && gate == GATE_OPEN; i++) {
        if (!rules[i](question, &gate, &note, error))
            return FALSE;
    }
    *out_gate = gate;
    *out_note = g_steal_pointer(&note);
    return TRUE;
}
