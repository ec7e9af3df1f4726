/* draft_text.c - the amends.yaml that amends init writes, and what would be wrong with it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever was answered is written as one YAML scalar: nothing in it can end its line or begin a
 * key. Values of other forms (ports, names of choices) come from tables. */
#include <string.h>

#include "draft.h"

enum { LINE_LENGTH = 100 };

static const gchar *const tls_words[] = {
    [SERVER_TLS_STARTTLS] = "starttls",
    [SERVER_TLS_IMPLICIT] = "implicit",
    [SERVER_TLS_NONE] = "none",
};

/* Does it mean the same with and without quotes, in a list too? */
static gboolean is_plain(const gchar *text) {
    static const gchar *const meaning[] = {"null", "true", "false", "yes", "no", "on", "off"};
    for (gsize i = 0; i < G_N_ELEMENTS(meaning); i++) {
        if (g_ascii_strcasecmp(text, meaning[i]) == 0)
            return FALSE;
    }
    gunichar last = ' ';
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean is_first = at == text;
        if (!g_unichar_isalnum(c) && (c >= 0x80 || strchr(is_first ? "/" : " ./@+_-", (int)c) == 0))
            return FALSE;
        last = c;
    }
    return last != ' ';
}

/* Caller frees. */
static gchar *scalar(const gchar *text) {
    if (g_utf8_validate(text, -1, NULL) && is_plain(text))
        return g_strdup(text);
    GString *quoted = g_string_new("\"");
    for (const gchar *at = text; *at != '\0'; at++) {
        if (g_ascii_iscntrl(*at))
            g_string_append_printf(quoted, "\\x%02x", (guint)(guchar)*at);
        else if (*at == '"' || *at == '\\')
            g_string_append_printf(quoted, "\\%c", *at);
        else
            g_string_append_c(quoted, *at);
    }
    g_string_append_c(quoted, '"');
    return g_string_free(quoted, FALSE);
}

/* "KEY: VALUE", indented. */
static void add(GString *text, guint indent, const gchar *key, const gchar *value) {
    g_autofree gchar *word = scalar(value);
    g_string_append_printf(text, "%*s%s: %s\n", (int)indent, "", key, word);
}

/* Words wrapped into lines of comment. */
static void explain(GString *text, guint indent, const gchar *words) {
    g_auto(GStrv) parts = g_strsplit(words, " ", -1);
    gsize used = LINE_LENGTH;
    for (gchar **part = parts; *part != NULL; part++) {
        gsize length = (gsize)g_utf8_strlen(*part, -1);
        if (used + 1 + length > LINE_LENGTH) {
            g_string_append_printf(text, "%s%*s#", part == parts ? "" : "\n", (int)indent, "");
            used = indent + 1;
        }
        g_string_append_printf(text, " %s", *part);
        used += 1 + length;
    }
    g_string_append_c(text, '\n');
}

static void add_desk(GString *text, const Draft *draft) {
    const gchar *at = strrchr(draft->address, '@');
    g_autofree gchar *plus = g_strdup_printf(
        "Letters come from here. Mail to %.*s+anything%s must reach the desk too: that is how "
        "answers find their ticket.",
        at != NULL ? (int)(at - draft->address) : 0, draft->address, at != NULL ? at : "");
    g_string_append(text, "desk:\n");
    explain(text, 2, "How the desk is called in letters.");
    add(text, 2, "name", draft->name);
    explain(text, 2, plus);
    if (draft_plus_note(draft) != NULL)
        explain(text, 2, draft_plus_note(draft));
    add(text, 2, "address", draft->address);
    explain(text, 2,
            "Other addresses of the desk, never answered: other_addresses: "
            "[service@example.com]");
    explain(text, 2, "Ticket references begin with it: AM-1001.");
    add(text, 2, "prefix", "AM");
    explain(text, 2, "Of letters to people whose language is not known.");
    add(text, 2, "language", draft->language);
    explain(text, 2, "Of the dates in letters.");
    add(text, 2, "time_zone", draft->time_zone);
    explain(text, 2,
            "The name that your mail server or provider writes first into Authentication-Results. "
            "With it, commands by mail must come from an agent whose mail passed DMARC or DKIM.");
    g_string_append(text, "  # authserv_id: mx.example.com\n");
    explain(text, 2,
            "Signs what is in the addresses that people answer to. Keep it: without it "
            "answers to old letters do not find their ticket.");
    add(text, 2, "key_file", DRAFT_KEY_FILE);
    explain(text, 2, "The database; it is made at the first start.");
    add(text, 2, "store", draft->store);
    g_string_append_c(text, '\n');
}

