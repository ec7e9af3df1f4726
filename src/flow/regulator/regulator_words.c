/* regulator_words.c - what the lines of the report to a supervisor are called, and mean; data only
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulator_words.h"

#define DECIDED "report_ticket: resolved_at, else closed_at"

static const RegulatorWords WORDS[] = {
    [REGULATOR_OPEN_BEFORE] = {"open_before",
                               {"Open at the beginning", "期初未办结"},
                               {"Received before the period, and not decided when it began.",
                                "期初之前收到、期初时尚未办结的投诉。"},
                               "report_ticket: received_at, resolved_at, closed_at"},
    [REGULATOR_RECEIVED] = {"received",
                            {"Received", "收到"},
                            {"Received within the period. Neither spam nor what was merged into "
                             "another complaint is counted, here and below.",
                             "本期收到的投诉。垃圾邮件和已并入其他投诉的不计，下同。"},
                            "report_ticket: received_at, is_spam, merged_into"},
    [REGULATOR_DECIDED] =
        {"decided",
         {"Decided", "办结"},
         {"Resolved within the period, or closed without that, whenever "
          "received, and not opened again since: what most supervisors call closed.",
          "本期解决（或直接结案）且此后未重开的投诉，不论何时收到。"},
         DECIDED},
    [REGULATOR_OPEN_AFTER] = {"open_after",
                              {"Open at the end", "期末未办结"},
                              {"Received before the end of the period, and not decided by then: "
                               "open at the beginning, and received, less decided.",
                               "期末之前收到、期末时尚未办结的投诉，即期初未办结加收到减办结。"},
                              "report_ticket: received_at, resolved_at, closed_at"},
    [REGULATOR_REOPENED] = {"reopened",
                            {"Decided after being reopened", "重开后办结"},
                            {"Of those decided, how many had been opened again before.",
                             "本期办结的投诉中，此前曾经重开的。"},
                            "report_ticket: reopened_count"},
    [REGULATOR_DECIDED_WITHIN] = {"decided_within",
                                  {"Decided in time: %s", "按时办结：%s"},
                                  {"Of those decided, how many within %s of receipt.",
                                   "本期办结的投诉中，自收到起%s内办结的。"},
                                  "report_ticket: received_at, resolved_at, closed_at"},
    [REGULATOR_OPEN_BEYOND] = {"open_beyond",
                               {"Open beyond: %s", "超时未办结：%s"},
                               {"Of those open at the end, how many had been received more than "
                                "%s before.",
                                "期末未办结的投诉中，自收到起已超过%s的。"},
                               "report_ticket: received_at, resolved_at, closed_at"},
    [REGULATOR_ANSWERED_WITHIN] = {"answered_within",
                                   {"Answered in time: %s", "按时首次答复：%s"},
                                   {"Of those first answered by a person within the period, how "
                                    "many within %s of receipt.",
                                    "本期由专人首次答复的投诉中，自收到起%s内答复的。"},
                                   "report_ticket: received_at, first_answered_at"},
    [REGULATOR_UNANSWERED_BEYOND] = {"unanswered_beyond",
                                     {"Unanswered beyond: %s", "超时未答复：%s"},
                                     {"Of those open at the end and not answered by a person by "
                                      "then, how many had been received more than %s before.",
                                      "期末未办结且无人答复的投诉中，自收到起已超过%s的。"},
                                     "report_ticket: received_at, first_answered_at"},
    [REGULATOR_SOLVED_AS_PROMISED] =
        {"solved_as_promised",
         {"Decided as promised", "按承诺时间办结"},
         {"Of those decided for which the complainant was promised a "
          "time, how many by then.",
          "本期办结且曾向投诉人承诺时间的投诉中，在承诺时间内办结的。"},
         "report_ticket: solve_by, is_solved_in_time"},
    [REGULATOR_UPHELD_SHARE] = {"upheld_share",
                                {"Upheld, in whole or in part", "投诉成立（含部分成立）"},
                                {"Of those decided, how many were upheld or partly upheld.",
                                 "本期办结的投诉中，认定成立或部分成立的。"},
                                "report_ticket: outcome"},
    [REGULATOR_OUTCOME] = {"outcome",
                           {"%s", "%s"},
                           {"Of those decided, how many with this outcome.",
                            "本期办结的投诉中，处理结果为此项的。"},
                           "report_ticket: outcome"},
    [REGULATOR_REDRESS_ALL] = {"redress",
                               {"Redress accepted", "达成补救"},
                               {"Options that complainants accepted within the period, on "
                                "whatever complaint.",
                                "本期投诉人接受的补救方案。"},
                               "report_offer: state, is_chosen, ended_at"},
    [REGULATOR_REDRESS_IN] = {"redress",
                              {"of these: %s", "其中：%s"},
                              {"How many of them, and their sum as offered; when the money was "
                               "paid out the desk does not know.",
                               "其中此项的件数和方案金额合计；实际付款时间本系统不掌握。"},
                              "report_offer: amount_minor, currency"},
    [REGULATOR_CATEGORY] = {"category",
                            {"%s", "%s"},
                            {"Of those received, how many are about this.",
                             "本期收到的投诉中，属于此类的。"},
                            "report_ticket: category"},
    [REGULATOR_CAUSE] = {"cause",
                         {"%s", "%s"},
                         {"Of those decided, how many have this root cause.",
                          "本期办结的投诉中，根本原因为此项的。"},
                         "report_ticket: cause"},
    [REGULATOR_OLD] = {"oldest",
                       {"%s", "%s"},
                       {"Of those open at the end the oldest ones, and for how many whole days "
                        "each had been open by then.",
                        "期末未办结的投诉中收到最早的几件，及截至期末的整天数。"},
                       "report_ticket: received_at"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(WORDS) == REGULATOR_WORDS_COUNT);

const RegulatorWords *regulator_words(RegulatorWord word) {
    return &WORDS[word];
}
