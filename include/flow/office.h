/* office.h - what every story has in hand: settings, policy, store, templates, clock */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/clock.h"
#include "base/trouble_log.h"
#include "compose/letter_templates.h"
#include "config/settings.h"
#include "insight/burst_codes.h"
#include "insight/naive_bayes.h"
#include "insight/sorter.h"
#include "parse/parse_mail.h"
#include "signature/key_home.h"
#include "store/store.h"
#include "workflow/conflict_rule.h"
#include "workflow/tone_check.h"

/* The desk's working place. Only the desk thread touches `store` and `model`; the rest does not
 * change while the office is open, so that workers may read it. */
typedef struct {
    Settings *settings;
    const Policy *policy; /* of the settings */
    GBytes *key;          /* of the settings */
    LetterTemplates *templates;
    Sorter *sorter;          /* NULL in an office that only reads */
    BurstCodes *burst_codes; /* by which complaints are alike */
    gint64 bursts_at;        /* when bursts are looked for next, seconds UTC; 0: now */
    gboolean has_sketched;   /* complaints that were not compared yet */
    GHashTable *sketches; /* number of a ticket -> BurstSketch: of those that came lately; NULL */
    const NaiveBayes *model; /* all that is known; NULL: to be asked for again */
    NaiveBayes *learned;     /* `model`, where agents have corrected anything, or NULL */
    ToneRules *tone;
    ToneRules *final_rules; /* of the parts of a last letter; NULL where no legal profile asks */
    GPtrArray *staff;       /* what people are called, of conflict_rule_staff() */
    /* Of the policy, or NULL: GLib reads a zone anew each time unless it is held. */
    GTimeZone *zone;
    Store *store;
    Clock *clock;
    TroubleLog *troubles; /* any thread may ask it */
    gint64 digests_at;    /* before that, none is due; 0: not known */
    ParseLimits limits;
    GHashTable
        *key_homes; /* Person -> KeyHome, of those whose keys are known; NULL: not to verify */
} Office;

/* Reads templates (shipped, then the site's own), proves them and opens the store. Takes `settings`
 * and `clock` in any case. Errors: BAD_TEMPLATE, BAD_SETTING, and those of
 * store_open(). */
gboolean office_open(Settings *settings, Clock *clock, StoreMode mode, Office **out_office,
                     GError **error);
void office_close(Office *office);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Office, office_close)

/* Reads the shipped templates and then those of `own_folder` (NULL: none) over them. */
LetterTemplates *office_read_templates(const gchar *own_folder, GError **error);

/* The known keys of a person, or NULL. Borrowed; any thread may ask. */
const KeyHome *office_keys_of(const Office *office, const Person *person);

/* Reads the shipped rules of tone, and then those of `own_folder` (NULL: none) in their place. NULL
 * with faults (of gchar*, file and line) when a file can't be read or is faulty. */
ToneRules *office_read_tone(const gchar *own_folder, GPtrArray *out_faults);

/* Reads the shipped rules by which a last letter is looked through. NULL with faults. */
ToneRules *office_read_final_rules(GPtrArray *out_faults);

/* The one `now` of an event. */
gint64 office_now(const Office *office);
