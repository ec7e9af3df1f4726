/* broadcast_parts.h - what a broadcast says in which language, and the options in it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/group_case.h"
#include "store/store.h"

gboolean broadcast_parts_add(Store *store, const Broadcast *broadcast, GError **error);

/* Adds to `broadcast` the parts of its event, in their order. */
gboolean broadcast_parts_load(Store *store, Broadcast *broadcast, GError **error);
