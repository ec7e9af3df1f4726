/* broadcast_parts.c - the text of a broadcast, parted by lines that name a language */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/broadcast_parts.h"

#include <string.h>

#include "base/text.h"
#include "command_line.h"
#include "model/offer.h"

enum { LONGEST_NAME = 30 };

static const struct {
    const gchar *code;
    const gchar *names[8];
} languages[] = {
    {"en", {"en", "eng", "english", "英文", "英语", NULL}},
    {"zh", {"zh", "chinese", "中文", "汉语", "简体中文", "zh-cn", NULL}},
};

static void part_free(LanguagePart *part) {
    g_free(part->line);
    g_free(part->text);
    g_free(part->offer_line);
    g_clear_pointer(&part->options, g_ptr_array_unref);
    g_free(part);
}

void language_fault_clear(LanguageFault *fault) {
    g_clear_pointer(&fault->line, g_free);
    g_clear_pointer(&fault->reason, g_free);
}

/* --- lines that name a language ----------------------------------------------------------------
 */

/* What stands between brackets, or behind "#language"; NULL if the line is neither. */
static gchar *name_in(const gchar *line) {
    static const gchar *const brackets[][2] = {{"[", "]"}, {"【", "】"}, {"［", "］"}};
    static const gchar *const verbs[] = {"language", "lang", "语言"};
    for (gsize i = 0; i < G_N_ELEMENTS(brackets); i++) {
        gsize before = strlen(brackets[i][0]);
        gsize after = strlen(brackets[i][1]);
        gsize length = strlen(line);
        if (length > before + after && g_str_has_prefix(line, brackets[i][0]) &&
            g_str_has_suffix(line, brackets[i][1]))
            return g_strstrip(g_strndup(line + before, length - before - after));
    }
    const gchar *verb = command_line_skip_to_verb(line);
    g_autofree gchar *folded = g_ascii_strdown(verb != NULL ? verb : "", -1);
    for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
        const gchar *rest = folded + strlen(verbs[i]);
        if (!g_str_has_prefix(folded, verbs[i]))
            continue;
        rest += g_str_has_prefix(rest, "：") ? strlen("：") : strspn(rest, " :=");
        return g_strstrip(g_strdup(rest));
    }
    return NULL;
}

/* "en" of "English"; a code of two letters is itself; NULL: it is no language. */
static gchar *code_of(const gchar *name) {
    g_autofree gchar *folded = g_ascii_strdown(name, -1);
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        for (const gchar *const *known = languages[i].names; *known != NULL; known++) {
            if (strcmp(*known, folded) == 0)
                return g_strdup(languages[i].code);
        }
    }
    gboolean is_code =
        strlen(folded) == 2 && g_ascii_isalpha(folded[0]) && g_ascii_isalpha(folded[1]);
    return is_code ? g_steal_pointer(&folded) : NULL;
}

/* The language of a line that names one, or NULL. Caller frees. */
static gchar *language_of_line(const gchar *line) {
    g_autofree gchar *name = strlen(line) <= LONGEST_NAME ? name_in(line) : NULL;
    return name != NULL ? code_of(name) : NULL;
}

gboolean broadcast_parts_is_language_line(const gchar *line) {
    g_autofree gchar *code = language_of_line(line);
    return code != NULL;
}

/* --- parts ---------------------------------------------------------------------------------------
 */

typedef struct {
    const Person *author;
    const Policy *policy;
    const gchar *language; /* of the reasons */
    GPtrArray *parts;
    LanguageFault *fault;
} Reader;

static void fail(Reader *reader, const gchar *line, const gchar *english, const gchar *chinese) {
    gboolean is_chinese = g_str_has_prefix(reader->language, "zh");
    if (reader->fault->line != NULL)
        return;
    reader->fault->line = g_strdup(line);
    reader->fault->reason = g_strdup(is_chinese ? chinese : english);
}

static const gchar *known_language(const Reader *reader, const gchar *code) {
    const GPtrArray *known = reader->policy->languages;
    for (guint i = 0; i < known->len; i++) {
        if (strcmp(known->pdata[i], code) == 0)
            return known->pdata[i];
    }
    return NULL;
}

static void begin_part(Reader *reader, const gchar *line, const gchar *code) {
    const gchar *language = known_language(reader, code);
    if (language == NULL)
        fail(reader, line, "there are no letters in that language", "没有这种语言的信件");
    for (guint i = 0; i < reader->parts->len && language != NULL; i++) {
        if (((const LanguagePart *)reader->parts->pdata[i])->language == language)
            fail(reader, line, "that language stands there twice", "同一种语言写了两次");
    }
    LanguagePart *part = g_new0(LanguagePart, 1);
    *part = (LanguagePart){.language = language, .line = g_strdup(line), .text = g_strdup("")};
    g_ptr_array_add(reader->parts, part);
}

