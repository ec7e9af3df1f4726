/* agent_trust.c - may a mail in an agent's name be obeyed? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the From address says gives no powers. doc/trust.md tells the rules to people; in short:
 *
 * - its senders agree: From, Reply-To, Sender, Resent-From name the same person;
 * - it has a key of this person: a token or Message-ID that was made for the person and this
 *   ticket, not too long ago, and not shown to strangers since;
 * - its sender is verified, where the desk trusts an Authentication-Results or knows the person's
 *   signing key, and without a ticket always, because there is no key then. A signature covers the
 *   words only, so these have to name the ticket, and the signing has to be newer than the letter
 *   that is answered;
 * - it was not obeyed before: DKIM says nothing of when and how often, so the same words of the
 *   same second count once, and so does a signature.
 *
 * What falls short is held (hold_mail.c), and its agent may vouch for it (release_mail.c).
 */
#include "agent_trust.h"

#include <string.h>

#include "base/digest.h"
#include "model/reference.h"
#include "store/trust_store.h"

enum { CLOCK_SKEW = 300 };

typedef enum {
    LACKS_NOTHING,
    LACKS_TOKEN,
    LACKS_FRESH_TOKEN,
    LACKS_SECRET_TOKEN,
    LACKS_VERIFICATION,
    LACKS_AGREEMENT,
    LACKS_SIGNATURE,
    LACKS_KNOWN_KEY,
    LACKS_WHOLE_WORDS,
    LACKS_VALID_KEY,
    LACKS_CURRENT_KEY,
    LACKS_CURRENT_SIGNATURE,
    LACKS_CLARITY,
    LACKS_REFERENCE,
    LACKS_FRESH_SIGNATURE,
    LACKS_NOVELTY,
} Shortfall;

/* In the agent's language: the letter about the held mail shows it. */
static const struct {
    const gchar *en;
    const gchar *zh;
} shortfall_words[] = {
    [LACKS_TOKEN] = {"it does not answer a letter that was sent to you",
                     "它不是对我们发给您的邮件的回复"},
    [LACKS_FRESH_TOKEN] = {"the letter that it answers is too old", "它回复的那封邮件已经过期"},
    [LACKS_SECRET_TOKEN] = {"the reply address of that letter was shown to people outside the desk",
                            "那封邮件的回复地址曾经被外部人员看到"},
    [LACKS_VERIFICATION] = {"the mail server could not verify that it is from you",
                            "邮件服务器无法确认它来自您"},
    [LACKS_AGREEMENT] = {"its sender fields name different people", "它的发件人信息彼此不一致"},
    [LACKS_SIGNATURE] = {"it is not signed with your key", "它没有用您的密钥签名"},
    [LACKS_KNOWN_KEY] = {"it is signed, but not with your key that the desk knows",
                         "它有签名，但不是投诉中心所知的您的密钥"},
    [LACKS_WHOLE_WORDS] = {"its signature does not fit its words: they were changed on the way",
                           "签名与内容不符：内容在途中被改动过"},
    [LACKS_VALID_KEY] = {"it is signed with your key, but that key was revoked: give whoever runs "
                         "the desk your new one",
                         "它是用您的密钥签名的，但该密钥已被吊销：请把新的密钥交给系统管理员"},
    [LACKS_CURRENT_KEY] =
        {"it is signed with your key, but that key has expired: give whoever runs "
         "the desk your new one, or the old one with its new date",
         "它是用您的密钥签名的，但该密钥已过期：请把新的密钥或续期后的密钥交给系统管"
         "理员"},
    [LACKS_CURRENT_SIGNATURE] = {"its signature has expired", "签名已过期"},
    [LACKS_CLARITY] = {"its signature could not be verified", "签名无法验证"},
    [LACKS_REFERENCE] =
        {"its signature is good, but the signed words do not name the ticket: quote our "
         "letter, or write its reference",
         "签名有效，但签名的内容里没有投诉编号：请引用我们的来信或写上编号"},
    [LACKS_FRESH_SIGNATURE] =
        {"its signature is good, but was made too early, or before the letter "
         "that it answers",
         "签名有效，但签名时间太早，或早于它所回复的那封邮件"},
    [LACKS_NOVELTY] = {"the same mail was carried out before", "同一封邮件此前已经执行过"},
};

