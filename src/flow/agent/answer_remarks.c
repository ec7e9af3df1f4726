/* answer_remarks.c - what an agent has to know about an answer that went out, for the receipt */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer_remarks.h"

#include "base/text.h"

enum { MOST_NAMED = 10 };

typedef struct {
    const gchar *en;
    const gchar *zh;
} Saying;

static const gchar *say(const Saying *saying, const Arrival *arrival) {
    const gchar *language =
        policy_letter_language(arrival->office->policy, arrival->identity->person->language);
    return g_strcmp0(language, "zh") == 0 ? saying->zh : saying->en;
}

static void add(GPtrArray *remarks, const gchar *line, const gchar *result, const gchar *detail) {
    ReceiptLine *remark = g_new0(ReceiptLine, 1);
    *remark = (ReceiptLine){g_strdup(line), g_strdup(result), g_strdup(detail)};
    g_ptr_array_add(remarks, remark);
}

void answer_remarks_add_address(GPtrArray *remarks, const Arrival *arrival) {
    static const Saying what = {"addresses in it", "信中的地址"};
    static const Saying changed = {"changed", "已替换"};
    static const Saying why = {"addresses of staff are not given out; it says %s instead",
                               "员工的个人邮箱不对外公开，已改为 %s"};
    g_autoptr(GString) detail = g_string_new(say(&why, arrival));
    g_string_replace(detail, "%s", arrival->office->policy->desk_address, 1);
    add(remarks, say(&what, arrival), say(&changed, arrival), detail->str);
}

void answer_remarks_add_file(GPtrArray *remarks, const Arrival *arrival, const gchar *filename) {
    static const Saying left_out = {"not sent", "未发出"};
    static const Saying why = {
        "it is a letter of the desk to its staff, or has an address of staff in it",
        "这是发给员工的内部邮件，或含有员工的个人邮箱"};
    g_autofree gchar *name = text_one_line(filename);
    add(remarks, name, say(&left_out, arrival), say(&why, arrival));
}

/* Neither the desk nor staff. */
static gboolean is_outsider(const Policy *policy, const gchar *address) {
    return address_is_valid(address) && !policy_is_own_address(policy, address) &&
           policy_person_by_address(policy, address) == NULL;
}

static guint name_outsiders(GString *names, const GPtrArray *people, const Policy *policy,
                            guint count) {
    for (guint i = 0; i < people->len && count < MOST_NAMED; i++) {
        const Address *one = people->pdata[i];
        if (!is_outsider(policy, one->address))
            continue;
        g_string_append_printf(names, "%s%s", count > 0 ? ", " : "", one->address);
        count++;
    }
    return count;
}

void answer_remarks_add_others(GPtrArray *remarks, const Arrival *arrival) {
    static const Saying result = {"got it from you directly", "已由您直接发送"};
    static const Saying why = {
        "your mail program sent it to them, with your own address; the desk did not. To have the "
        "desk write to somebody, take #cc",
        "您的邮件程序用您本人的地址直接发给了他们，投诉台并未发送。如需由投诉台抄送，请用 #抄送"};
    const Policy *policy = arrival->office->policy;
    g_autoptr(GString) names = g_string_new(NULL);
    guint count = name_outsiders(names, arrival->mail->to, policy, 0);
    count = name_outsiders(names, arrival->mail->cc, policy, count);
    if (count > 0)
        add(remarks, names->str, say(&result, arrival), say(&why, arrival));
}
