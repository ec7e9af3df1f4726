/* staff_mailbox.c - a mailbox of an agent or manager that letters do not reach: full, or dead */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *                 a letter comes back: full                   it comes back again
 *     (works) ------------------------------> FULL <-------------------------------+
 *       ^                                      |  the trial was sent                |
 *       |                                      v                                    |
 *       +--- the person writes ------------- TRIED --- half an hour later the others go out
 *       |
 *       +--- the person writes, or the settings name the person otherwise --- DEAD <--- 5.1.x
 *
 * The trial is the letter that came back; it waits in the outbox like any letter that is tried
 * again later. A relay takes letters and reports the failure afterwards: hence the half hour.
 */
#include "staff_mailbox.h"

#include "audience.h"
#include "base/digest.h"
#include "base/log.h"
#include "flow/queue_letter.h"
#include "identify/status/mailbox_fault.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"
#include "store/staff_mailbox_store.h"

enum {
    HOUR = 3600,
    DAY = 24 * HOUR,
    TRIAL_WAIT = 4 * HOUR, /* doubled with each trial */
    LONGEST_WAIT = DAY,
    REPORT_WAIT = HOUR / 2, /* until the report about a trial would have come */
};

/* One failure while it is dealt with. */
typedef struct {
    Office *office;
    const LetterFailure *failure;
    const Person *person;
    StaffMailbox mailbox; /* as it will be; `entry` is borrowed */
    gboolean is_refused;  /* this letter, and no more is known */
    gboolean was_told;
} Failing;

/* Of what the settings say about a person; another address, name or role makes another. */
static gchar *entry_of(const Person *person) {
    g_autoptr(GString) entry = g_string_new(person->name);
    g_string_append_printf(entry, "\n%s\n%s\n%s", person->display != NULL ? person->display : "",
                           person->language != NULL ? person->language : "",
                           role_name(person->role));
    for (guint i = 0; i < person->addresses->len; i++)
        g_string_append_printf(entry, "\n%s", (const gchar *)person->addresses->pdata[i]);
    return digest_sha256(entry->str, entry->len);
}

static gint64 trial_wait(guint trials) {
    return MIN((gint64)TRIAL_WAIT << MIN(trials, 4), LONGEST_WAIT);
}

/* --- a letter failed ---------------------------------------------------------------------------
 */

/* The queue's manager, or any other, who is not the one that can't be reached. */
static gboolean find_manager(const Failing *failing, const Person **out_manager, GError **error) {
    const Policy *policy = failing->office->policy;
    const Person *manager = NULL;
    if (failing->failure->ticket != NULL &&
        !audience_manager(failing->office, failing->failure->ticket, &manager, error))
        return FALSE;
    for (guint i = 0; (manager == NULL || manager == failing->person) && i < policy->persons->len;
         i++) {
        const Person *other = policy->persons->pdata[i];
        if (other->role == ROLE_MANAGER && other != failing->person)
            manager = other;
    }
    *out_manager = manager != failing->person ? manager : NULL;
    return TRUE;
}

/* It is about a mailbox and no ticket: a manager whom the ticket names may read it. */
static gboolean tell_manager(const Failing *failing, GError **error) {
    const LetterFailure *failure = failing->failure;
    const Person *manager = NULL;
    log_line(LOG_WARNING_SIGN, "letters to staff come back", "person", failing->person->name,
             "reason", failure->problem, NULL);
    if (failing->was_told || !find_manager(failing, &manager, error) || manager == NULL)
        return failing->was_told || manager == NULL;
    const Event event = {.kind = EVENT_LETTER_BOUNCED,
                         .id = store_draw_id(failing->office->store, SEQUENCE_EVENT),
                         .at = failure->now,
                         .mail = failure->mail_id};
    const Unreachable unreachable = {.person = failing->person,
                                     .is_dead = failing->mailbox.state == STAFF_MAILBOX_DEAD,
                                     .is_refused = failing->is_refused};
    const EventContext context = {.words = "",
                                  .problem = failure->problem,
                                  .bounced_address = failure->recipient,
                                  .unreachable = &unreachable};
    const Address address = {.name = manager->display, .address = manager->addresses->pdata[0]};
    Occasion occasion = {.office = failing->office, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_STAFF_UNREACHABLE, &address, manager, error);
}

static gboolean record(const Failing *failing, LetterState state, gint64 due_at, GError **error) {
    return outbox_store_record(failing->office->store, failing->failure->letter, state, due_at,
                               failing->failure->problem, failing->failure->now, error);
}

static gboolean found_dead(Failing *failing, GError **error) {
    g_autofree gchar *entry = entry_of(failing->person);
    failing->mailbox.state = STAFF_MAILBOX_DEAD;
    failing->mailbox.entry = entry;
    failing->mailbox.trial = 0;
    gboolean is_done = staff_mailbox_store_save(failing->office->store, failing->failure->recipient,
                                                &failing->mailbox, error) &&
                       record(failing, LETTER_STATE_FAILED, 0, error) &&
                       tell_manager(failing, error);
    failing->mailbox.entry = NULL;
    return is_done;
}

