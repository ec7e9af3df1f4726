/* bench_store.c - what a mail costs in the store: CPU, syncs, memory, at the start and at the end
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_store DATABASE [MAILS [MAILS_A_COMMIT]]
 *
 * Adds to the database if there is one.
 *
 * Plays the writes that one incoming complaint leads to, with made-up data: row, raw bytes,
 * Message-IDs, ticket, participants, two letters of 6 KB, history, limits, deadline, 4 KB of full
 * text; 30 % are answers to an earlier mail, 10 % carry 150 KB. Only the time in the store is
 * counted. Adds to the database if there is one. Prints; asserts nothing.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "store/deadline_store.h"
#include "store/history_store.h"
#include "store/letter_body.h"
#include "store/limit_store.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"
#include "store/search_store.h"
#include "store/search_words.h"
#include "store/ticket_store.h"

enum { WINDOW = 1000, FILE_BYTES = 150000, LETTER_BYTES = 6000, TEXT_BYTES = 4000 };

/* SQLite calls these; the dynamic linker finds ours first. */
static guint syncs;

int fdatasync(int file) {
    syncs++;
    return (int)syscall(SYS_fdatasync, file);
}

int fsync(int file) {
    syncs++;
    return (int)syscall(SYS_fsync, file);
}

typedef struct {
    gchar *message_id;
    gchar *parent;  /* Message-ID of an earlier mail, or NULL */
    gchar *foreign; /* another id in References, or NULL */
    gchar *sender;
    gchar *text;
    GBytes *raw;
    GPtrArray *attachments;
} Sample;

static const gchar *const ENGLISH[] = {
    "the",     "kettle", "arrived",  "broken",   "and",     "nobody", "answers",  "my",
    "letters", "since",  "three",    "weeks",    "please",  "refund", "invoice",  "courier",
    "parcel",  "rain",   "handle",   "cracked",  "service", "phone",  "waiting",  "charged",
    "twice",   "order",  "warranty", "replaced", "manager", "never",  "promised", "again"};
static const gchar *const CHINESE[] = {
    "水壶收到时已经破损", "客服没有回复",     "要求退款",       "订单号码",       "快递员态度很差",
    "请尽快处理",         "已经等了三个星期", "发票抬头写错了", "产品质量有问题", "服务电话打不通",
    "包装完全湿透",       "重复扣款",         "与广告描述不符", "希望得到答复",   "谢谢"};

static gchar *make_text(GRand *random, gboolean is_chinese, gsize bytes) {
    GString *text = g_string_sized_new(bytes + 64);
    while (text->len < bytes) {
        if (is_chinese)
            g_string_append(text, CHINESE[g_rand_int_range(random, 0, G_N_ELEMENTS(CHINESE))]);
        else
            g_string_append(text, ENGLISH[g_rand_int_range(random, 0, G_N_ELEMENTS(ENGLISH))]);
        guint dice = g_rand_int_range(random, 0, 100);
        if (dice < 4)
            g_string_append_printf(text, " %d", g_rand_int_range(random, 1000000, 9999999));
        else if (dice < 12 && is_chinese)
            for (guint i = 0; i < 3; i++)
                g_string_append_unichar(text, (gunichar)g_rand_int_range(random, 0x4e00, 0x9000));
        else if (dice < 35 && !is_chinese)
            g_string_append_printf(text, " w%x",
                                   (guint)(4000.0 * g_rand_double(random) * g_rand_double(random)));
        g_string_append(text, is_chinese ? "，" : " ");
    }
    return g_string_free(text, FALSE);
}

static void free_attachment(gpointer data) {
    attachment_free(data);
}

