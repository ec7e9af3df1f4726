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
static gchar *find(const gchar *pattern, const gchar *text) {
    g_autoptr(GRegex) regex = g_regex_new(pattern, G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GMatchInfo) found = NULL;
    return g_regex_match(regex, text, 0, &found) ? g_match_info_fetch(found, 1) : NULL;
}

static void add_link(const gchar *whole, guint column, GPtrArray *links, GPtrArray *out_bare) {
    g_autofree gchar *body = find("<a [^>]*href=\"mailto:[^\"]*body=([^\"]*)\"", whole);
    if (body == NULL && g_str_has_suffix(whole, "></td>"))
        return;
    if (body == NULL) {
        g_ptr_array_add(out_bare, g_strdup(whole));
        return;
    }
    DigestLink *one = g_new0(DigestLink, 1);
    one->text = find("<a [^>]*>(.*?)</a>", whole);
    one->query = g_uri_unescape_string(body, NULL);
    one->n = find("</a><br><span[^>]*>(n = [0-9]+)", whole);
    one->column = column;
    g_ptr_array_add(links, one);
}

/* What is within one row: each figure stands in a cell, or in small letters below its label. */
static void read_row(const gchar *row, GPtrArray *links, GPtrArray *out_bare) {
    g_autoptr(GRegex) cells =
        g_regex_new("<td class=\"line\" align=\"right\"[^>]*>.*?</td>", G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GRegex) parts = g_regex_new("<a [^>]*>[^<]*</a>", 0, 0, NULL);
    g_autofree gchar *small = find("<span class=\"soft\"[^>]*>(<a .*)</span>", row);
    g_autoptr(GMatchInfo) found = NULL;
    g_autoptr(GMatchInfo) below = NULL;
    guint column = 0;
    for (g_regex_match(cells, row, 0, &found); g_match_info_matches(found);
         g_match_info_next(found, NULL), column++) {
        g_autofree gchar *cell = g_match_info_fetch(found, 0);
        add_link(cell, column, links, out_bare);
    }
    for (g_regex_match(parts, small != NULL ? small : "", 0, &below); g_match_info_matches(below);
         g_match_info_next(below, NULL)) {
        g_autofree gchar *part = g_match_info_fetch(below, 0);
        add_link(part, 0, links, out_bare);
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
