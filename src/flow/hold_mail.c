/* hold_mail.c - a mail in an agent's name that falls short of trust is held until the agent vouches
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The mail is kept, and the real agent is asked at the configured address: who wrote, when, from
 * where, what the mail would do. The answer (release_mail.c) carries a token that only that letter
 * had. A flood of forged mails is a few letters to its agent, the last of which says so, and an
 * alarm for the operator: all that is held is listed by "amends quarantine".
 */
#include "arrival.h"

#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "command/read_commands.h"
#include "flow/queue_letter.h"
#include "parse/parse_mail.h"
#include "store/conflict_store.h"
#include "store/limit_store.h"

enum { DAY = 24 * 3600, MAX_ORIGIN = 160, MAX_DEED = 100 };

/* What the agent is asked. Borrowed. */
typedef struct {
    const Mail *mail;
    gint64 mail_id;
    const gchar *reason;
} Question;

static gboolean is_chinese(const Arrival *arrival) {
    return g_strcmp0(arrival->identity->person->language, "zh") == 0;
}

/* "anna@desk.example, elsewhere.test [203.0.113.9]": the address it gives, and what the topmost
 * Received says it came from. */
static gchar *origin_of(const Mail *mail) {
    const Address *author = mail_author(mail);
    g_autofree gchar *received = text_one_line(mail_header(mail, "Received"));
    const gchar *from = g_ascii_strncasecmp(received, "from ", 5) == 0 ? received + 5 : "";
    const gchar *by = strstr(from, " by ");
    g_autofree gchar *host = g_strndup(from, by != NULL ? (gsize)(by - from) : strlen(from));
    g_autofree gchar *origin = g_strdup_printf("%s%s%s", author != NULL ? author->address : "",
                                               author != NULL && *host != '\0' ? ", " : "", host);
    return text_shorten(origin, MAX_ORIGIN);
}

static void add_deed(GPtrArray *deeds, const gchar *what) {
    ReceiptLine *deed = g_new0(ReceiptLine, 1);
    deed->line = text_shorten(what, MAX_DEED);
    g_ptr_array_add(deeds, deed);
}

static gchar *answer_words(const Arrival *arrival, const Ticket *ticket) {
    const Address *forwarded = arrival->identity->forwarded_author;
    if (ticket != NULL)
        return g_strdup_printf(is_chinese(arrival) ? "答复 %s" : "an answer to %s",
                               ticket->complainant);
    if (forwarded != NULL)
        return g_strdup_printf(is_chinese(arrival) ? "为 %s 新建投诉" : "a new ticket for %s",
                               forwarded->address);
    return g_strdup(is_chinese(arrival) ? "新建投诉" : "a new ticket");
}

/* What the mail would do: of ReceiptLine. */
static GPtrArray *deeds_of(const Arrival *arrival, const Mail *mail, const Ticket *ticket) {
    GPtrArray *deeds = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    g_autoptr(CommandReading) reading = read_commands(
        mail->new_text, arrival->identity->person, arrival->office->policy,
        policy_letter_language(arrival->office->policy, arrival->identity->person->language));
    gboolean is_note = FALSE;
    for (guint i = 0; i < reading->commands->len; i++) {
        const Command *command = reading->commands->pdata[i];
        add_deed(deeds, command->line);
        is_note = is_note || command->kind == COMMAND_NOTE;
    }
    for (guint i = 0; i < reading->faults->len; i++)
        add_deed(deeds, ((const CommandFault *)reading->faults->pdata[i])->line);
    g_autofree gchar *answer = answer_words(arrival, ticket);
    if (!text_is_blank(reading->text) && !is_note)
        add_deed(deeds, answer);
    return deeds;
}

/* FALSE in *out_may_ask: the agent was asked often enough. The last letter says that it is the
 * last.
 */
static gboolean may_ask(Arrival *arrival, gboolean *out_may_ask, gboolean *out_is_last,
                        GError **error) {
    guint most = arrival->office->policy->questions_per_day;
    guint count = 0;
    if (!limit_store_bump(arrival->office->store, "held", arrival->identity->person->name,
                          arrival->now, DAY, &count, error))
        return FALSE;
    *out_may_ask = count <= most && arrival->identity->is_answerable;
    *out_is_last = count == most;
    return TRUE;
}

/* The ticket that the letter may speak of: none that names the agent. */
static gboolean find_shown_ticket(const Arrival *arrival, Ticket **out_ticket, GError **error) {
    gboolean may_see = TRUE;
    if (arrival->ticket != NULL &&
        !conflict_store_may_see(arrival->office->store, arrival->ticket->id,
                                arrival->identity->person->name, &may_see, error))
        return FALSE;
    *out_ticket = may_see ? arrival->ticket : NULL;
    return TRUE;
}

static gboolean ask(Arrival *arrival, const Question *question, GError **error) {
    static const gchar *const last_words[] = {
        "\nMore mails in your name are held today without a question: ask whoever looks after the "
        "desk.",
        "\n今天再有以您的名义发来的邮件，将直接暂扣、不再询问：请联系系统管理员。"};
    const Person *person = arrival->identity->person;
    gboolean may = FALSE;
    gboolean is_last = FALSE;
    Ticket *ticket = NULL;
    if (!may_ask(arrival, &may, &is_last, error) || !find_shown_ticket(arrival, &ticket, error))
        return FALSE;
    if (!may)
        return TRUE;
    Event event = arrival_event(arrival, EVENT_NOTED);
    event.id = store_draw_id(arrival->office->store, SEQUENCE_EVENT);
    g_autofree gchar *origin = origin_of(question->mail);
    g_autoptr(GPtrArray) deeds = deeds_of(arrival, question->mail, ticket);
    g_autofree gchar *problem = g_strconcat(
        question->reason, is_last ? last_words[is_chinese(arrival) ? 1 : 0] : NULL, NULL);
    const EventContext context = {.mail = question->mail,
                                  .receipt = deeds,
                                  .problem = problem,
                                  .origin = origin,
                                  .held_mail = question->mail_id};
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    Occasion occasion = {
        .office = arrival->office, .ticket = ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_HELD, &address, person, error);
}

gboolean hold_mail(Arrival *arrival, const gchar *reason, GError **error) {
    gint64 ticket = arrival->ticket != NULL ? arrival->ticket->id : 0;
    if (!arrival_store(arrival, ticket, MAIL_STATE_HELD, reason, error))
        return FALSE;
    log_line(LOG_WARNING_SIGN, "mail held", "person", arrival->identity->person->name, "reason",
             reason, NULL);
    const Question question = {
        .mail = arrival->mail, .mail_id = arrival->mail_id, .reason = reason};
    return ask(arrival, &question, error);
}

gboolean hold_mail_ask_again(Arrival *arrival, const MailRow *held, GError **error) {
    static const gchar *const reasons[] = {"your answer was neither YES nor NO",
                                           "您的回复既不是“是”，也不是“不是”"};
    const Office *office = arrival->office;
    g_autoptr(GBytes) raw = NULL;
    g_autoptr(Mail) mail = NULL;
    if (!mail_store_raw(office->store, held->id, &raw, error) ||
        !parse_mail(raw, &office->limits, &mail, error))
        return FALSE;
    const Question question = {
        .mail = mail, .mail_id = held->id, .reason = reasons[is_chinese(arrival) ? 1 : 0]};
    return ask(arrival, &question, error);
}