static void append_file(GString *raw, GRand *random, GPtrArray *attachments) {
    guint8 *bytes = g_malloc(FILE_BYTES);
    for (guint i = 0; i + 4 <= FILE_BYTES; i += 4) {
        guint32 word = g_rand_int(random);
        memcpy(bytes + i, &word, 4);
    }
    Attachment *file = g_new0(Attachment, 1);
    file->filename = g_strdup("photo.jpg");
    file->content_type = g_strdup("image/jpeg");
    file->content = g_bytes_new_take(bytes, FILE_BYTES);
    file->sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, file->content);
    g_string_append(raw, "\n--b\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n");
    file->raw_start = raw->len;
    for (guint at = 0; at < FILE_BYTES; at += 57) {
        g_autofree gchar *line = g_base64_encode(bytes + at, MIN(57, FILE_BYTES - at));
        g_string_append_printf(raw, "%s\n", line);
    }
    file->raw_end = raw->len;
    g_string_append(raw, "\n--b--\n");
    g_ptr_array_add(attachments, file);
}

static gchar *make_id(guint number) {
    return g_strdup_printf("%08x.%u@customer.test", number * 2654435761u, number);
}

static void make_sample(Sample *sample, GRand *random, guint number) {
    gboolean is_chinese = number % 5 < 2;
    gboolean is_reply = number % 10 >= 7 && number > 10;
    *sample = (Sample){
        .message_id = make_id(number),
        .parent = is_reply ? make_id(number - 1 - number % 7) : NULL,
        .foreign = is_reply && number % 2 == 0
                       ? g_strdup_printf("%08x@relay.test", g_rand_int(random))
                       : NULL,
        .sender = g_strdup_printf("customer%u@customer.test", number * 48271u % 500009u),
        .text = make_text(random, is_chinese, TEXT_BYTES),
        .attachments = g_ptr_array_new_with_free_func(free_attachment),
    };
    GString *raw = g_string_new(NULL);
    g_string_append_printf(raw, "Message-ID: <%s>\nFrom: %s\nSubject: complaint %u\n\n",
                           sample->message_id, sample->sender, number);
    g_string_append(raw, sample->text);
    g_string_append_len(raw, sample->text, 1500);
    if (number % 10 == 3)
        append_file(raw, random, sample->attachments);
    sample->raw = g_string_free_to_bytes(raw);
}

static void clear_sample(Sample *sample) {
    gchar *texts[] = {sample->message_id, sample->parent, sample->foreign, sample->sender,
                      sample->text};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    g_bytes_unref(sample->raw);
    g_ptr_array_unref(sample->attachments);
}

/* `call` takes &error. */
#define MUST(call)                                                                                 \
    do {                                                                                           \
        GError *error = NULL;                                                                      \
        if (!(call)) {                                                                             \
            fprintf(stderr, "bench_store: %s\n", error != NULL ? error->message : "failed");       \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static void add_letter(Store *store, const Ticket *ticket, gint64 event, guint place,
                       const gchar *recipient, const gchar *words, gint64 now) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket->id;
    letter->kind = place == 0 ? LETTER_ACKNOWLEDGEMENT : LETTER_NEW_TICKET;
    letter->recipient = g_strdup(recipient);
    letter->envelope_sender =
        g_strdup_printf("desk+b%" G_GINT64_FORMAT ".k7q2w3e4r5t6y7u8@desk.test", letter->id);
    letter->message_id = g_strdup_printf(
        "am.%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT ".%u.%08x%08x@desk.test", ticket->id, event,
        place, (guint)event * 2654435761u, (guint)letter->id * 2246822519u);
    letter->subject = g_strdup("[AM-1042-K7Q2] We have got your complaint");
    letter->headers = g_strdup("From: \"Example Ltd\" <complaints@desk.test>\r\n");
    letter->text = g_strndup(words, TEXT_BYTES);
    letter->html = g_strdup(words);
    letter->is_automatic = TRUE;
    MUST(outbox_store_add(store, letter, LETTER_STATE_QUEUED, now, &error));
}

static void add_history(Store *store, gint64 event, const Ticket *ticket, gint64 mail,
                        const gchar *name, gint64 now) {
    HistoryRow row = {.event = event,
                      .ticket = ticket->id,
                      .at = now,
                      .name = (gchar *)name,
                      .actor = ticket->complainant,
                      .mail = mail,
                      .stage_from = (gchar *)"received",
                      .stage_to = (gchar *)"acknowledged",
                      .rule = (gchar *)"a new complaint is acknowledged at once"};
    MUST(history_store_add(store, &row, &error));
}

static Ticket *find_ticket(Store *store, const Sample *sample) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (sample->parent != NULL)
        MUST(mail_store_tickets_of_id(store, sample->parent, tickets, &error));
    if (sample->foreign != NULL)
        MUST(mail_store_tickets_of_id(store, sample->foreign, tickets, &error));
    Ticket *ticket = NULL;
    if (tickets->len > 0) {
        MUST(ticket_store_load_survivor(store, g_array_index(tickets, gint64, 0), &ticket, &error));
        g_autoptr(GPtrArray) participants = NULL;
        MUST(ticket_store_participants(store, ticket->id, &participants, &error));
    }
    return ticket;
}