static void add_people(GString *text, const Draft *draft) {
    explain(text, 0,
            "Who answers complaints. The first address is written to; mail from all of "
            "them is this person's. A manager (role: manager) also gets escalations.");
    g_string_append(text, "people:\n");
    for (guint i = 0; i < draft->agents->len; i++) {
        const DraftAgent *agent = draft->agents->pdata[i];
        g_autofree gchar *address = scalar(agent->address);
        add(text, 2, "- name", agent->name);
        add(text, 4, "display", agent->display);
        g_string_append_printf(text, "    addresses: [%s]\n", address);
    }
    g_string_append_c(text, '\n');
    explain(text, 0, "Departments. The first takes what no mailbox names another for.");
    g_string_append(text, "queues:\n");
    add(text, 2, "- name", "service");
    explain(text, 4, "What customers read, a line a language: title: {en: Customer service}");
    g_string_append(text, "    agents: [");
    for (guint i = 0; i < draft->agents->len; i++) {
        g_autofree gchar *name = scalar(((DraftAgent *)draft->agents->pdata[i])->name);
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", name);
    }
    g_string_append(text, "]\n");
    explain(text, 4, "Who is told of unhappy customers, of role manager: manager: maria");
    g_string_append_c(text, '\n');
}

static void add_server(GString *text, guint indent, const Draft *draft, const ServerPlace *place) {
    gboolean is_implicit = place->tls == SERVER_TLS_IMPLICIT;
    g_autofree gchar *port = g_strdup_printf("%u", place->port);
    add(text, indent, "host", place->host);
    add(text, indent, "port", port);
    explain(text, indent,
            is_implicit ? "Encrypted from the first byte; or starttls."
                        : "starttls or implicit; none only for this very machine.");
    add(text, indent, "tls", tls_words[place->tls]);
    if (draft->ca_file != NULL)
        add(text, indent, "ca_file", draft->ca_file);
}

static void add_login(GString *text, guint indent, const Draft *draft) {
    if (draft->user == NULL)
        return;
    add(text, indent, "user", draft->user);
    if (draft->client_id != NULL)
        add(text, indent, "oauth", draft_login_name(draft));
    else
        add(text, indent, "password_file", draft_password_file(draft));
}

static void add_imap(GString *text, const Draft *draft) {
    g_string_append(text, "    imap:\n");
    if (draft->is_guess && draft->provider == NULL)
        explain(text, 6,
                "These servers are a GUESS from the address: compare with what your "
                "provider says.");
    if (draft->provider != NULL)
        explain(text, 6, draft->provider->hint);
    add_server(text, 6, draft, &draft->imap);
    add_login(text, 6, draft);
    explain(text, 6, "All that stands in this folder is taken for new mail.");
    add(text, 6, "folder", "INBOX");
    explain(text, 6, "Mail that is dealt with goes here; the folder is made when it is missing.");
    add(text, 6, "processed", "Processed");
}

static void add_mailboxes(GString *text, const Draft *draft) {
    if (draft->mailbox == DRAFT_PIPE) {
        explain(text, 0,
                "Mail comes by the pipe of a mail server, \"amends deliver\"; see amends(1). A "
                "mailbox that is read can stand beside it: mailboxes, in amends.yaml(5).");
        g_string_append_c(text, '\n');
        return;
    }
    g_string_append(text, "mailboxes:\n");
    add(text, 2, "- name", "complaints");
    if (draft->mailbox == DRAFT_MAILDIR) {
        explain(text, 4, "A Maildir. Mail that is dealt with moves from new/ to cur/.");
        add(text, 4, "maildir", draft->maildir);
    } else {
        add_imap(text, draft);
    }
    g_string_append_c(text, '\n');
}

