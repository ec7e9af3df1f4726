/* sender_trust.c - is the From address proved, and do the senders that a mail names agree? */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 8601 section 5: an Authentication-Results field says who checked (authserv-id), and anybody
 * can write one. The rule here, in order:
 *
 *  1. The headers are walked from the top. A Received field written by a host that is not ours ends
 * the walk: what stands below it was there before the mail came to us. Ours are the authserv-id,
 *     hosts below it or beside it, hosts of the domains of our own addresses, and names that only
 *     a machine's own net knows (no dot, an address literal).
 *  2. The first Authentication-Results field with our authserv-id decides alone; a second one,
 * whatever it says, is not looked at: below our own stands what the sender brought along.
 *  3. There must be one From address. dmarc=pass counts if its header.from is From's domain.
 * Without a dmarc result (or "none": the domain publishes no policy) dkim=pass counts if the
 * signing domain is From's domain or one above it. A dmarc result of any other word is a no. SPF
 * proves the envelope, not the author.
 *
 * What this can't do: tell a forged field with our authserv-id if our own mail server wrote none
 * above it and let it in. Section 5 makes it that server's duty to remove such fields; all common
 * ones do.
 */
#include "sender_trust.h"

#include <string.h>

#include "authentication_results.h"
#include "base/text.h"

/* "Example.COM." -> "example.com", IDN in its ASCII form; NULL if it is no domain. */
static gchar *domain_key(const gchar *domain) {
    if (domain == NULL || *domain == '\0' || strlen(domain) > 255)
        return NULL;
    g_autofree gchar *ascii = g_hostname_to_ascii(domain);
    gchar *key = g_ascii_strdown(ascii != NULL ? ascii : domain, -1);
    gsize length = strlen(key);
    if (length > 0 && key[length - 1] == '.')
        key[length - 1] = '\0';
    return key;
}

/* An authserv-id is compared as it is written: what IDNA maps to the same name (a blank of no
 * width, a full-width letter) is an id that our server would not have taken out of a forged field.
 */
static gboolean is_same_id(const gchar *one, const gchar *other) {
    gsize length = strlen(one);
    gsize other_length = strlen(other);
    length -= length > 0 && one[length - 1] == '.';
    other_length -= other_length > 0 && other[other_length - 1] == '.';
    return length == other_length && g_ascii_strncasecmp(one, other, length) == 0;
}

/* Is `domain` the same as `parent`, or below it? Both are keys. */
static gboolean is_at_or_below(const gchar *domain, const gchar *parent) {
    gsize length = strlen(domain);
    gsize parent_length = strlen(parent);
    return length >= parent_length && strcmp(domain + length - parent_length, parent) == 0 &&
           (length == parent_length || domain[length - parent_length - 1] == '.');
}

/* "mx.shop.test" -> "shop.test"; NULL where that could be a registry's domain (test, co.uk,
 * com.cn). */
static const gchar *organisation_of(const gchar *host) {
    static const gchar *const registry_labels[] = {
        "co",   "com", "net", "org", "edu", "gov", "ac",  "or",   "ne",  "go",  "gob",
        "gouv", "nom", "mil", "ltd", "plc", "me",  "sch", "asso", "biz", "info"};
    const gchar *parent = strchr(host, '.');
    const gchar *dot = parent != NULL ? strchr(parent + 1, '.') : NULL;
    if (dot == NULL)
        return NULL;
    parent++;
    gboolean is_short_end = strlen(dot + 1) == 2;
    for (gsize i = 0; is_short_end && i < G_N_ELEMENTS(registry_labels); i++) {
        if (strlen(registry_labels[i]) == (gsize)(dot - parent) &&
            strncmp(parent, registry_labels[i], (gsize)(dot - parent)) == 0)
            return NULL;
    }
    return parent;
}

/* The host behind "by" in a Received field, or NULL. Comments are stepped over, as "by" may stand
 * there too. */
static gchar *received_by(const gchar *value) {
    guint depth = 0;
    gboolean is_word_start = TRUE;
    for (const gchar *at = value; *at != '\0' && *at != ';'; at++) {
        if (*at == '(')
            depth++;
        else if (*at == ')' && depth > 0)
            depth--;
        if (depth == 0 && is_word_start && g_ascii_strncasecmp(at, "by", 2) == 0 &&
            g_ascii_isspace(at[2])) {
            at += 2 + strspn(at + 2, " \t\r\n");
            return g_strndup(at, strcspn(at, " \t\r\n;("));
        }
        is_word_start = g_ascii_isspace(*at) || *at == ')';
    }
    return NULL;
}