static Ticket *open_ticket(Store *store, const Sample *sample, gint64 now) {
    Ticket *ticket = ticket_new();
    g_free(ticket->subject);
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    ticket->subject = g_strdup("The kettle arrived broken and nobody answers");
    ticket->complainant = g_strdup(sample->sender);
    ticket->complainant_name = g_strdup("Some Body");
    ticket->language = g_strdup("en");
    ticket->queue = g_strdup(now % 3 == 0 ? "quality" : "logistics");
    ticket->stage = STAGE_ACKNOWLEDGED;
    ticket->created_at = ticket->updated_at = now;
    ticket->answer_by = now + 86400;
    ticket->solve_by = now + 3 * 86400;
    MUST(ticket_store_add(store, ticket, &error));
    g_autoptr(GPtrArray) earlier = NULL;
    TicketFilter filter = {
        .stage = -1, .complainant = sample->sender, .except = ticket->id, .limit = 5};
    MUST(ticket_store_list(store, &filter, &earlier, &error));
    return ticket;
}

static void receive(Store *store, const Sample *sample, const gchar *letter, gint64 now) {
    gint64 same = 0;
    gboolean is_suppressed = FALSE;
    guint count = 0;
    MUST(mail_store_find_same(store, sample->message_id, NULL, &same, &error));
    MUST(limit_store_is_suppressed(store, sample->sender, &is_suppressed, &error));
    g_autoptr(Ticket) ticket = find_ticket(store, sample);
    gboolean is_new = ticket == NULL;
    if (is_new) {
        ticket = open_ticket(store, sample, now);
    } else {
        ticket->updated_at = now;
        MUST(ticket_store_save(store, ticket, &error));
    }
    MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                   .ticket = ticket->id,
                   .message_id = sample->message_id,
                   .content_key = (gchar *)"0123456789abcdef0123456789abcdef0123456789abcdef",
                   .mailbox = (gchar *)"complaints",
                   .sender = sample->sender,
                   .subject = ticket->subject,
                   .why = (gchar *)"from a person\nno key was found\nopens a ticket",
                   .received_at = now,
                   .size = g_bytes_get_size(sample->raw)};
    g_autoptr(MailBytes) bytes = mail_bytes_new(sample->raw, sample->attachments);
    MUST(mail_store_add(store, &row, bytes, &error));
    const gchar *const ids[] = {sample->message_id, sample->parent, sample->foreign};
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++)
        MUST(ids[i] == NULL || mail_store_index_id(store, ids[i], ticket->id, &error));
    gint64 event = store_draw_id(store, SEQUENCE_EVENT);
    add_history(store, event, ticket, row.id, is_new ? "complaint_arrived" : "complainant_wrote",
                now);
    add_history(store, store_draw_id(store, SEQUENCE_EVENT), ticket, row.id, "letters_queued", now);
    MUST(limit_store_bump(store, "address", sample->sender, now, 86400, &count, &error));
    MUST(limit_store_bump(store, "fuse", "", now, 3600, &count, &error));
    MUST(limit_store_is_fuse_blown(store, &is_suppressed, &error));
    add_letter(store, ticket, event, 0, sample->sender, letter, now);
    add_letter(store, ticket, event, 1, "anna@desk.test", letter, now);
    DeadlineOrder order = {.kind = DEADLINE_GRACE, .due_at = is_new ? 0 : now + 86400};
    MUST(deadline_store_set(store, ticket->id, &order, &error));
    g_autofree gchar *words = search_words_to_index(sample->text, strlen(sample->text));
    MUST(search_store_add(store, row.id, ticket->id, words, &error));
}

