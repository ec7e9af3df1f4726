/* held_release.h - an agent's answer that waited is let go: its mail is carried out now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Above agent_work_do(), which a verb so calls for another mail: the one way back up in this room.
 */
#pragma once

#include "agent_work.h"
#include "model/held_answer.h"

/* Lets it go, by the author of `work` (its own author, or a manager who approves it): its mail is
 * carried out now, in its author's name. *out_is_done: FALSE if that can't be any more; then it
 * waits on, and its author was told. */
gboolean held_answer_release(AgentWork *work, HeldAnswer *held, gboolean *out_is_done,
                             GError **error);
