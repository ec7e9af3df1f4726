/* draft.c - the settings as far as amends init has been told them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft.h"

#include <string.h>

static void wipe(gchar *secret) {
    if (secret != NULL)
        explicit_bzero(secret, strlen(secret));
    g_free(secret);
}

void draft_agent_free(DraftAgent *agent) {
    if (agent == NULL)
        return;
    g_free(agent->name);
    g_free(agent->display);
    g_free(agent->address);
    g_free(agent);
}

/* Names that nobody can have (RFC 2606), for what is not answered yet. */
Draft *draft_new(void) {
    Draft *draft = g_new0(Draft, 1);
    draft->name = g_strdup("Complaints desk");
    draft->address = g_strdup("complaints@desk.invalid");
    draft->language = g_strdup("en");
    draft->time_zone = g_strdup("UTC");
    draft->mailbox = DRAFT_PIPE;
    draft->smtp = (ServerPlace){"localhost", 25, SERVER_TLS_NONE};
    draft->agents = g_ptr_array_new_with_free_func((GDestroyNotify)draft_agent_free);
    DraftAgent *agent = g_new0(DraftAgent, 1);
    agent->name = g_strdup("agent");
    agent->display = g_strdup("Agent");
    agent->address = g_strdup("agent@people.invalid");
    g_ptr_array_add(draft->agents, agent);
    draft->store = g_strdup("amends.db");
    return draft;
}

void draft_free(Draft *draft) {
    if (draft == NULL)
        return;
    g_free(draft->name);
    g_free(draft->address);
    g_free(draft->language);
    g_free(draft->time_zone);
    g_free(draft->maildir);
    g_free(draft->ca_file);
    g_free(draft->user);
    wipe(draft->password);
    g_free(draft->client_id);
    wipe(draft->client_secret);
    g_ptr_array_unref(draft->agents);
    g_free(draft->store);
    g_free(draft);
}

const gchar *draft_plus_note(const Draft *draft) {
    static const gchar *const notes[] = {
        [PLUS_ARRIVES] = NULL,
        [PLUS_UNSURE] = "It is not certain that this provider delivers such mail: send one there "
                        "and see.",
        [PLUS_IS_LOST] = "This provider does NOT deliver such mail: answers to the desk's letters "
                         "would come back to their senders. Use an address elsewhere, or a domain "
                         "of your own whose mail is all forwarded to this mailbox.",
    };
    if (draft->mailbox != DRAFT_IMAP)
        return "The mail server must be told so (Postfix: recipient_delimiter = +).";
    return notes[draft->provider != NULL ? draft->provider->plus : PLUS_UNSURE];
}

const gchar *draft_login_name(const Draft *draft) {
    return draft->provider != NULL && draft->provider->oauth != NULL ? draft->provider->oauth
                                                                     : "google";
}

const gchar *draft_password_file(const Draft *draft) {
    return draft->mailbox == DRAFT_IMAP ? "imap.password" : "smtp.password";
}
