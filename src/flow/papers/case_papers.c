/* case_papers.c - one ticket for somebody outside: its mails and letters as an mbox, its story as a
 * page */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All that comes from mails goes through case_clean() and is escaped. The page forbids itself to
 * load anything, and holds no element that could lead elsewhere.
 */
#include <errno.h>
#include <string.h>

#include "base/error.h"
#include "model/cause.h"
#include "model/reference.h"
#include "model/wall_clock.h"
#include "parse/parse_mail.h"

#include "case_clean.h"
#include "case_list.h"

typedef struct {
    Office *office;
    const CasePapers *papers;
    const LetterLanguage *words;
    WallClock *clock;
    GString *out;
    guint language; /* 0: English, 1: Chinese */
} Page;

static const gchar *say(const Page *page, const gchar *english, const gchar *chinese) {
    return page->language == 0 ? english : chinese;
}

static void put(Page *page, const gchar *text) {
    g_autofree gchar *clean = case_clean(text, page->office->policy);
    g_autofree gchar *escaped = g_markup_escape_text(clean, -1);
    g_string_append(page->out, escaped);
}

/* "2026-11-28 09:30" by the desk's clocks. Caller frees. */
static gchar *time_text(const Page *page, gint64 at) {
    gint64 shown = wall_clock_show(page->clock, at);
    gint year = 0, month = 0, day = 0;
    wall_clock_date(shown / WALL_DAY, &year, &month, &day);
    return g_strdup_printf("%04d-%02d-%02d %02d:%02d", year, month, day,
                           (gint)(shown % WALL_DAY / 3600), (gint)(shown % 3600 / 60));
}

/* --- the head --------------------------------------------------------------------------------- */

static const gchar STYLE[] =
    "body{font:15px/1.5 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;margin:2em auto;"
    "max-width:52em;padding:0 1em;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.5em;margin:0 0 .2em}table{border-collapse:collapse;margin:1em 0}"
    "th,td{text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0;font-weight:normal}"
    "th{color:#555}article{border-left:4px solid #0072b2;margin:1em 0;padding:.1em 0 .1em 1em}"
    "article.out{border-color:#e69f00}article.event{border-color:#bbb}"
    "header{color:#555}header b{color:#1a1a1a}pre{font:inherit;white-space:pre-wrap;"
    "overflow-wrap:anywhere;margin:.5em 0}ul{margin:.3em 0;padding-left:1.2em}"
    "code{font-size:.8em;overflow-wrap:anywhere}footer{color:#555;border-top:1px solid #ccc;"
    "margin-top:2em;padding-top:.5em}@media print{article{break-inside:avoid}body{margin:0}}";

static void put_row(Page *page, const gchar *name, const gchar *value) {
    if (value == NULL || *value == '\0')
        return;
    g_string_append_printf(page->out, "<tr><th>%s</th><td>", name);
    put(page, value);
    g_string_append(page->out, "</td></tr>\n");
}

static void put_time_row(Page *page, const gchar *name, gint64 at) {
    g_autofree gchar *text = at != 0 ? time_text(page, at) : NULL;
    put_row(page, name, text);
}