static void split(Reader *reader, const gchar *text) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (gchar **line = lines; *line != NULL; line++) {
        g_autofree gchar *visible = command_line_visible(*line, strlen(*line));
        g_autofree gchar *code = language_of_line(visible);
        LanguagePart *part =
            reader->parts->len > 0 ? reader->parts->pdata[reader->parts->len - 1] : NULL;
        if (code != NULL) {
            begin_part(reader, visible, code);
        } else if (part != NULL) {
            gchar *longer = g_strconcat(part->text, *line, "\n", NULL);
            g_free(part->text);
            part->text = longer;
        } else if (*visible != '\0') {
            fail(reader, visible, "it belongs to no language: put it below one of their lines",
                 "这行文字不属于任何语言，请移到某个语言标记下面");
        }
    }
}

/* Only options may stand at the top of a part. */
static void read_part(Reader *reader, LanguagePart *part) {
    g_autoptr(CommandReading) reading =
        read_commands(part->text, reader->author, reader->policy, reader->language);
    if (reading->faults->len > 0) {
        const CommandFault *fault = reading->faults->pdata[0];
        fail(reader, fault->line, fault->reason, fault->reason);
    }
    for (guint i = 0; i < reading->commands->len; i++) {
        Command *command = reading->commands->pdata[i];
        if (command->kind == COMMAND_OFFER && part->options == NULL) {
            part->options = g_ptr_array_ref(command->options);
            part->offer_line = g_strdup(command->line);
        } else
            fail(reader, command->line,
                 "only #offer may stand there; put it above the first language",
                 "这里只能写 #方案，其他命令请写在第一个语言标记上面");
    }
    g_free(part->text);
    part->text = g_strdup(reading->text);
    if (text_is_blank(part->text) && part->options == NULL)
        fail(reader, part->line, "the words in that language are missing", "缺少这种语言的正文");
}

/* What one language is offered the others are. */
static gboolean is_same_offer(const GPtrArray *one, const GPtrArray *other) {
    if (one == NULL || other == NULL)
        return one == other;
    if (one->len != other->len)
        return FALSE;
    for (guint i = 0; i < one->len; i++) {
        const OfferOption *here = one->pdata[i];
        const OfferOption *there = other->pdata[i];
        /* What it is was guessed from words: "a new pot" is of no kind. */
        gboolean is_other_remedy = here->remedy != there->remedy && here->remedy != REMEDY_OTHER &&
                                   there->remedy != REMEDY_OTHER;
        if (is_other_remedy || here->money.minor != there->money.minor ||
            strcmp(here->money.currency, there->money.currency) != 0)
            return FALSE;
    }
    return TRUE;
}

static void check_offers(Reader *reader, const CommandReading *reading) {
    gboolean is_offered_to_all = command_reading_find(reading, COMMAND_OFFER) != NULL;
    const LanguagePart *first = reader->parts->pdata[0];
    for (guint i = 0; i < reader->parts->len; i++) {
        const LanguagePart *part = reader->parts->pdata[i];
        if (is_offered_to_all && part->options != NULL)
            fail(reader, part->line, "the options stand above the text already",
                 "正文上方已经写了方案");
        if (!is_same_offer(first->options, part->options))
            fail(reader, part->line,
                 "its options are not those of the first language: the same remedies and amounts "
                 "have to stand there in the same order",
                 "这里的方案与第一种语言的不一致：补救方式、金额和顺序须相同");
    }
}

static gboolean names_a_language(const Reader *reader, const gchar *text) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (gchar **line = lines; *line != NULL; line++) {
        g_autofree gchar *visible = command_line_visible(*line, strlen(*line));
        g_autofree gchar *code = language_of_line(visible);
        if (code != NULL && known_language(reader, code) != NULL)
            return TRUE;
    }
    return FALSE;
}

GPtrArray *broadcast_parts_read(const CommandReading *reading, const Person *author,
                                const Policy *policy, const gchar *language,
                                LanguageFault *out_fault) {
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free);
    Reader reader = {author, policy, language, parts, out_fault};
    if (!names_a_language(&reader, reading->text))
        return NULL;
    split(&reader, reading->text);
    for (guint i = 0; i < parts->len; i++)
        read_part(&reader, parts->pdata[i]);
    check_offers(&reader, reading);
    return out_fault->line == NULL ? g_steal_pointer(&parts) : NULL;
}
