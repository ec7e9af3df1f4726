/* device_lines.h - the lines that phones, apps and mail services add ("Sent from my phone") */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

typedef enum {
    DEVICE_LINE_NONE,
    DEVICE_LINE_LIKELY, /* "Sent from Nine", "Sent from Berlin" too: only at the end */
    DEVICE_LINE_SURE,   /* "Sent from my phone", "Get Outlook for iOS", "发自我的iPhone" */
} DeviceLine;

/* A line that a device, an app or a free mail service adds. */
DeviceLine device_lines_kind(TextLine line);
