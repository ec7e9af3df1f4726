/* demo_outcome.h - what a person sees at the end of a demonstration */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "story_player.h"

/* Each ticket with its timeline, what was quarantined or held and why, where to look next. */
gboolean demo_outcome_show(StoryPlayer *player, GError **error);
