/* asked_holder.c - for whom the keys of questions are made: staff, and departments outside */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asked_holder.h"

/* HMACs spent on the question for whom a token was made. */
enum { MAX_TRIED = 200 };

gchar *asked_holder_of(const Policy *policy, const Person *person, const gchar *address) {
    const Department *department =
        person == NULL ? policy_department_by_address(policy, address) : NULL;
    if (person == NULL && department == NULL)
        return NULL;
    return reply_token_asked_holder(person, department != NULL ? department->name : NULL);
}

gboolean asked_holder_is_any(const Policy *policy, GBytes *key, const ReplyToken *token) {
    gboolean is_good = FALSE;
    for (guint i = 0; !is_good && i < MIN(policy->departments->len, MAX_TRIED); i++) {
        const Department *department = policy->departments->pdata[i];
        g_autofree gchar *holder = reply_token_asked_holder(NULL, department->name);
        is_good = reply_token_check(key, token, holder);
    }
    for (guint i = 0; !is_good && i < MIN(policy->persons->len, MAX_TRIED); i++) {
        g_autofree gchar *holder = reply_token_asked_holder(policy->persons->pdata[i], NULL);
        is_good = reply_token_check(key, token, holder);
    }
    return is_good;
}