static gboolean is_our_host(const gchar *host, const gchar *authserv_key, const Policy *policy) {
    g_autofree gchar *key = domain_key(host);
    if (key == NULL || strchr(key, '.') == NULL || *key == '[' || g_hostname_is_ip_address(key))
        return TRUE;
    const gchar *organisation = organisation_of(authserv_key);
    if (is_at_or_below(key, authserv_key) ||
        (organisation != NULL && is_at_or_below(key, organisation)))
        return TRUE;
    for (guint i = 0; i < policy->own_addresses->len; i++) {
        g_autofree gchar *own = domain_key(address_domain(policy->own_addresses->pdata[i]));
        if (own != NULL && is_at_or_below(key, own))
            return TRUE;
    }
    return FALSE;
}

/* Rules 1 and 2: the one field that decides, or NULL. */
static AuthenticationResults *trusted_results(const Mail *mail, const Policy *policy) {
    g_autofree gchar *authserv_key = domain_key(policy->authserv_id);
    for (guint i = 0; authserv_key != NULL && i < mail->headers->len; i++) {
        const MailHeader *header = mail->headers->pdata[i];
        if (g_ascii_strcasecmp(header->name, "Received") == 0) {
            g_autofree gchar *host = received_by(header->value);
            if (host != NULL && !is_our_host(host, authserv_key, policy))
                return NULL;
        }
        if (g_ascii_strcasecmp(header->name, "Authentication-Results") != 0)
            continue;
        g_autoptr(AuthenticationResults) results = authentication_results_read(header->value);
        if (results != NULL && is_same_id(results->authserv_id, policy->authserv_id))
            return g_steal_pointer(&results);
    }
    return NULL;
}

/* The domain that a property names: "example.com", "@example.com", "kim@example.com". */
static gchar *property_domain(const AuthenticationResult *result, const gchar *property) {
    const gchar *value = authentication_result_property(result, "header", property);
    if (value == NULL)
        return NULL;
    return domain_key(strchr(value, '@') != NULL ? address_domain(value) : value);
}

/* The signing domain, if the signature passed and From is at or below it. */
static gchar *aligned_signer(const AuthenticationResult *result, const gchar *from_domain) {
    if (strcmp(result->method, "dkim") != 0 || strcmp(result->result, "pass") != 0)
        return NULL;
    g_autofree gchar *signer = property_domain(result, "d");
    if (signer == NULL)
        signer = property_domain(result, "i");
    gboolean is_aligned =
        signer != NULL && strchr(signer, '.') != NULL && is_at_or_below(from_domain, signer);
    return is_aligned ? g_steal_pointer(&signer) : NULL;
}

/* The domain publishes no DMARC policy; "bestguesspass" is Microsoft's word for one that would
 * pass. */
static gboolean says_no_policy(const gchar *dmarc_result) {
    return strcmp(dmarc_result, "none") == 0 || strcmp(dmarc_result, "bestguesspass") == 0;
}

/* Rule 3. */
static gboolean is_verified(const AuthenticationResults *results, const gchar *from_domain,
                            Identity *identity) {
    g_autofree gchar *signer = NULL;
    gboolean has_dmarc_pass = FALSE;
    for (guint i = 0; i < results->results->len; i++) {
        const AuthenticationResult *result = results->results->pdata[i];
        if (strcmp(result->method, "dmarc") == 0 && !says_no_policy(result->result)) {
            g_autofree gchar *domain = property_domain(result, "from");
            if (strcmp(result->result, "pass") != 0 || g_strcmp0(domain, from_domain) != 0) {
                g_autofree gchar *word = text_shorten(result->result, 20);
                identity_say(identity, "%s says dmarc=%s for %s: not verified",
                             results->authserv_id, word, domain != NULL ? domain : "no domain");
                return FALSE;
            }
            has_dmarc_pass = TRUE;
        }
        if (signer == NULL)
            signer = aligned_signer(result, from_domain);
    }
    if (has_dmarc_pass)
        identity_say(identity, "verified: %s says dmarc=pass for %s", results->authserv_id,
                     from_domain);
    else if (signer != NULL)
        identity_say(identity, "verified: %s says dkim=pass by %s", results->authserv_id, signer);
    else
        identity_say(identity, "%s found no proof of From: not verified", results->authserv_id);
    return has_dmarc_pass || signer != NULL;
}