static void put_facts(Page *page) {
    const Ticket *ticket = page->papers->ticket;
    const Policy *policy = page->office->policy;
    const gchar *language = page->papers->language;
    const Queue *queue = policy_queue(policy, ticket->queue);
    g_autofree gchar *complainant =
        g_strdup_printf("%s %s", ticket->complainant_name != NULL ? ticket->complainant_name : "",
                        ticket->complainant);
    g_string_append(page->out, "<table>\n");
    put_row(page, say(page, "Complainant", "投诉人"), g_strstrip(complainant));
    put_row(page, say(page, "Department", "部门"),
            queue != NULL ? queue_title(queue, language) : ticket->queue);
    put_row(page, say(page, "Category", "投诉类别"),
            ticket->category != NULL
                ? letter_templates_word(page->words, "category", ticket->category)
                : NULL);
    put_row(page, say(page, "Stage", "处理阶段"),
            letter_templates_word(page->words, "stage", stage_name(ticket->stage)));
    if (ticket->outcome != OUTCOME_NONE)
        put_row(page, say(page, "Outcome", "处理结果"),
                letter_templates_word(page->words, "outcome", outcome_name(ticket->outcome)));
    put_time_row(page, say(page, "Received", "收到时间"), ticket->created_at);
    put_time_row(page, say(page, "Answer promised by", "承诺首次答复时间"), ticket->answer_by);
    put_time_row(page, say(page, "First answered", "首次答复时间"), ticket->first_answered_at);
    put_time_row(page, say(page, "Solution promised by", "承诺解决时间"), ticket->solve_by);
    put_time_row(page, say(page, "Resolved", "解决时间"), ticket->resolved_at);
    put_time_row(page, say(page, "Closed", "结案时间"), ticket->closed_at);
    if (page->papers->is_internal) {
        put_row(page, say(page, "Owner", "负责人"), ticket->owner);
        put_row(page, say(page, "Tags", "标签"), ticket->tags);
        put_row(page, say(page, "Cause", "原因"),
                cause_title(policy->causes, ticket->cause, language));
        put_row(page, say(page, "Why", "为什么"), ticket->whys);
    }
    g_string_append(page->out, "</table>\n");
}

static void put_head(Page *page) {
    const Ticket *ticket = page->papers->ticket;
    g_autofree gchar *reference =
        reference_text(page->office->policy->reference_prefix, ticket->id);
    g_string_append_printf(
        page->out,
        "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s",
        page->language == 0 ? "en" : "zh", reference);
    g_string_append_printf(page->out, "</title>\n<style>%s</style></head><body>\n<h1>%s ", STYLE,
                           reference);
    put(page, ticket->subject);
    g_string_append(page->out, "</h1>\n");
    if (page->papers->is_internal)
        g_string_append_printf(page->out, "<p><strong>%s</strong></p>\n",
                               say(page, "Internal: holds notes and names that only staff may see.",
                                   "内部资料：含仅限工作人员查看的备注和姓名。"));
    put_facts(page);
}

/* --- the story -------------------------------------------------------------------------------- */

static void put_article(Page *page, const gchar *class, gint64 at, const gchar *what) {
    g_autofree gchar *time = time_text(page, at);
    g_string_append_printf(page->out, "<article class=\"%s\"><header>%s <b>", class, time);
    put(page, what);
    g_string_append(page->out, "</b> ");
}

static void put_words(Page *page, const gchar *words) {
    g_autofree gchar *trimmed = g_strchomp(g_strdup(words));
    if (*trimmed == '\0')
        return;
    g_string_append(page->out, "<pre>");
    put(page, trimmed);
    g_string_append(page->out, "</pre>\n");
}

static void put_file(Page *page, const LetterFile *file) {
    g_string_append(page->out, "<li>");
    put(page, file->filename);
    if (file->sha256 != NULL)
        g_string_append_printf(page->out, " (%" G_GSIZE_FORMAT " %s)<br><code>SHA-256 %s</code>",
                               file->size, say(page, "bytes", "字节"), file->sha256);
    g_string_append(page->out, "</li>\n");
}

static void put_files(Page *page, const GPtrArray *files) {
    if (files->len == 0)
        return;
    g_string_append(page->out, "<ul>\n");
    for (guint i = 0; i < files->len; i++)
        put_file(page, files->pdata[i]);
    g_string_append(page->out, "</ul>\n");
}

/* One of the staff by name, and nobody's address but of people outside. */
static void put_person(Page *page, const gchar *address) {
    const Person *person = policy_person_by_address(page->office->policy, address);
    put(page, person != NULL ? person->display : address);
}

