/* ticket_sight.h - which tickets an agent or a manager may see */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"
#include "model/ticket.h"

/* Does the ticket belong to a department that `person` works in or manages, or to the person? One
 * of a department that is not in the settings any more is every manager's. */
gboolean ticket_sight_may_see(const Ticket *ticket, const Person *person, const Policy *policy);

/* Does `person` work in the department, or manage it? */
gboolean ticket_sight_belongs_to(const Person *person, const Queue *queue);
