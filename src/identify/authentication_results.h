/* authentication_results.h - the grammar of an Authentication-Results field (RFC 8601 section 2.2)
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* header.d=example.com: type "header", property "d", value "example.com". Lower case but the value.
 */
typedef struct {
    gchar *type;
    gchar *property;
    gchar *value;
} AuthenticationProperty;

/* dkim=pass with its properties; method and result in lower case. */
typedef struct {
    gchar *method;
    gchar *result;
    GPtrArray *properties; /* of AuthenticationProperty */
} AuthenticationResult;

typedef struct {
    gchar *authserv_id;
    GPtrArray *results; /* of AuthenticationResult; empty for "none" and for what can't be read */
} AuthenticationResults;

/* Reads an unfolded value. NULL if it has no authserv-id. No results if the version is not 1, if
 * something else stands before the first ";", or if it is over 16 KiB. A result that is not written
 * by the grammar is left out, up to the next ";" outside of comments and quoted strings; so is one
 * of a method version that is not 1. Linear. Caller frees. */
AuthenticationResults *authentication_results_read(const gchar *value);
void authentication_results_free(AuthenticationResults *results);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AuthenticationResults, authentication_results_free)

/* Value of a property ("header", "d"), or NULL. Borrowed. */
const gchar *authentication_result_property(const AuthenticationResult *result, const gchar *type,
                                            const gchar *property);
