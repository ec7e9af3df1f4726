/* case_mbox.c - the mails and letters of a ticket as an mbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <string.h>

#include "base/error.h"

#include "case_list.h"

/* Does the line at `at` begin with "From " behind any number of ">"? */
static gboolean is_from_line(const gchar *at, const gchar *end) {
    while (at < end && *at == '>')
        at++;
    return end - at >= 5 && memcmp(at, "From ", 5) == 0;
}

static void put_quoted(FILE *out, const gchar *bytes, gsize size) {
    const gchar *end = bytes + size;
    for (const gchar *at = bytes; at < end;) {
        const gchar *newline = memchr(at, '\n', (gsize)(end - at));
        const gchar *next = newline != NULL ? newline + 1 : end;
        if (is_from_line(at, end))
            fputc('>', out);
        fwrite(at, 1, (gsize)(next - at), out);
        at = next;
    }
    if (size == 0 || end[-1] != '\n')
        fputc('\n', out);
    fputc('\n', out);
}

/* RFC 4155: who sent it, and when in UTC as asctime() writes it. */
static void put_from_line(const Office *office, const CasePaper *paper, FILE *out) {
    static const gchar *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const gchar *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const gchar *sender = paper->mail != NULL ? paper->mail->sender : office->policy->desk_address;
    g_autoptr(GDateTime) at = g_date_time_new_from_unix_utc(paper->at);
    gboolean is_plain = *sender != '\0' && strpbrk(sender, " \t\r\n") == NULL;
    fprintf(out, "From %s %s %s %2d %02d:%02d:%02d %d\n", is_plain ? sender : "MAILER-DAEMON",
            days[g_date_time_get_day_of_week(at) - 1], months[g_date_time_get_month(at) - 1],
            g_date_time_get_day_of_month(at), g_date_time_get_hour(at), g_date_time_get_minute(at),
            g_date_time_get_second(at), g_date_time_get_year(at));
}

gboolean case_papers_write_mbox(Office *office, const CasePapers *papers, GError **error) {
    g_autoptr(GPtrArray) list = NULL;
    if (!case_list_read(office, papers, &list, error))
        return FALSE;
    for (guint i = 0; i < list->len; i++) {
        const CasePaper *paper = list->pdata[i];
        g_autoptr(GBytes) bytes = NULL;
        if (paper->event != NULL)
            continue;
        if (!case_list_bytes(office, paper, &bytes, error))
            return FALSE;
        gsize size = 0;
        const gchar *data = g_bytes_get_data(bytes, &size);
        put_from_line(office, paper, papers->out);
        put_quoted(papers->out, data, size);
    }
    if (!ferror(papers->out))
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the mbox can't be written: %s",
                g_strerror(errno));
    return FALSE;
}
