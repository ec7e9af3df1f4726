/* settings_check_servers.h - servers, logins and routes that must fit each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "yaml_tree.h"

/* Appends a fault for all that is wrong with mailboxes, oauth, delivery and alarms as connections:
 * one kind each, encryption, ports, passwords, names of logins, a second route that is none. */
void settings_check_servers(const gchar *file, const YamlNode *root, GPtrArray *out_faults);