static void add_oauth(GString *text, const Draft *draft) {
    if (draft->client_id == NULL)
        return;
    const gchar *provider = draft_login_name(draft);
    explain(text, 0, "Logins by OAuth 2.");
    g_string_append(text, "oauth:\n");
    add(text, 2, "- name", provider);
    add(text, 4, "provider", provider);
    if (strcmp(provider, "microsoft") == 0) {
        explain(text, 4,
                "Your organisation's domain or id, if the application is registered for "
                "it alone.");
        add(text, 4, "tenant", "common");
    }
    add(text, 4, "client_id", draft->client_id);
    if (draft->client_secret != NULL)
        add(text, 4, "client_secret_file", DRAFT_SECRET_FILE);
    else
        explain(text, 4,
                "The secret that belongs to it, if there is one: client_secret_file: oauth.secret");
    g_string_append_c(text, '\n');
}

static void add_delivery(GString *text, const Draft *draft) {
    explain(text, 0, "How letters go out.");
    g_string_append(text, "delivery:\n  smtp:\n");
    add_server(text, 4, draft, &draft->smtp);
    add_login(text, 4, draft);
    guint most = draft->provider != NULL ? draft->provider->letters_per_minute : 0;
    g_autofree gchar *rate = g_strdup_printf("%u", most);
    explain(text, 4,
            most > 0 ? "What the provider takes from one mailbox."
                     : "If the provider takes only so many; 0 = no limit.");
    add(text, 4, "letters_per_minute", rate);
    g_string_append_c(text, '\n');
}

static void add_promises(GString *text) {
    static const struct {
        const gchar *key, *value, *words;
    } promises[] = {
        {"first_answer", "24h", "A person answers within."},
        {"solution", "3d", "A solution is proposed within."},
        {"grace", "3d", "A resolved ticket is closed after."},
        {"survey_after", "1d", "Customers are asked how it was, so long after that."},
    };
    explain(text, 0, "What letters promise, and when surveys are sent.");
    g_string_append(text, "promises:\n");
    for (gsize i = 0; i < G_N_ELEMENTS(promises); i++) {
        explain(text, 2, promises[i].words);
        add(text, 2, promises[i].key, promises[i].value);
    }
    g_string_append_c(text, '\n');
    explain(text, 0,
            "Who is told, and how, when mail can't be read or sent: give it a way that is "
            "not the desk's own account.");
    g_string_append(text, "# alarms:\n"
                          "#   to: [operator@example.net]\n"
                          "#   smtp: {host: mail.example.net, user: alarms, password_file: "
                          "alarm.password}\n"
                          "#   command: [/usr/local/bin/page-operator]\n");
}

gchar *draft_text(const Draft *draft) {
    GString *text = g_string_new("# amends.yaml - settings of the complaint desk\n#\n");
    explain(text, 0,
            "Written by \"amends init\". Change what you like; \"amends check\" names "
            "every fault with its line. A running desk reads it again on SIGHUP; a "
            "faulty file changes nothing. All keys: amends.yaml(5). Relative paths start "
            "from the folder of this file; passwords stand in files of their own, which "
            "nobody else may read.");
    g_string_append_c(text, '\n');
    add_desk(text, draft);
    add_people(text, draft);
    add_mailboxes(text, draft);
    add_oauth(text, draft);
    add_delivery(text, draft);
    add_promises(text);
    return g_string_free(text, FALSE);
}

gchar *draft_fault(const Draft *draft) {
    g_autofree gchar *text = draft_text(draft);
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    if (settings_check_text("amends.yaml", text, strlen(text), faults))
        return NULL;
    const SettingFault *first = faults->pdata[0];
    return first->remedy == NULL ? g_strdup(first->what)
                                 : g_strdup_printf("%s. %s", first->what, first->remedy);
}
