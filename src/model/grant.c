/* grant.c - money that an agent's answer grants, held against what an agent may grant alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/grant.h"

Grant grant_worse(const Grant *one, const Grant *other) {
    if (one->verdict != other->verdict)
        return one->verdict > other->verdict ? *one : *other;
    return one->amount.minor >= other->amount.minor ? *one : *other;
}
