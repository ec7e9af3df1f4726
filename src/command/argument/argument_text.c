/* argument_text.c - words for people behind a verb: a note, a reason, what was said on the phone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "argument_shape.h"
#include "argument_words.h"
#include "base/text.h"

/* The ways people talk besides mail, by their name in the history. */
static const gchar *const channels[] = {"phone", "shop",   "wechat", "chat",
                                        "sms",   "letter", "visit",  "social"};

static const ArgumentWord channel_words[] = {
    {"phone", 0},  {"call", 0}, {"telephone", 0}, {"电话", 0},   {"shop", 1},
    {"store", 1},  {"门店", 1}, {"wechat", 2},    {"weixin", 2}, {"微信", 2},
    {"chat", 3},   {"在线", 3}, {"在线客服", 3},  {"sms", 4},    {"短信", 4},
    {"letter", 5}, {"post", 5}, {"信件", 5},      {"信函", 5},   {"visit", 6},
    {"来访", 6},   {"上门", 6}, {"social", 7},    {"微博", 7},   {"社交媒体", 7},
};

FaultKind argument_read_text(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    (void)hint;
    if (*question->typed == '\0')
        return FAULT_NONE;
    command->argument = g_strdup(question->typed);
    command->words = g_strdup(question->typed);
    return FAULT_NONE;
}

FaultKind argument_read_reason(const ArgumentQuestion *question, Command *command,
                               ArgumentHint *hint) {
    if (text_is_blank(question->typed))
        return FAULT_NEEDS_REASON;
    return argument_read_text(question, command, hint);
}

/* A Chinese channel needs no blank behind it: "电话客户来电". The longest that fits counts. */
static const ArgumentWord *channel_at(const gchar *typed, gsize *out_length) {
    const ArgumentWord *found = NULL;
    gsize word_length = strcspn(typed, " :：,，");
    g_autofree gchar *first = g_strndup(typed, word_length);
    g_autofree gchar *folded = text_fold(first);
    *out_length = word_length;
    found = argument_words_find(channel_words, G_N_ELEMENTS(channel_words), folded);
    if (found != NULL)
        return found;
    *out_length = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(channel_words); i++) {
        const gchar *word = channel_words[i].word;
        if (g_ascii_isalpha(*word) || strlen(word) <= *out_length || !g_str_has_prefix(typed, word))
            continue;
        found = &channel_words[i];
        *out_length = strlen(word);
    }
    return found;
}

FaultKind argument_read_contact(const ArgumentQuestion *question, Command *command,
                                ArgumentHint *hint) {
    if (*question->typed == '\0')
        return FAULT_NEEDS_CHANNEL;
    gsize length = 0;
    const ArgumentWord *word = channel_at(question->typed, &length);
    if (word == NULL) {
        hint->meant =
            argument_words_nearest(channel_words, G_N_ELEMENTS(channel_words), question->folded);
        return FAULT_UNKNOWN_CHANNEL;
    }
    const gchar *rest = question->typed + length;
    while (*rest != '\0' && g_utf8_strchr(" :：,，", -1, g_utf8_get_char(rest)) != NULL)
        rest = g_utf8_next_char(rest);
    command->channel = channels[word->value];
    command->words = *rest != '\0' ? g_strdup(rest) : NULL;
    command->argument = *rest != '\0' ? g_strconcat(command->channel, ": ", rest, NULL)
                                      : g_strdup(command->channel);
    return FAULT_NONE;
}
