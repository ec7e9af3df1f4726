/* test_template.c - Mustache as specified, and stricter: unknown names, limits, places of faults */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "compose/template.h"
#include "mustache_cases.h"

/* --- a reader of {name: 'Anna', n: 3, list: [1, 2]} ----------------------------------------------
 */

static Value *read_value(const gchar **at);

static void skip_blanks(const gchar **at) {
    *at += strspn(*at, " ,:\n");
}

static gchar *read_quoted(const gchar **at) {
    GString *text = g_string_new(NULL);
    for ((*at)++; **at != '\''; (*at)++) {
        if (**at == '\\')
            (*at)++;
        g_string_append_c(text, **at == 'n' && (*at)[-1] == '\\'   ? '\n'
                                : **at == 't' && (*at)[-1] == '\\' ? '\t'
                                                                   : **at);
    }
    (*at)++;
    return g_string_free(text, FALSE);
}

static gchar *read_word(const gchar **at) {
    if (**at == '\'')
        return read_quoted(at);
    gsize length = strcspn(*at, " ,:]}");
    gchar *word = g_strndup(*at, length);
    *at += length;
    return word;
}

static Value *read_map(const gchar **at) {
    Value *map = value_new_map();
    (*at)++;
    for (skip_blanks(at); **at != '}'; skip_blanks(at)) {
        g_autofree gchar *name = read_word(at);
        skip_blanks(at);
        value_set(map, g_intern_string(name), read_value(at));
    }
    (*at)++;
    return map;
}

static Value *read_list(const gchar **at) {
    Value *list = value_new_list();
    (*at)++;
    for (skip_blanks(at); **at != ']'; skip_blanks(at))
        value_add(list, read_value(at));
    (*at)++;
    return list;
}

static Value *read_value(const gchar **at) {
    skip_blanks(at);
    if (**at == '{')
        return read_map(at);
    if (**at == '[')
        return read_list(at);
    gboolean is_quoted = **at == '\'';
    g_autofree gchar *word = read_word(at);
    if (!is_quoted && (strcmp(word, "true") == 0 || strcmp(word, "false") == 0))
        return value_new_flag(word[0] == 't');
    return value_new_text(!is_quoted && strcmp(word, "null") == 0 ? NULL : word);
}

static Value *read_data(const gchar *text) {
    return read_value(&text);
}

/* --- partials: "{name: 'text'}" ------------------------------------------------------------------
 */

static GHashTable *read_partials(const gchar *text) {
    GHashTable *partials =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)template_free);
    const gchar *at = text != NULL ? text + 1 : "}";
    for (skip_blanks(&at); *at != '}'; skip_blanks(&at)) {
        gchar *name = read_word(&at);
        skip_blanks(&at);
        g_autofree gchar *source = read_word(&at);
        Template *template = template_new(name, source, NULL);
        assert_non_null(template);
        g_hash_table_insert(partials, name, template);
    }
    return partials;
}

static const Template *find_partial(const gchar *name, gpointer data) {
    return g_hash_table_lookup(data, name);
}

/* --- the specification ---------------------------------------------------------------------------
 */

static void check_case(const MustacheCase *row) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Template) template = template_new("case", row->given, &error);
    if (template == NULL)
        fail_msg("%s: %s", row->name, error->message);
    g_autoptr(Value) data = read_data(row->data);
    g_autoptr(GHashTable) partials = read_partials(row->partials);
    g_autoptr(GString) out = g_string_new(NULL);
    if (!template_render(template, data, TEMPLATE_HTML, FALSE, find_partial, partials, out, &error))
        fail_msg("%s: %s", row->name, error->message);
    if (strcmp(out->str, row->expected) != 0)
        fail_msg("%s: expected \"%s\", got \"%s\"", row->name, row->expected, out->str);
}

#define CHECK_ALL(rows)                                                                            \
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)                                                 \
    check_case(&rows[i])

static void comments_leave_no_trace(void **state) {
    CHECK_ALL(comment_cases);
}

static void delimiters_can_be_changed(void **state) {
    CHECK_ALL(delimiter_cases);
}

static void names_are_replaced(void **state) {
    CHECK_ALL(interpolation_cases);
}

static void inverted_sections_show_what_is_missing(void **state) {
    CHECK_ALL(inverted_cases);
}

static void partials_are_put_in_and_indented(void **state) {
    CHECK_ALL(partial_cases);
}

static void sections_test_repeat_and_enter(void **state) {
    CHECK_ALL(section_cases);
}

/* --- stricter than the specification -------------------------------------------------------------
 */

