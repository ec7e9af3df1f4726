/* signature_marks.h - the lines by which programs and devices set off a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

typedef enum {
    SIGNATURE_MARK_NONE,
    SIGNATURE_MARK_RULE, /* "=====", "*****", "━━━━": if nothing but contact data follows */
    SIGNATURE_MARK_DASHES, /* "---", "_____", "—————", "__": if what follows is short */
    SIGNATURE_MARK_LOOSE,  /* "--", "—" */
    SIGNATURE_MARK_EXACT,  /* "-- " (RFC 3676 section 4.3) */
} SignatureMark;

SignatureMark signature_marks_of(TextLine line);

typedef enum {
    DEVICE_LINE_NONE,
    DEVICE_LINE_LIKELY, /* "Sent from Berlin" too: only at the end */
    DEVICE_LINE_SURE,   /* "Sent from my phone", "Get Outlook for iOS", "发自我的iPhone" */
} DeviceLine;

/* A line that a device, an app or a free mail service adds. */
DeviceLine signature_marks_device_line(TextLine line);
