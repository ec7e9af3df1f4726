/* question_table.c - what amends init has to know: how to ask, guess, judge and take it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* At most five of the rows are asked; the others have a default that can be changed in the file. A
 * guess that would write to strangers when it is wrong is shown to a person, but never taken by
 * --yes. */
#include "question_table.h"

#include <stdio.h>
#include <string.h>

#include "agent_list.h"
#include "config/template_files.h"
#include "mailbox_answer.h"
#include "model/address.h"

/* Puts the answer into a field unless the settings would be faulty with it. */
static gchar *put(Draft *draft, gchar **field, const gchar *answer) {
    gchar *before = *field;
    *field = g_strdup(answer);
    gchar *fault = draft_fault(draft);
    if (fault != NULL) {
        g_free(*field);
        *field = before;
    } else {
        g_free(before);
    }
    return fault;
}

static gchar *take_name(Draft *draft, const gchar *answer) {
    return put(draft, &draft->name, answer);
}

static gchar *suggest_name(const Draft *draft) {
    return g_strdup(draft->name);
}

static gchar *take_address(Draft *draft, const gchar *answer) {
    return put(draft, &draft->address, answer);
}

/* The domain that the machine's mail has, as Debian keeps it. */
static gchar *suggest_address(const Draft *draft) {
    g_autofree gchar *domain = NULL;
    (void)draft;
    if (!g_file_get_contents("/etc/mailname", &domain, NULL, NULL))
        domain = g_strdup(g_get_host_name());
    g_strstrip(domain);
    g_autofree gchar *address = g_strconcat("complaints@", domain, NULL);
    return strchr(domain, '.') != NULL && address_is_valid(address) ? g_steal_pointer(&address)
                                                                    : NULL;
}

static gchar *take_language(Draft *draft, const gchar *answer) {
    g_autofree gchar *folder = template_files_shipped_folder();
    g_autoptr(GPtrArray) known = template_files_languages(folder, NULL);
    if (known == NULL || g_ptr_array_find_with_equal_func(known, answer, g_str_equal, NULL))
        return put(draft, &draft->language, answer);
    g_ptr_array_add(known, NULL);
    g_autofree gchar *names = g_strjoinv(", ", (gchar **)known->pdata);
    return g_strdup_printf("there are no letters in \"%s\". Write one of: %s", answer, names);
}

/* The language of the one who asks, if there are letters in it. */
static gchar *suggest_language(const Draft *draft) {
    g_autofree gchar *folder = template_files_shipped_folder();
    g_autoptr(GPtrArray) known = template_files_languages(folder, NULL);
    const gchar *const *spoken = g_get_language_names();
    for (guint i = 0; known != NULL && i < known->len; i++) {
        if (g_str_has_prefix(spoken[0], known->pdata[i]))
            return g_strdup(known->pdata[i]);
    }
    return g_strdup(draft->language);
}

static gchar *take_time_zone(Draft *draft, const gchar *answer) {
    return put(draft, &draft->time_zone, answer);
}

static gchar *suggest_time_zone(const Draft *draft) {
    g_autoptr(GTimeZone) local = g_time_zone_new_local();
    const gchar *name = g_time_zone_get_identifier(local);
    Draft trial = *draft;
    trial.time_zone = (gchar *)name;
    g_autofree gchar *fault = draft_fault(&trial);
    return g_strdup(fault == NULL ? name : draft->time_zone);
}

static gchar *suggest_mailbox(const Draft *draft) {
    const gchar *hint = NULL;
    g_autofree gchar *guess = mailbox_answer_guess(draft, &hint);
    return guess != NULL ? g_strdup("imap") : NULL;
}

static void explain_mailbox(const Draft *draft) {
    const gchar *hint = NULL;
    g_autofree gchar *guess = mailbox_answer_guess(draft, &hint);
    if (guess == NULL)
        printf("   %s\n", hint);
    else
        printf("   imap          %s\n", guess);
    printf(
        "   imap:HOST     another IMAP server, or whose it is: imap:google, imap:microsoft, ...\n"
        "   maildir:PATH  a Maildir on this machine\n"
        "   pipe          a mail server on this machine hands it to \"amends deliver\"\n");
}

static gchar *take_ca_file(Draft *draft, const gchar *answer) {
    g_autofree gchar *path = g_canonicalize_filename(answer, NULL);
    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return g_strdup_printf("%s is no file", path);
    return put(draft, &draft->ca_file, path);
}

static gboolean has_imap(const Draft *draft) {
    return draft->mailbox == DRAFT_IMAP;
}

static gchar *take_user(Draft *draft, const gchar *answer) {
    return put(draft, &draft->user, answer);
}

static gchar *suggest_user(const Draft *draft) {
    return g_strdup(draft->address);
}

static gchar *take_client_id(Draft *draft, const gchar *answer) {
    if (draft->provider == NULL || draft->provider->oauth == NULL)
        return g_strdup("this mailbox has no login by OAuth 2 that is known here: write it into "
                        "amends.yaml afterwards, see oauth in amends.yaml(5)");
    return put(draft, &draft->client_id, answer);
}

static gboolean takes_no_passwords(const Draft *draft) {
    return draft->provider != NULL && draft->provider->login == LOGIN_OAUTH;
}

static gboolean needs_client_id(const Draft *draft) {
    return has_imap(draft) && takes_no_passwords(draft);
}

static void explain_client_id(const Draft *draft) {
    printf("   %s\n", draft->provider->hint);
}

static gboolean needs_password(const Draft *draft) {
    return draft->user != NULL && draft->client_id == NULL && !takes_no_passwords(draft);
}

