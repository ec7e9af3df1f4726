/* grant.h - money that an agent's answer grants, held against what an agent may grant alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/money.h"

/* The worse, the later. */
typedef enum {
    GRANT_WITHIN,         /* nothing that a manager has to approve */
    GRANT_WITHOUT_AMOUNT, /* a refund or voucher of an amount that nobody can tell */
    GRANT_WITHOUT_LIMIT,  /* an amount in a currency that no limit is known of */
    GRANT_ABOVE,          /* an amount above the limit */
} GrantVerdict;

typedef struct {
    GrantVerdict verdict;
    Money amount; /* of WITHOUT_LIMIT and ABOVE */
    Money limit;  /* of ABOVE */
} Grant;

/* The worse of two; the larger amount of two alike. */
Grant grant_worse(const Grant *one, const Grant *other);