static const struct {
    const gchar *name;
    const gchar *data;
    const gchar *given;
    const gchar *expected; /* the output, or "!" and the error */
    const gchar *partials;
} strict_cases[] = {
    {"known but empty is fine", "{gone: null}", "({{gone}}{{#gone}}x{{/gone}}{{^gone}}y{{/gone}})",
     "(y)"},
    {"an unknown name", "{}", "one\ntwo {{nam}}", "!case:2:5: unknown name {{nam}}"},
    {"columns count characters", "{}", "周敏，{{nam}}", "!case:1:4: unknown name {{nam}}"},
    {"an unknown section", "{}", "{{#nam}}{{/nam}}", "!case:1:1: unknown name {{nam}}"},
    {"an unknown inverted section", "{}", "{{^nam}}{{/nam}}", "!case:1:1: unknown name {{nam}}"},
    {"an unknown name behind a dot", "{a: {b: 1}}", "{{a.c}}", "!case:1:1: unknown name {{a.c}}"},
    {"a section where a text is meant", "{a: {b: 1}}", "{{a}}",
     "!case:1:1: no text, but a section, is {{a}}"},
    {"a flag where a text is meant", "{a: true}", "{{a}}",
     "!case:1:1: no text, but a section, is {{a}}"},
    {"a fault in a partial names the partial", "{}", "{{>p}}", "!p:1:2: unknown name {{x}}",
     "{p: ' {{x}}'}"},
    {"a missing partial", "{}", "a\n{{>p}}", "!case:2:1: no file for the partial {{p}}"},
    {"a partial's name may hold dots", "{}", "{{>foot.txt}}", "bye", "{'foot.txt': 'bye'}"},
    {"an apostrophe is escaped, too", "{a: 'it\\'s'}", "{{a}}", "it&#39;s"},
    {"an empty text is false", "{a: ''}", "{{#a}}x{{/a}}{{^a}}y{{/a}}", "y"},
    {"indentation adds up and spares empty lines", "{}", "  {{>a}}\n", "  1\n\n    2\n",
     "{a: '1\\n\\n  {{>b}}\\n', b: '2\\n'}"},
    {"indentation goes before a name, once", "{x: 'v', y: true}", "  {{>a}}\n", "  vtv\n  u\n",
     "{a: '{{x}}t{{x}}\\n{{#y}}\\nu\\n{{/y}}\\n'}"},
    {"a partial that never ends", "{}", "{{>a}}",
     "!a:1:1: more than 20 partials inside each other at {{a}}", "{a: '{{>a}}'}"},
};

static void strict_rendering_names_every_hole(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(strict_cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Template) template = template_new("case", strict_cases[i].given, NULL);
        assert_non_null(template);
        g_autoptr(Value) data = read_data(strict_cases[i].data);
        g_autoptr(GHashTable) partials = read_partials(strict_cases[i].partials);
        g_autoptr(GString) out = g_string_new(NULL);
        gboolean is_done = template_render(template, data, TEMPLATE_HTML, TRUE, find_partial,
                                           partials, out, &error);
        g_autofree gchar *result =
            is_done ? g_strdup(out->str) : g_strconcat("!", error->message, NULL);
        if (strcmp(result, strict_cases[i].expected) != 0)
            fail_msg("%s: got \"%s\"", strict_cases[i].name, result);
        assert_true(is_done || g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE));
    }
}

static const struct {
    const gchar *given;
    const gchar *expected;
} faults[] = {
    {"a\n  {{x", "t:2:3: this tag has no \"}}\""},
    {"{{{x}}", "t:1:1: this tag has no \"}}}\""},
    {"{{}}", "t:1:1: a tag without a name"},
    {"{{# }}", "t:1:1: a tag without a name"},
    {"{{a b}}", "t:1:1: \"a b\" is not a name"},
    {"{{a..b}}", "t:1:1: \"a..b\" is not a name"},
    {"{{.a}}", "t:1:1: \".a\" is not a name"},
    {"{{a{b}}", "t:1:1: \"a{b\" is not a name"},
    {"{{<a}}", "t:1:1: inheritance ({{<name}}, {{$name}}) is not known here"},
    {"{{#a}}\n{{/b}}", "t:2:1: {{/b}} stands where {{/a}} must"},
    {"{{#a}}\n{{/ab}}", "t:2:1: {{/ab}} stands where {{/a}} must"},
    {"x{{/b}}", "t:1:2: {{/b}} closes a section that is not open"},
    {"{{#a}}{{#b}}{{/b}}", "t:1:1: {{#a}} is never closed"},
    {"{{=x=}}", "t:1:1: delimiters are written {{=<% %>=}}"},
    {"{{=a b c=}}", "t:1:1: delimiters are written {{=<% %>=}}"},
    {"{{=aaaaaaaaaaaaaaaaa b=}}", "t:1:1: delimiters are written {{=<% %>=}}"},
    {"{{= =}}", "t:1:1: delimiters are written {{=<% %>=}}"},
};

