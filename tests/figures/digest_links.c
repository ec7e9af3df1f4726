/* digest_links.c - the figures of a digest's HTML that have a link, and the query behind each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_links.h"

static void link_free(gpointer data) {
    DigestLink *link = data;
    g_free(link->text);
    g_free(link->query);
    g_free(link->n);
    g_free(link);
}

/* What is within one row: each figure stands in a cell, or in small letters that have a link. */
static void read_row(const gchar *row, GPtrArray *links, GPtrArray *out_bare) {
    g_autoptr(GRegex) figure = g_regex_new(
        "<td class=\"ink line\" align=\"right\"[^>]*>(.*?)</td>|<span[^>]*>(<a .*?</a>)</span>",
        G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GRegex) target = g_regex_new(
        "<a [^>]*href=\"mailto:[^\"]*body=([^\"]*)\"[^>]*>(.*?)</a>", G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GRegex) of_how_many = g_regex_new(">(n = [0-9 ·]+)", 0, 0, NULL);
    g_autoptr(GMatchInfo) n = NULL;
    g_autoptr(GMatchInfo) found = NULL;
    g_regex_match(of_how_many, row, 0, &n);
    g_autofree gchar *row_n = g_match_info_matches(n) ? g_match_info_fetch(n, 1) : NULL;
    guint column = 0;
    for (g_regex_match(figure, row, 0, &found); g_match_info_matches(found);
         g_match_info_next(found, NULL), column++) {
        g_autofree gchar *whole = g_match_info_fetch(found, 0);
        g_autoptr(GMatchInfo) link = NULL;
        if (!g_regex_match(target, whole, 0, &link)) {
            g_ptr_array_add(out_bare, g_steal_pointer(&whole));
            continue;
        }
        g_autofree gchar *body = g_match_info_fetch(link, 1);
        DigestLink *one = g_new0(DigestLink, 1);
        one->text = g_match_info_fetch(link, 2);
        one->query = g_uri_unescape_string(body, NULL);
        one->n = g_strdup(row_n);
        one->column = g_str_has_prefix(whole, "<td") ? column : 0;
        g_ptr_array_add(links, one);
    }
}

GPtrArray *digest_links_read(const gchar *html, GPtrArray *out_bare) {
    GPtrArray *links = g_ptr_array_new_with_free_func(link_free);
    g_autoptr(GRegex) rows = g_regex_new("<tr valign=\"top\">(.*?)</tr>", G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GMatchInfo) found = NULL;
    for (g_regex_match(rows, html, 0, &found); g_match_info_matches(found);
         g_match_info_next(found, NULL)) {
        g_autofree gchar *row = g_match_info_fetch(found, 1);
        read_row(row, links, out_bare);
    }
    return links;
}