/* The same that is asked of the file when it is read. */
static gchar *take_password(Draft *draft, const gchar *answer) {
    static const gchar oauth[] = "oauth:";
    if (g_str_has_prefix(answer, oauth))
        return take_client_id(draft, answer + strlen(oauth));
    if (takes_no_passwords(draft))
        return g_strdup_printf("%s takes no passwords from programs: use --oauth CLIENT_ID",
                               draft->provider->title);
    if (draft->user == NULL)
        return g_strdup("nobody logs in anywhere; add --user");
    if (*answer == '\0')
        return g_strdup("the password is empty");
    if (!g_utf8_validate(answer, -1, NULL))
        return g_strdup("that is no UTF-8 text");
    for (const gchar *at = answer; *at != '\0'; at++) {
        if (g_ascii_iscntrl(*at))
            return g_strdup("a password is one line of text without control characters");
    }
    g_free(draft->password);
    draft->password = g_strdup(answer);
    return NULL;
}

static void explain_password(const Draft *draft) {
    const Provider *provider = draft->provider;
    if (provider != NULL)
        printf("   %s\n", provider->hint);
    printf("   Of %s at %s. It is not shown", draft->user,
           has_imap(draft) ? draft->imap.host : draft->smtp.host);
    printf(provider != NULL && provider->oauth != NULL
               ? "; or oauth:CLIENT_ID to log in by OAuth 2.\n"
               : ".\n");
}

/* Sharing an address with the desk would be told with the number of a line that nobody sees yet. */
static gchar *find_agent_fault(const Draft *draft) {
    for (guint i = 0; i < draft->agents->len; i++) {
        const DraftAgent *agent = draft->agents->pdata[i];
        g_autofree gchar *detail = address_detail_of(agent->address, draft->address);
        if (address_equal(agent->address, draft->address) || detail != NULL)
            return g_strdup_printf("%s is the desk's own address: people who answer complaints "
                                   "need others",
                                   agent->address);
        for (guint k = 0; k < i; k++) {
            if (address_equal(agent->address, ((DraftAgent *)draft->agents->pdata[k])->address))
                return g_strdup_printf("%s is given twice", agent->address);
        }
    }
    return draft_fault(draft);
}

static gchar *take_agents(Draft *draft, const gchar *answer) {
    gchar *fault = NULL;
    GPtrArray *agents = agent_list_read(answer, &fault);
    if (agents == NULL)
        return fault;
    GPtrArray *before = draft->agents;
    draft->agents = agents;
    fault = find_agent_fault(draft);
    draft->agents = fault == NULL ? agents : before;
    g_ptr_array_unref(fault == NULL ? before : agents);
    return fault;
}

/* Whoever sits here, with an address of the desk's own domain; at a provider for all the world that
 * would be somebody else. */
static gchar *suggest_agents(const Draft *draft) {
    const gchar *domain = address_domain(draft->address);
    const gchar *login = g_getenv("SUDO_USER");
    if (login == NULL)
        login = g_get_user_name();
    if (provider_of_domain(domain) != NULL || strcmp(login, "root") == 0)
        return NULL;
    g_autofree gchar *address = g_strdup_printf("%s@%s", login, domain);
    return address_is_valid(address) && !address_equal(address, draft->address)
               ? g_steal_pointer(&address)
               : NULL;
}

static void explain_agents(const Draft *draft) {
    (void)draft;
    printf("   As in: Anna Berg <anna@example.com>, wei@example.com\n");
}

static const Question questions[] = {
    [QUESTION_LANGUAGE] = {.option = "--language",
                           .may_be_assumed = TRUE,
                           .suggest = suggest_language,
                           .take = take_language},
    [QUESTION_TIME_ZONE] = {.option = "--time-zone",
                            .may_be_assumed = TRUE,
                            .suggest = suggest_time_zone,
                            .take = take_time_zone},
    [QUESTION_NAME] = {.option = "--name",
                       .words = "How is the desk called in letters?",
                       .may_be_assumed = TRUE,
                       .suggest = suggest_name,
                       .take = take_name},
    [QUESTION_ADDRESS] = {.option = "--address",
                          .words = "To which address do customers write?",
                          .suggest = suggest_address,
                          .take = take_address},
    [QUESTION_MAILBOX] = {.option = "--mailbox",
                          .words = "Where does that mail arrive?",
                          .may_be_assumed = TRUE,
                          .suggest = suggest_mailbox,
                          .explain = explain_mailbox,
                          .take = mailbox_answer_take},
    [QUESTION_SMTP] = {.option = "--smtp", .is_optional = TRUE, .take = mailbox_answer_take_smtp},
    [QUESTION_CA_FILE] = {.option = "--ca-file", .is_optional = TRUE, .take = take_ca_file},
    [QUESTION_USER] = {.option = "--user",
                       .may_be_assumed = TRUE,
                       .is_needed = has_imap,
                       .suggest = suggest_user,
                       .take = take_user},
    [QUESTION_OAUTH] = {.option = "--oauth",
                        .words = "What is the client id of the application that may log in?",
                        .is_needed = needs_client_id,
                        .explain = explain_client_id,
                        .take = take_client_id},
    [QUESTION_PASSWORD] = {.option = "--password-file",
                           .words = "What is the mailbox's password?",
                           .is_secret = TRUE,
                           .is_needed = needs_password,
                           .explain = explain_password,
                           .take = take_password},
    [QUESTION_AGENTS] = {.option = "--agent",
                         .words = "Who answers complaints?",
                         .suggest = suggest_agents,
                         .explain = explain_agents,
                         .take = take_agents},
};
G_STATIC_ASSERT(G_N_ELEMENTS(questions) == QUESTION_COUNT);

const Question *question_row(QuestionId id) {
    return &questions[id];
}