static void a_faulty_template_is_refused_with_its_place(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
        g_autoptr(GError) error = NULL;
        assert_null(template_new("t", faults[i].given, &error));
        assert_string_equal(error->message, faults[i].expected);
    }
}

static gboolean render_repeated(const gchar *piece, guint count, const gchar *data,
                                GError **error) {
    g_autoptr(GString) source = g_string_new(NULL);
    for (guint i = 0; i < count; i++)
        g_string_append(source, piece);
    g_autoptr(Template) template = template_new("t", source->str, error);
    if (template == NULL)
        return FALSE;
    g_autoptr(Value) value = read_data(data);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GHashTable) partials = read_partials("{two: '{{>two}}{{>two}}', none: ''}");
    return template_render(template, value, TEMPLATE_PLAIN, TRUE, find_partial, partials, out,
                           error);
}

static void a_hundred_sections_nest_and_no_more(void **state) {
    for (guint depth = 100; depth <= 101; depth++) {
        g_autoptr(GString) source = g_string_new(NULL);
        for (guint i = 0; i < depth; i++)
            g_string_append(source, "{{#a}}");
        for (guint i = 0; i < depth; i++)
            g_string_append(source, "{{/a}}");
        g_autoptr(GError) error = NULL;
        g_autoptr(Template) template = template_new("t", source->str, &error);
        assert_int_equal(template != NULL, depth == 100);
    }
}

static void output_and_work_have_ends(void **state) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) data = g_string_new("{a: '");
    for (guint i = 0; i < 50000; i++)
        g_string_append_c(data, 'x');
    g_string_append(data, "'}");
    assert_true(render_repeated("{{a}}", 80, data->str, &error));
    assert_false(render_repeated("{{a}}", 90, data->str, &error));
    assert_non_null(strstr(error->message, "more than 4 MiB of output at {{a}}"));
    g_clear_error(&error);
    assert_false(render_repeated("{{>two}}", 1, "{}", &error));
    g_clear_error(&error);
    g_autoptr(GString) lists = g_string_new("{a: [");
    for (guint i = 0; i < 3000; i++)
        g_string_append(lists, "1,");
    g_string_append(lists, "]}");
    assert_false(render_repeated("{{#a}}{{#a}}{{>none}}{{/a}}{{/a}}", 1, lists->str, &error));
    assert_non_null(strstr(error->message, "too much work"));
}

static void plain_text_is_not_escaped(void **state) {
    g_autoptr(Template) template = template_new("t", "{{a}}", NULL);
    g_autoptr(Value) data = read_data("{a: '<&>'}");
    g_autoptr(GString) out = g_string_new("before ");
    assert_true(template_render(template, data, TEMPLATE_PLAIN, TRUE, NULL, NULL, out, NULL));
    assert_string_equal(out->str, "before <&>");
}

static void setting_a_name_again_replaces_it(void **state) {
    g_autoptr(Value) map = value_new_map();
    value_set_text(map, "a", "old");
    value_set_text(map, "a", "new");
    g_autoptr(Template) template = template_new("t", "{{a}}", NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    assert_true(template_render(template, map, TEMPLATE_PLAIN, TRUE, NULL, NULL, out, NULL));
    assert_string_equal(out->str, "new");
}

static void note_name(const gchar *used, gboolean is_partial, const TemplatePlace *where,
                      gpointer data) {
    g_autofree gchar *place = template_place_text(where);
    g_string_append_printf(data, "%s%s@%s ", is_partial ? ">" : "", used, place);
}

static void every_name_can_be_listed(void **state) {
    g_autoptr(Template) template =
        template_new("t", "{{a}}\n{{#b}}{{c.d}}{{.}}{{/b}}{{>p.txt}}", NULL);
    g_autoptr(GString) names = g_string_new(NULL);
    template_visit_names(template, note_name, names);
    assert_string_equal(names->str, "a@t:1:1 b@t:2:1 c.d@t:2:7 >p.txt@t:2:25 ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_leave_no_trace),
        cmocka_unit_test(delimiters_can_be_changed),
        cmocka_unit_test(names_are_replaced),
        cmocka_unit_test(inverted_sections_show_what_is_missing),
        cmocka_unit_test(partials_are_put_in_and_indented),
        cmocka_unit_test(sections_test_repeat_and_enter),
        cmocka_unit_test(strict_rendering_names_every_hole),
        cmocka_unit_test(a_faulty_template_is_refused_with_its_place),
        cmocka_unit_test(a_hundred_sections_nest_and_no_more),
        cmocka_unit_test(output_and_work_have_ends),
        cmocka_unit_test(plain_text_is_not_escaped),
        cmocka_unit_test(setting_a_name_again_replaces_it),
        cmocka_unit_test(every_name_can_be_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