static gboolean found_full(Failing *failing, gboolean has_other_trial, GError **error) {
    Store *store = failing->office->store;
    const LetterFailure *failure = failing->failure;
    if (has_other_trial)
        return record(failing, LETTER_STATE_HELD, 0, error);
    gint64 due_at = failure->now + trial_wait(failing->mailbox.trials);
    failing->mailbox.state = STAFF_MAILBOX_FULL;
    failing->mailbox.trial = failure->letter;
    failing->mailbox.trials++;
    return staff_mailbox_store_save(store, failure->recipient, &failing->mailbox, error) &&
           record(failing, LETTER_STATE_QUEUED, due_at, error) &&
           staff_mailbox_store_hold_letters(store, failure->recipient, failure->letter, error) &&
           tell_manager(failing, error);
}

/* What is known already goes on; what was over for a day is news again. */
static void take_known(Failing *failing, const StaffMailbox *known, MailboxFault fault) {
    gboolean is_old = known == NULL || (known->state == STAFF_MAILBOX_TRIED &&
                                        failing->failure->now - known->changed_at > DAY);
    failing->mailbox.trials = is_old ? 0 : known->trials;
    failing->mailbox.trial = is_old ? 0 : known->trial;
    failing->mailbox.changed_at = failing->failure->now;
    failing->was_told = !is_old && (known->state == STAFF_MAILBOX_DEAD) == (fault == MAILBOX_DEAD);
}

/* Whoever refuses a letter for its words has room: a trial that ends so has got through. */
static gboolean was_refused(Failing *failing, GError **error) {
    const LetterFailure *failure = failing->failure;
    failing->is_refused = TRUE;
    return staff_mailbox_tried(failing->office, failure->letter, failure->recipient, failure->now,
                               error) &&
           limit_store_tell_bounce(failing->office->store, failing->failure->recipient,
                                   &failing->was_told, error) &&
           record(failing, LETTER_STATE_FAILED, 0, error) && tell_manager(failing, error);
}

gboolean staff_mailbox_failed(Office *office, const LetterFailure *failure, const Person *person,
                              GError **error) {
    Failing failing = {.office = office, .failure = failure, .person = person};
    g_autoptr(StaffMailbox) known = NULL;
    gboolean is_suppressed = FALSE;
    MailboxFault fault = mailbox_fault_of(failure->status, failure->problem);
    if (fault == MAILBOX_REFUSES_LETTER)
        return was_refused(&failing, error);
    gboolean is_final = failure->is_permanent || fault != MAILBOX_TROUBLE;
    if (!staff_mailbox_store_load(office->store, failure->recipient, &known, error) ||
        !limit_store_add_bounce(office->store, failure->recipient, is_final,
                                office->policy->soft_bounces, failure->now, &is_suppressed, error))
        return FALSE;
    take_known(&failing, known, fault);
    if (!is_suppressed) /* it passes, perhaps */
        return record(&failing, LETTER_STATE_QUEUED, failure->now + TRIAL_WAIT, error);
    if (fault == MAILBOX_DEAD)
        return found_dead(&failing, error);
    gboolean has_other_trial =
        known != NULL && known->state == STAFF_MAILBOX_FULL && known->trial != failure->letter;
    return found_full(&failing, has_other_trial, error);
}

/* --- letters get through again -----------------------------------------------------------------
 */

/* Forgets what is known against the address; its letters go out then, unless the fuse has blown. */
static gboolean release(Office *office, const gchar *address, gint64 due_at, GError **error) {
    gboolean is_blown = FALSE;
    return limit_store_forgive(office->store, address, error) &&
           limit_store_is_fuse_blown(office->store, &is_blown, error) &&
           (is_blown || staff_mailbox_store_release_letters(office->store, address, due_at, error));
}

gboolean staff_mailbox_tried(Office *office, gint64 letter, const gchar *address, gint64 now,
                             GError **error) {
    g_autoptr(StaffMailbox) known = NULL;
    if (!staff_mailbox_store_load(office->store, address, &known, error))
        return FALSE;
    if (known == NULL || known->state != STAFF_MAILBOX_FULL || known->trial != letter)
        return TRUE;
    known->state = STAFF_MAILBOX_TRIED;
    known->changed_at = now;
    return staff_mailbox_store_save(office->store, address, known, error) &&
           release(office, address, now + REPORT_WAIT, error);
}

static gboolean works(Office *office, const gchar *address, GError **error) {
    gboolean is_suppressed = FALSE;
    if (!limit_store_is_suppressed(office->store, address, &is_suppressed, error))
        return FALSE;
    return !is_suppressed || (staff_mailbox_store_forget(office->store, address, error) &&
                              release(office, address, office_now(office), error));
}

gboolean staff_mailbox_works(Office *office, const Person *person, const gchar *address,
                             GError **error) {
    const gchar *written_to = person->addresses->pdata[0];
    return works(office, address, error) &&
           (address_equal(address, written_to) || works(office, written_to, error));
}

/* --- a letter is due ---------------------------------------------------------------------------
 */

gboolean staff_mailbox_ask(Office *office, const Person *person, const gchar *address,
                           StaffLetterFate *out_fate, GError **error) {
    g_autoptr(StaffMailbox) known = NULL;
    if (!staff_mailbox_store_load(office->store, address, &known, error))
        return FALSE;
    gboolean is_dead = known != NULL && known->state == STAFF_MAILBOX_DEAD;
    *out_fate = is_dead ? STAFF_LETTER_LEFT_OUT : STAFF_LETTER_WAITS;
    if (!is_dead)
        return TRUE;
    g_autofree gchar *entry = entry_of(person);
    if (g_strcmp0(entry, known->entry) == 0)
        return TRUE;
    *out_fate = STAFF_LETTER_GOES;
    return staff_mailbox_store_forget(office->store, address, error) &&
           release(office, address, office_now(office), error);
}
