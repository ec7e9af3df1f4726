/* sqlite_database.h - SQLite as an engine behind the seam */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine.h"

/* Static. */
const DatabaseEngine *sqlite_database_engine(void);
