/* authentication_results.c - the grammar of an Authentication-Results field (RFC 8601 section 2.2)
 */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     authserv-id [version] *( ";" method ["/" version] "=" result ["reason" "=" value]
 *                              *( ptype "." property "=" pvalue ) )
 *
 * with comments and folding blanks (CFWS) anywhere between. This only reads; whether a field is to
 * be believed is the question of sender_trust.c. What stands in a comment, a quoted string or a
 * reason is never a result. Stricter than the grammar in one thing: a faulty result is dropped
 * whole, so that nothing half-read counts. Looser in two: an unquoted value runs to the next blank,
 * ";" or parenthesis, as "header.b=Ab/c=" is common; and "action=none" without a ptype, which
 * Microsoft writes, is stepped over.
 */
#include "authentication_results.h"

#include <string.h>

enum { MAX_BYTES = 16 * 1024, MAX_RESULTS = 64, MAX_PROPERTIES = 32 };

typedef struct {
    const gchar *at;
    const gchar *end;
    gboolean is_cut_short; /* inside a comment or a quoted string */
} Cursor;

static void property_free(AuthenticationProperty *property) {
    g_free(property->type);
    g_free(property->property);
    g_free(property->value);
    g_free(property);
}

static void result_free(AuthenticationResult *result) {
    g_free(result->method);
    g_free(result->result);
    g_ptr_array_unref(result->properties);
    g_free(result);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AuthenticationResult, result_free)

void authentication_results_free(AuthenticationResults *results) {
    if (results == NULL)
        return;
    g_free(results->authserv_id);
    g_ptr_array_unref(results->results);
    g_free(results);
}

/* Steps over one comment, nested ones in it (RFC 5322 section 3.2.2); the cursor is at its "(". */
static void skip_comment(Cursor *cursor) {
    guint depth = 0;
    while (cursor->at < cursor->end) {
        gchar c = *cursor->at++;
        if (c == '\\' && cursor->at < cursor->end)
            cursor->at++;
        else if (c == '(')
            depth++;
        else if (c == ')' && --depth == 0)
            return;
    }
    cursor->is_cut_short = TRUE;
}

/* Blanks and comments; TRUE if there were any. */
static gboolean skip_blanks(Cursor *cursor) {
    const gchar *start = cursor->at;
    while (cursor->at < cursor->end) {
        if (*cursor->at == '(')
            skip_comment(cursor);
        else if (strchr(" \t\r\n", *cursor->at) != NULL && *cursor->at != '\0')
            cursor->at++;
        else
            break;
    }
    return cursor->at > start;
}

/* The text of a quoted string; the cursor is at its first quote. */
static gchar *read_quoted(Cursor *cursor) {
    GString *text = g_string_new(NULL);
    cursor->at++;
    while (cursor->at < cursor->end) {
        gchar c = *cursor->at++;
        if (c == '"')
            return g_string_free(text, FALSE);
        if (c == '\\' && cursor->at < cursor->end)
            c = *cursor->at++;
        g_string_append_c(text, c);
    }
    cursor->is_cut_short = TRUE;
    g_string_free(text, TRUE);
    return NULL;
}

static gchar *read_while(Cursor *cursor, gboolean (*fits)(gchar c)) {
    const gchar *start = cursor->at;
    while (cursor->at < cursor->end && fits(*cursor->at))
        cursor->at++;
    return cursor->at > start ? g_strndup(start, (gsize)(cursor->at - start)) : NULL;
}

/* Keyword of RFC 5321 (Ldh-str), and "_" as dkim-atps and others write it. */
static gboolean is_keyword_char(gchar c) {
    return g_ascii_isalnum(c) || c == '-' || c == '_';
}

static gboolean is_value_char(gchar c) {
    return c != '\0' && strchr(" \t\r\n;()\"<>", c) == NULL;
}

/* token of RFC 2045: it ends where a version or the first result begins. */
static gboolean is_token_char(gchar c) {
    return is_value_char(c) && strchr(",:\\/[]?=", c) == NULL;
}

static gchar *read_keyword(Cursor *cursor) {
    g_autofree gchar *keyword = read_while(cursor, is_keyword_char);
    return keyword != NULL ? g_ascii_strdown(keyword, -1) : NULL;
}

static gchar *read_value(Cursor *cursor, gboolean (*fits)(gchar c)) {
    if (cursor->at < cursor->end && *cursor->at == '"')
        return read_quoted(cursor);
    return read_while(cursor, fits);
}

static gboolean take(Cursor *cursor, gchar wanted) {
    skip_blanks(cursor);
    if (cursor->at == cursor->end || *cursor->at != wanted)
        return FALSE;
    cursor->at++;
    skip_blanks(cursor);
    return TRUE;
}