static gboolean put_mail(Page *page, const CasePaper *paper, GError **error) {
    g_autoptr(GBytes) raw = NULL;
    g_autoptr(Mail) mail = NULL;
    g_autoptr(GPtrArray) files = NULL;
    if (!mail_store_raw(page->office->store, paper->mail->id, &raw, error) ||
        !mail_store_files(page->office->store, paper->mail->id, &files, error))
        return FALSE;
    put_article(page, "in", paper->at, say(page, "Mail from", "来信："));
    put_person(page, paper->mail->sender);
    g_string_append(page->out, "<br>");
    put(page, paper->mail->subject);
    g_string_append(page->out, "</header>\n");
    if (parse_mail(raw, &page->office->limits, &mail, NULL))
        put_words(page, mail->body_text);
    else
        put_words(page, say(page, "(It could not be read; its bytes are in the mbox.)",
                            "（无法解析，原文见 mbox 文件。）"));
    put_files(page, files);
    g_string_append(page->out, "</article>\n");
    return TRUE;
}

static void put_letter(Page *page, const CasePaper *paper) {
    const Letter *letter = paper->letter->letter;
    put_article(page, "out", paper->at,
                letter_templates_word(page->words, "letter", letter_kind_name(letter->kind)));
    g_string_append(page->out, say(page, "to ", "收件人："));
    put_person(page, letter->recipient);
    g_string_append(page->out, "<br>");
    put(page, letter->subject);
    g_string_append(page->out, "</header>\n");
    put_words(page, letter->text);
    put_files(page, letter->files);
    g_string_append(page->out, "</article>\n");
}

static void put_event(Page *page, const CasePaper *paper) {
    const HistoryRow *row = paper->event;
    gboolean has_stage = row->stage_to != NULL && g_strcmp0(row->stage_from, row->stage_to) != 0;
    put_article(page, "event", paper->at, letter_templates_word(page->words, "event", row->name));
    if (page->papers->is_internal && row->actor != NULL)
        put_person(page, row->actor);
    if (has_stage) {
        g_string_append(page->out, " → ");
        put(page, letter_templates_word(page->words, "stage", row->stage_to));
    }
    g_string_append(page->out, "</header>\n");
    if (page->papers->is_internal && row->detail != NULL)
        put_words(page, row->detail);
    g_string_append(page->out, "</article>\n");
}

static gboolean put_story(Page *page, GError **error) {
    g_autoptr(GPtrArray) list = NULL;
    if (!case_list_read(page->office, page->papers, &list, error))
        return FALSE;
    for (guint i = 0; i < list->len; i++) {
        const CasePaper *paper = list->pdata[i];
        if (paper->mail != NULL && !put_mail(page, paper, error))
            return FALSE;
        if (paper->letter != NULL)
            put_letter(page, paper);
        if (paper->event != NULL)
            put_event(page, paper);
    }
    return TRUE;
}

static void put_foot(Page *page) {
    const Policy *policy = page->office->policy;
    g_autofree gchar *now = time_text(page, office_now(page->office));
    g_string_append(page->out, "<footer>");
    put(page, policy_desk_name(policy, page->papers->language));
    g_string_append_printf(page->out, ", %s. %s %s.</footer>\n</body></html>\n", now,
                           say(page, "Times are those of", "时间所在时区："), policy->time_zone);
}

gboolean case_papers_write_page(Office *office, const CasePapers *papers, GError **error) {
    g_autoptr(GString) out = g_string_new(NULL);
    Page page = {.office = office,
                 .papers = papers,
                 .words = letter_templates_of(office->templates, papers->language,
                                              office->policy->default_language),
                 .clock = wall_clock_new(office->policy->time_zone),
                 .out = out,
                 .language = g_str_has_prefix(papers->language, "zh") ? 1 : 0};
    put_head(&page);
    gboolean is_good = put_story(&page, error);
    put_foot(&page);
    wall_clock_free(page.clock);
    if (!is_good)
        return FALSE;
    if (fwrite(out->str, 1, out->len, papers->out) == out->len)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the page can't be written: %s",
                g_strerror(errno));
    return FALSE;
}