/* May Reply-To name another address than From without anybody being deceived? Yes for a
 * complainant's two addresses in one domain. */
static gboolean is_conflict(const gchar *from, const gchar *reply_to, const Policy *policy) {
    if (address_equal(from, reply_to))
        return FALSE;
    g_autofree gchar *domain = domain_key(address_domain(from));
    g_autofree gchar *reply_domain = domain_key(address_domain(reply_to));
    return g_strcmp0(domain, reply_domain) != 0 ||
           (policy != NULL && (policy_person_by_address(policy, from) != NULL ||
                               policy_person_by_address(policy, reply_to) != NULL));
}

/* Does every address that a field names belong to the person? In "Anna <a@b>" only what stands in
 * the brackets is an address. */
static gboolean names_only(const gchar *value, const Person *person) {
    static const gchar separators[] = " \t\r\n,;:<>()[]\"'";
    gboolean has_brackets = strchr(value, '<') != NULL;
    for (const gchar *at = value; *at != '\0';) {
        gboolean is_bracketed = at > value && at[-1] == '<';
        gsize length = strcspn(at, separators);
        if (memchr(at, '@', length) != NULL && (is_bracketed || !has_brackets)) {
            g_autofree gchar *address = g_strndup(at, length);
            if (!person_has_address(person, address))
                return FALSE;
        }
        at += length + (at[length] != '\0');
    }
    return TRUE;
}

/* Who sends in somebody's name (Sender), or passes a mail on (Resent-*, RFC 5322 section 3.6.6), is
 * not who wrote it. What our own server verified is the author's all the same, whoever sent it; but
 * passed on is what was meant for somebody else. */
static gboolean has_other_sender(const Mail *mail, Identity *identity) {
    for (guint i = 0; identity->person != NULL && i < mail->headers->len; i++) {
        const MailHeader *header = mail->headers->pdata[i];
        gboolean is_sender = g_ascii_strcasecmp(header->name, "Sender") == 0;
        gboolean is_resent = g_ascii_strcasecmp(header->name, "Resent-From") == 0 ||
                             g_ascii_strcasecmp(header->name, "Resent-Sender") == 0;
        if ((!is_resent && (!is_sender || identity->is_verified)) ||
            names_only(header->value, identity->person))
            continue;
        g_autofree gchar *shown = text_shorten(header->value, 100);
        identity_say(identity, "%s %s is not From", header->name, shown);
        return TRUE;
    }
    return FALSE;
}

static gboolean has_conflict(const Mail *mail, const Policy *policy, Identity *identity) {
    if (mail->from->len > 1) {
        identity_say(identity, "From names %u addresses", mail->from->len);
        return TRUE;
    }
    const Address *author = mail_author(mail);
    for (guint i = 0; author != NULL && i < mail->reply_to->len; i++) {
        const Address *reply_to = mail->reply_to->pdata[i];
        if (is_conflict(author->address, reply_to->address, policy)) {
            g_autofree gchar *reply_shown = text_shorten(reply_to->address, 100);
            g_autofree gchar *from_shown = text_shorten(author->address, 100);
            identity_say(identity, "Reply-To %s is not From %s", reply_shown, from_shown);
            return TRUE;
        }
    }
    return FALSE;
}

static void read_verdict(const Mail *mail, const Policy *policy, Identity *identity) {
    const Address *author = mail_author(mail);
    g_autofree gchar *from_domain = domain_key(address_domain(author->address));
    if (policy->authserv_id == NULL || mail->from->len != 1 || from_domain == NULL)
        return;
    g_autoptr(AuthenticationResults) results = trusted_results(mail, policy);
    if (results == NULL)
        identity_say(identity, "no Authentication-Results of %s: not verified",
                     policy->authserv_id);
    else
        identity->is_verified = is_verified(results, from_domain, identity);
}

void sender_trust_read(const Mail *mail, const Policy *policy, Identity *identity) {
    identity->has_conflict = has_conflict(mail, policy, identity);
    const Address *author = mail_author(mail);
    if (policy == NULL || author == NULL)
        return;
    identity->person = policy_person_by_address(policy, author->address);
    identity->role = identity->person != NULL ? identity->person->role : ROLE_COMPLAINANT;
    read_verdict(mail, policy, identity);
    if (!identity->has_conflict)
        identity->has_conflict = has_other_sender(mail, identity);
}