/* What was spent in the store so far. */
typedef struct {
    guint mails;
    guint syncs;
    gdouble cpu;  /* seconds */
    gdouble wall; /* seconds */
} Meter;

static gdouble cpu_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (gdouble)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (gdouble)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void print_meter(const gchar *label, guint at, const Meter *from, const Meter *to) {
    guint mails = to->mails - from->mails;
    printf("%s %7u: cpu %.4f ms, wall %.4f ms, syncs %.4f a mail\n", label, at,
           (to->cpu - from->cpu) * 1000 / mails, (to->wall - from->wall) * 1000 / mails,
           (gdouble)(to->syncs - from->syncs) / mails);
    fflush(stdout);
}

static void run_batch(Store *store, Sample *samples, guint count, const gchar *letter, gint64 now) {
    MUST(store_begin(store, &error));
    for (guint i = 0; i < count; i++) {
        receive(store, &samples[i], letter, now);
    }
    MUST(store_commit(store, &error));
}

static void measure_batch(Store *store, Sample *samples, guint count, const gchar *letter,
                          gint64 now, Meter *meter) {
    guint syncs_before = syncs;
    gdouble cpu_before = cpu_seconds();
    gint64 wall_before = g_get_monotonic_time();
    run_batch(store, samples, count, letter, now);
    meter->cpu += cpu_seconds() - cpu_before;
    meter->wall += (gdouble)(g_get_monotonic_time() - wall_before) / G_USEC_PER_SEC;
    meter->syncs += syncs - syncs_before;
    meter->mails += count;
}

/* How many mails the database has: samples go on from there. */
static guint count_mails(Store *store) {
    MUST(store_begin(store, &error));
    gint64 next = store_draw_id(store, SEQUENCE_MAIL);
    store_rollback(store);
    return (guint)next - 1;
}

int main(int argc, char **argv) {
    guint mails = argc > 2 ? (guint)atoi(argv[2]) : 10000;
    guint batch = argc > 3 ? (guint)atoi(argv[3]) : 100;
    if (argc < 2 || mails == 0 || batch == 0) {
        fprintf(stderr, "usage: bench_store DATABASE [MAILS [MAILS_A_COMMIT]]\n");
        return 2;
    }
    Store *store = NULL;
    MUST(store_open(argv[1], STORE_READ_WRITE, &store, &error));
    guint first = count_mails(store);
    g_autoptr(GRand) random = g_rand_new_with_seed(7 + first);
    g_autofree gchar *letter = make_text(random, FALSE, LETTER_BYTES);
    g_autoptr(GBytes) commons = g_bytes_new(letter, LETTER_BYTES / 4 * 3);
    MUST(letter_body_learn(store, commons, &error));
    g_autofree Sample *samples = g_new0(Sample, batch);
    Meter meter = {0};
    Meter window = {0};
    while (meter.mails < mails) {
        guint count = MIN(batch, mails - meter.mails);
        guint number = first + meter.mails;
        for (guint i = 0; i < count; i++)
            make_sample(&samples[i], random, number + i);
        measure_batch(store, samples, count, letter, 1800000000 + 10 * (gint64)number, &meter);
        for (guint i = 0; i < count; i++)
            clear_sample(&samples[i]);
        if (meter.mails - window.mails < WINDOW && meter.mails < mails)
            continue;
        if (window.mails == 0 || meter.mails == mails || meter.mails % (10 * WINDOW) < WINDOW)
            print_meter("mails at", first + meter.mails, &window, &meter);
        window = meter;
    }
    print_meter("all that", mails, &(Meter){0}, &meter);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("peak memory %.1f MB\n", (gdouble)usage.ru_maxrss / 1024);
    store_close(store);
    return 0;
}
