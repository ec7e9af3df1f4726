/* raw_conduct.h - promises, limits, trust and answers as they stand in amends.yaml */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "raw_lists.h"

typedef struct {
    gchar *first_answer, *solution, *grace, *survey_after, *survey_reminder, *survey_window;
    gchar *survey_pause, *offer_reminder, *offer_expiry;
    gchar *calendar, *legal_profile, *legal_profile_file;
    gchar *manager_answer, *reopen_window, *survey_kind, *holding_before, *holding_time;
} RawPromises;

typedef struct {
    gchar *queue, *priority, *tag, *first_answer, *solution, *progress, *owner;
} RawClockRule;

typedef struct {
    gchar *after, *at_once;
    RawWords to;
} RawEscalation;

typedef struct {
    gchar *owner, *progress, *extra_care, *warning, *gather, *notices;
    RawGroups rules;      /* of RawClockRule */
    RawGroups escalation; /* of RawEscalation */
} RawClocks;

typedef struct {
    gchar *reminder, *second_reminder, *close, *still_well;
} RawClosure;

typedef struct {
    gchar *every, *hours, *least;
    RawWords codes;
} RawBursts;

typedef struct {
    gchar *letters_per_address_day, *letters_per_ticket, *fuse_letters_per_hour, *soft_bounces;
    gchar *max_mail;
} RawLimits;

typedef struct {
    gchar *token_life, *signature_life, *questions_per_day;
    gchar *wrong_tags_per_sender, *wrong_tags_per_hour;
} RawTrust;

typedef struct {
    gchar *tone_check, *tone_rules, *collision_window, *undo_window, *approve_first;
    gchar *held_reminder, *held_expiry;
    RawWords approve_above;
} RawAnswers;
