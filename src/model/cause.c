/* cause.c - what complaints come from: the tree of causes, and a ticket's "why" lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cause.h"

#include <string.h>

#include "base/text.h"

static const struct {
    const gchar *name;
    const gchar *en;
    const gchar *zh;
} shipped[] = {
    {"product/defect", "product: defective", "产品质量缺陷"},
    {"product/design", "product: unsuitable design", "产品设计不合理"},
    {"product/description", "product: not as described", "产品与描述不符"},
    {"logistics/late", "delivery: late", "物流延误"},
    {"logistics/lost", "delivery: lost", "物流丢件"},
    {"logistics/damaged", "delivery: damaged on the way", "运输途中损坏"},
    {"logistics/wrong-item", "delivery: wrong item or address", "错发错送"},
    {"service/no-answer", "service: no answer, or a late one", "无人答复或答复太慢"},
    {"service/attitude", "service: rude or dismissive", "服务态度不好"},
    {"service/wrong-advice", "service: wrong advice", "告知有误"},
    {"billing/wrong-amount", "billing: wrong amount", "收费金额有误"},
    {"billing/refund-late", "billing: refund late or missing", "退款延误或未到账"},
    {"process/unclear-rules", "process: unclear or unfair rules", "规则不清或不合理"},
    {"process/not-followed", "process: not followed", "未按规定执行"},
    {"process/system-fault", "process: a fault of our systems", "系统故障"},
    {"supplier/failure", "supplier: did not deliver what was agreed", "供应商未按约定履行"},
    {"customer/misunderstanding", "customer: a misunderstanding", "客户理解有出入"},
    {"unknown", "unknown in spite of an inquiry", "已调查，原因不明"},
};

Cause *cause_new(const gchar *name, GHashTable *title) {
    Cause *cause = g_new0(Cause, 1);
    cause->name = g_strdup(name);
    cause->title = title;
    return cause;
}

void cause_free(Cause *cause) {
    if (cause == NULL)
        return;
    g_free(cause->name);
    g_hash_table_unref(cause->title);
    g_free(cause);
}

GPtrArray *cause_shipped(void) {
    GPtrArray *causes = g_ptr_array_new_with_free_func((GDestroyNotify)cause_free);
    for (gsize i = 0; i < G_N_ELEMENTS(shipped); i++) {
        GHashTable *title = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
        g_hash_table_insert(title, g_strdup("en"), g_strdup(shipped[i].en));
        g_hash_table_insert(title, g_strdup("zh"), g_strdup(shipped[i].zh));
        g_ptr_array_add(causes, cause_new(shipped[i].name, title));
    }
    return causes;
}

const Cause *cause_find(const GPtrArray *causes, const gchar *name) {
    for (guint i = 0; name != NULL && i < causes->len; i++) {
        const Cause *cause = causes->pdata[i];
        if (strcmp(cause->name, name) == 0)
            return cause;
    }
    return NULL;
}

const gchar *cause_title(const GPtrArray *causes, const gchar *name, const gchar *language) {
    const Cause *cause = cause_find(causes, name);
    const gchar *title =
        cause != NULL && language != NULL ? g_hash_table_lookup(cause->title, language) : NULL;
    return title != NULL ? title : name;
}

guint cause_why_count(const Ticket *ticket) {
    guint count = 0;
    for (const gchar *at = ticket->whys; at != NULL && *at != '\0'; at = strchr(at + 1, '\n'))
        count++;
    return count;
}

gboolean cause_add_why(Ticket *ticket, const gchar *why) {
    if (cause_why_count(ticket) >= CAUSE_MAX_WHYS)
        return FALSE;
    g_autofree gchar *line = text_one_line(why);
    gchar *whys =
        ticket->whys != NULL ? g_strconcat(ticket->whys, "\n", line, NULL) : g_strdup(line);
    g_free(ticket->whys);
    ticket->whys = whys;
    return TRUE;
}