/* "AM-1042" in the text, and no longer number. */
static gboolean names_ticket(const gchar *text, const gchar *reference) {
    g_autofree gchar *lower = g_ascii_strdown(text, -1);
    g_autofree gchar *wanted = g_ascii_strdown(reference, -1);
    gsize length = strlen(wanted);
    for (const gchar *at = strstr(lower, wanted); at != NULL; at = strstr(at + 1, wanted)) {
        gboolean is_whole = at == lower || !g_ascii_isalnum(at[-1]);
        if (is_whole && !g_ascii_isdigit(at[length]))
            return TRUE;
    }
    return FALSE;
}

static gboolean signature_names_ticket(const Arrival *arrival) {
    const SignedMail *signature = arrival->incoming->signature;
    if (arrival->match->verdict == MATCH_NEW)
        return TRUE;
    g_autofree gchar *reference =
        reference_text(arrival->office->policy->reference_prefix, arrival->match->ticket);
    return names_ticket(arrival->mail->body_text, reference) ||
           (signature->subject != NULL && names_ticket(signature->subject, reference));
}

/* What the signature lacks to verify the sender of this mail on this ticket, now. */
static Shortfall shortfall_of_signature(const Arrival *arrival) {
    static const Shortfall of_fault[] = {
        [SIGNATURE_GOOD] = LACKS_NOTHING,
        [SIGNATURE_IS_MISSING] = LACKS_SIGNATURE,
        [SIGNATURE_OF_ANOTHER_KEY] = LACKS_KNOWN_KEY,
        [SIGNATURE_OF_CHANGED_WORDS] = LACKS_WHOLE_WORDS,
        [SIGNATURE_OF_REVOKED_KEY] = LACKS_VALID_KEY,
        [SIGNATURE_OF_EXPIRED_KEY] = LACKS_CURRENT_KEY,
        [SIGNATURE_HAS_EXPIRED] = LACKS_CURRENT_SIGNATURE,
        [SIGNATURE_IS_UNCLEAR] = LACKS_CLARITY,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(of_fault) == SIGNATURE_FAULT_COUNT);
    const SignedMail *signature = arrival->incoming->signature;
    if (signature == NULL || !signature->is_good)
        return signature == NULL ? LACKS_SIGNATURE : of_fault[signature->fault];
    if (signature->signed_at < arrival->now - arrival->office->policy->signature_life ||
        signature->signed_at > arrival->now + CLOCK_SKEW ||
        signature->signed_at < arrival->match->token_issued_at - CLOCK_SKEW)
        return LACKS_FRESH_SIGNATURE;
    return signature_names_ticket(arrival) ? LACKS_NOTHING : LACKS_REFERENCE;
}

static gboolean is_verified(const Arrival *arrival) {
    return arrival->identity->is_verified || shortfall_of_signature(arrival) == LACKS_NOTHING;
}

/* The nearest to what would have been enough. */
static Shortfall lacking_verification(const Arrival *arrival) {
    gboolean has_keys = office_keys_of(arrival->office, arrival->identity->person) != NULL;
    Shortfall of_signature = shortfall_of_signature(arrival);
    if (has_keys &&
        (of_signature != LACKS_SIGNATURE || arrival->office->policy->authserv_id == NULL))
        return of_signature;
    return LACKS_VERIFICATION;
}

