/* chart_pictures.h - draws the charts of a letter and puts them among its files */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/chart.h"

/* Within a transaction: draws each of `charts` (of ChartPicture), stores its PNG, names its
 * content_id, and appends it to `files` (of LetterFile). The same chart has the same name and is
 * stored once. One that no font of this machine can show, and an empty one, are left without. */
gboolean chart_pictures_draw(Office *office, const GPtrArray *charts, GPtrArray *files,
                             GError **error);
