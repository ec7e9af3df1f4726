/* etpan_library.h - libetpan's functions, there from the first connection on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libetpan/libetpan.h>

#include "base/late_library.h"

/* clang-format off */
#define ETPAN_FUNCTIONS(F) \
    F(mailimap_capability) F(mailimap_capability_data_free) F(mailimap_connect) \
    F(mailimap_create) F(mailimap_free) F(mailimap_has_authentication) F(mailimap_has_extension) \
    F(mailimap_has_id) F(mailimap_has_namespace) F(mailimap_has_uidplus) F(mailimap_id_basic) \
    F(mailimap_list) F(mailimap_list_result_free) F(mailimap_login) F(mailimap_logout) \
    F(mailimap_namespace) F(mailimap_namespace_data_free) F(mailimap_new) F(mailimap_noop) \
    F(mailimap_oauth2_authenticate) F(mailimap_parse_response) F(mailimap_response_free) \
    F(mailimap_select) F(mailimap_send_current_tag) F(mailimap_set_msg_att_handler) \
    F(mailimap_set_msg_body_handler) F(mailimap_set_progress_callback) F(mailimap_starttls) \
    F(mailimap_subscribe) F(mailstream_close) F(mailstream_flush) F(mailstream_low_new) \
    F(mailstream_new) F(mailstream_read_line) F(mailstream_write)
/* clang-format on */

typedef struct {
    ETPAN_FUNCTIONS(LATE_MEMBER)
} EtpanFunctions;

/* Before all else of the library; may be called again, by any thread. BAD_SETTING when it is
 * missing. */
gboolean etpan_library_load(GError **error);

/* After it was loaded. */
const EtpanFunctions *etpan_library(void);

/* The names of two are also those of members of its own records. */
#define mailimap_capability etpan_library()->mailimap_capability
#define mailimap_capability_data_free etpan_library()->mailimap_capability_data_free
#define mailimap_connect etpan_library()->mailimap_connect
#define mailimap_create etpan_library()->mailimap_create
#define mailimap_free etpan_library()->mailimap_free
#define mailimap_has_authentication etpan_library()->mailimap_has_authentication
#define mailimap_has_extension etpan_library()->mailimap_has_extension
#define mailimap_has_id etpan_library()->mailimap_has_id
#define mailimap_has_namespace etpan_library()->mailimap_has_namespace
#define mailimap_has_uidplus etpan_library()->mailimap_has_uidplus
#define mailimap_id_basic etpan_library()->mailimap_id_basic
#define mailimap_list etpan_library()->mailimap_list
#define mailimap_list_result_free etpan_library()->mailimap_list_result_free
#define mailimap_login etpan_library()->mailimap_login
#define mailimap_logout etpan_library()->mailimap_logout
#define mailimap_namespace etpan_library()->mailimap_namespace
#define mailimap_namespace_data_free etpan_library()->mailimap_namespace_data_free
#define mailimap_new etpan_library()->mailimap_new
#define mailimap_noop etpan_library()->mailimap_noop
#define mailimap_oauth2_authenticate etpan_library()->mailimap_oauth2_authenticate
#define mailimap_parse_response etpan_library()->mailimap_parse_response
#define mailimap_response_free etpan_library()->mailimap_response_free
#define mailimap_select etpan_library()->mailimap_select
#define mailimap_send_current_tag etpan_library()->mailimap_send_current_tag
#define mailimap_set_msg_att_handler etpan_library()->mailimap_set_msg_att_handler
#define mailimap_set_msg_body_handler etpan_library()->mailimap_set_msg_body_handler
#define mailimap_set_progress_callback etpan_library()->mailimap_set_progress_callback
#define mailimap_starttls etpan_library()->mailimap_starttls
#define mailimap_subscribe etpan_library()->mailimap_subscribe
#define mailstream_close(...) etpan_library()->mailstream_close(__VA_ARGS__)
#define mailstream_flush etpan_library()->mailstream_flush
#define mailstream_low_new etpan_library()->mailstream_low_new
#define mailstream_new etpan_library()->mailstream_new
#define mailstream_read_line etpan_library()->mailstream_read_line
#define mailstream_write(...) etpan_library()->mailstream_write(__VA_ARGS__)