/* "/1" of a method, or nothing; FALSE if it is another version. */
static gboolean take_version(Cursor *cursor) {
    if (!take(cursor, '/'))
        return TRUE;
    g_autofree gchar *version = read_keyword(cursor);
    return g_strcmp0(version, "1") == 0;
}

/* To the next ";" that ends a result, or the end. */
static void skip_result(Cursor *cursor) {
    while (cursor->at < cursor->end && *cursor->at != ';') {
        if (*cursor->at == '(') {
            skip_comment(cursor);
        } else if (*cursor->at == '"') {
            g_free(read_quoted(cursor));
        } else {
            cursor->at++;
        }
    }
}

/* reason="..." and one ptype.property=value; FALSE if neither is written right. */
static gboolean read_property(Cursor *cursor, AuthenticationResult *result) {
    g_autofree gchar *type = read_keyword(cursor);
    if (type == NULL)
        return FALSE;
    gboolean has_property = take(cursor, '.');
    g_autofree gchar *property = has_property ? read_keyword(cursor) : NULL;
    if ((has_property && property == NULL) || !take(cursor, '='))
        return FALSE;
    g_autofree gchar *value = read_value(cursor, is_value_char);
    if (value == NULL)
        return FALSE;
    if (has_property && result->properties->len < MAX_PROPERTIES) {
        AuthenticationProperty *made = g_new0(AuthenticationProperty, 1);
        made->type = g_steal_pointer(&type);
        made->property = g_steal_pointer(&property);
        made->value = g_steal_pointer(&value);
        g_ptr_array_add(result->properties, made);
    }
    return TRUE;
}

/* Behind a ";": one result, or NULL if it is not written right (the cursor is somewhere inside). */
static AuthenticationResult *read_result(Cursor *cursor) {
    g_autoptr(AuthenticationResult) result = g_new0(AuthenticationResult, 1);
    result->properties = g_ptr_array_new_with_free_func((GDestroyNotify)property_free);
    result->method = read_keyword(cursor);
    if (result->method == NULL || !take_version(cursor) || !take(cursor, '='))
        return NULL;
    result->result = read_keyword(cursor);
    if (result->result == NULL)
        return NULL;
    /* Each property is set apart by blanks or a comment: "passheader.d=x" is no "pass". */
    while (skip_blanks(cursor)) {
        if (cursor->at == cursor->end || *cursor->at == ';')
            break;
        if (!read_property(cursor, result))
            return NULL;
    }
    gboolean is_whole = !cursor->is_cut_short && (cursor->at == cursor->end || *cursor->at == ';');
    return is_whole ? g_steal_pointer(&result) : NULL;
}

/* Behind the authserv-id: FALSE if what follows is not ours to read. */
static gboolean read_version(Cursor *cursor) {
    gboolean is_apart = skip_blanks(cursor);
    if (cursor->at < cursor->end && g_ascii_isdigit(*cursor->at)) {
        g_autofree gchar *version = read_keyword(cursor);
        if (!is_apart || g_strcmp0(version, "1") != 0)
            return FALSE;
        skip_blanks(cursor);
    }
    return !cursor->is_cut_short && (cursor->at == cursor->end || *cursor->at == ';');
}

AuthenticationResults *authentication_results_read(const gchar *value) {
    Cursor cursor = {.at = value, .end = value + strnlen(value, MAX_BYTES + 1)};
    g_autoptr(AuthenticationResults) results = g_new0(AuthenticationResults, 1);
    results->results = g_ptr_array_new_with_free_func((GDestroyNotify)result_free);
    skip_blanks(&cursor);
    results->authserv_id = read_value(&cursor, is_token_char);
    if (results->authserv_id == NULL || *results->authserv_id == '\0')
        return NULL;
    if (cursor.end - value > MAX_BYTES || !read_version(&cursor))
        return g_steal_pointer(&results);
    while (cursor.at < cursor.end && results->results->len < MAX_RESULTS) {
        cursor.at++; /* the ";" */
        skip_blanks(&cursor);
        AuthenticationResult *result = read_result(&cursor);
        if (result != NULL)
            g_ptr_array_add(results->results, result);
        else
            skip_result(&cursor);
    }
    return g_steal_pointer(&results);
}

const gchar *authentication_result_property(const AuthenticationResult *result, const gchar *type,
                                            const gchar *property) {
    for (guint i = 0; i < result->properties->len; i++) {
        const AuthenticationProperty *one = result->properties->pdata[i];
        if (strcmp(one->type, type) == 0 && strcmp(one->property, property) == 0)
            return one->value;
    }
    return NULL;
}