static Shortfall shortfall_of(const Arrival *arrival) {
    const Identity *identity = arrival->identity;
    const Match *match = arrival->match;
    gboolean must_be_verified = arrival->office->policy->authserv_id != NULL ||
                                office_keys_of(arrival->office, identity->person) != NULL;
    gboolean is_known_ticket = match->verdict != MATCH_NEW;
    if (identity->has_conflict)
        return LACKS_AGREEMENT;
    if (is_known_ticket && !match->has_token) {
        if (match->token_fault == TOKEN_IS_EXPIRED)
            return LACKS_FRESH_TOKEN;
        if (match->token_fault != TOKEN_IS_DISCLOSED)
            return LACKS_TOKEN;
        if (!is_verified(arrival))
            return LACKS_SECRET_TOKEN;
    }
    if (must_be_verified ? !is_verified(arrival) : !is_known_ticket)
        return lacking_verification(arrival);
    return LACKS_NOTHING;
}

/* What does not change when a signed mail is sent again: who, when, the words. */
static gchar *digest_of(const Arrival *arrival) {
    const Mail *mail = arrival->mail;
    g_autofree gchar *facts =
        g_strdup_printf("%s\n%" G_GINT64_FORMAT "\n%s", arrival->identity->person->name,
                        mail->has_date ? mail->date : 0, mail->body_text);
    return digest_sha256(facts, strlen(facts));
}

/* Takes the digest for this mail; if another mail has it, *out_is_repeated becomes TRUE. */
static gboolean spend(Arrival *arrival, const gchar *digest, gboolean *out_is_repeated,
                      GError **error) {
    SpentMail spent = {.digest = digest, .mail = arrival->mail_id, .at = arrival->now};
    if (!trust_store_spend(arrival->office->store, &spent, error))
        return FALSE;
    *out_is_repeated = *out_is_repeated || spent.mail != arrival->mail_id;
    return TRUE;
}

static gboolean is_repeated(Arrival *arrival, gboolean *out_is_repeated, GError **error) {
    Store *store = arrival->office->store;
    const Policy *policy = arrival->office->policy;
    const SignedMail *signature = arrival->incoming->signature;
    gint64 life = MAX(policy->token_life, policy->signature_life + CLOCK_SKEW);
    g_autofree gchar *digest = digest_of(arrival);
    /* No key outlives its life, so no mail with one can come again after it. */
    if (policy->token_life > 0 && !trust_store_forget(store, arrival->now - life, error))
        return FALSE;
    if (!spend(arrival, digest, out_is_repeated, error))
        return FALSE;
    return signature == NULL || !signature->is_good ||
           spend(arrival, signature->digest, out_is_repeated, error);
}

static gboolean names_stranger(const Policy *policy, const GPtrArray *list) {
    for (guint i = 0; i < list->len; i++) {
        const Address *address = list->pdata[i];
        if (!policy_is_own_address(policy, address->address) &&
            policy_person_by_address(policy, address->address) == NULL)
            return TRUE;
    }
    return FALSE;
}

/* Who stands beside the desk in To or Cc has read the reply address there. */
static gboolean note_disclosure(Arrival *arrival, GError **error) {
    const Policy *policy = arrival->office->policy;
    if (arrival->ticket == NULL || arrival->match->token_issued_at == 0 ||
        (!names_stranger(policy, arrival->mail->to) && !names_stranger(policy, arrival->mail->cc)))
        return TRUE;
    return trust_store_disclose(arrival->office->store, arrival->ticket->id,
                                arrival->identity->person->name, arrival->match->token_issued_at,
                                error);
}

gboolean agent_trust_judge(Arrival *arrival, const gchar **out_reason, GError **error) {
    Shortfall shortfall = arrival->is_released ? LACKS_NOTHING : shortfall_of(arrival);
    gboolean is_old = FALSE;
    if (shortfall == LACKS_NOTHING && !arrival->is_released &&
        !is_repeated(arrival, &is_old, error))
        return FALSE;
    if (is_old)
        shortfall = LACKS_NOVELTY;
    gboolean is_chinese = g_strcmp0(arrival->identity->person->language, "zh") == 0;
    *out_reason = is_chinese ? shortfall_words[shortfall].zh : shortfall_words[shortfall].en;
    return shortfall != LACKS_NOTHING || note_disclosure(arrival, error);
}
