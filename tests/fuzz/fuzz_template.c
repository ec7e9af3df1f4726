/* fuzz_template.c - any text as a template, with itself as every partial */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>

#include "compose/template.h"

static const Template *find_partial(const gchar *name, gpointer data) {
    return data;
}

static Value *make_context(void) {
    Value *context = value_new_map();
    Value *list = value_new_list();
    for (guint i = 0; i < 3; i++) {
        Value *item = value_new_map();
        value_set_text(item, "a", "<&>\"\n'");
        value_add(list, item);
    }
    value_set(context, "l", list);
    value_set(context, "t", value_new_flag(TRUE));
    value_set_text(context, "a", "text");
    value_set_text(context, "n", NULL);
    return context;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree gchar *text = g_utf8_make_valid((const gchar *)data, (gssize)size);
    g_autoptr(Template) template = template_new("fuzz", text, NULL);
    if (template == NULL)
        return 0;
    g_autoptr(Value) context = make_context();
    for (guint is_strict = 0; is_strict < 2; is_strict++) {
        g_autoptr(GString) out = g_string_new(NULL);
        g_autoptr(GError) error = NULL;
        gboolean is_done =
            template_render(template, context, is_strict ? TEMPLATE_HTML : TEMPLATE_PLAIN,
                            is_strict != 0, find_partial, template, out, &error);
        g_assert(is_done == (error == NULL));
    }
    return 0;
}
