/* status_words.c - enhanced status codes (RFC 3463) from codes and words of a diagnostic */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report may state a status, or only quote an SMTP answer, or only say it in words. The order of
 * belief: an exact status, an enhanced code in the diagnostic, words, the reply code. The meaning
 * of codes is RFC 3463, the IANA registry (RFC 5248) and RFC 5321 section 4.2; the words are those
 * that mail systems print. One table, first match wins, so the narrow stand above the wide.
 */
#include "status_words.h"

#include <string.h>

#include "base/text.h"

typedef struct {
    const gchar *words; /* folded (text_fold) */
    const gchar *status;
} StatusWords;

static const StatusWords status_words[] = {
    /* the mail was too long on its way (4.4.7), or nobody answered (4.4.1): it may work next week
     */
    {"retry time not reached", "4.4.7"},
    {"retry timeout exceeded", "4.4.7"},
    {"retry time exceeded", "4.4.7"},
    {"message expired", "4.4.7"},
    {"delivery time expired", "4.4.7"},
    {"too long in the queue", "4.4.7"},
    {"in the queue too long", "4.4.7"},
    {"in queue too long", "4.4.7"},
    {"on the queue too long", "4.4.7"},
    {"maximum queue lifetime", "4.4.7"},
    {"message timeout", "4.4.7"},
    {"could not be delivered for", "4.4.7"},
    {"unable to deliver this message after", "4.4.7"},
    {"cannot send message for", "4.4.7"},
    {"connection timed out", "4.4.1"},
    {"operation timed out", "4.4.1"},
    {"connection refused", "4.4.1"},
    {"connection reset", "4.4.2"},
    {"connection dropped", "4.4.2"},
    {"connection was dropped", "4.4.2"},
    {"lost connection", "4.4.2"},
    {"conversation with", "4.4.2"},
    {"timed out while", "4.4.2"},
    {"network is unreachable", "4.4.1"},
    {"no route to host", "4.4.1"},
    {"unable to connect", "4.4.1"},
    {"couldn't connect", "4.4.1"},
    {"wasn't able to establish an smtp connection", "4.4.1"},
    {"establish an smtp connection", "4.4.1"},
    {"连接超时", "4.4.1"},
    {"greylist", "4.7.1"},
    {"graylist", "4.7.1"},
    /* routing */
    {"too many hops", "5.4.6"},
    {"hop count exceeded", "5.4.6"},
    {"mail loop", "5.4.6"},
    {"loops back to myself", "5.4.6"},
    {"routing loop", "5.4.6"},
    {"forwarding loop", "5.4.6"},
    {"mail forwarding loop", "5.4.6"},
    /* proof of the sender: RFC 7372, RFC 7505 */
    {"dmarc", "5.7.26"},
    {"spf check", "5.7.23"},
    {"spf validation", "5.7.23"},
    {"null mx", "5.1.10"},
    {"does not accept mail", "5.1.10"},
    /* the mailbox is there but takes nothing */
    {"over quota", "5.2.2"},
    {"overquota", "5.2.2"},
    {"over the quota", "5.2.2"},
    {"over the maximum quota", "5.2.2"},
    {"quota exceeded", "5.2.2"},
    {"exceeded the quota", "5.2.2"},
    {"exceeds the quota", "5.2.2"},
    {"exceeded storage", "5.2.2"},
    {"exceed the quota", "5.2.2"},
    {"out of storage", "5.2.2"},
    {"storage space", "5.2.2"},
    {"mailbox is full", "5.2.2"},
    {"mailbox full", "5.2.2"},
    {"mail box full", "5.2.2"},
    {"inbox is full", "5.2.2"},
    {"inbox full", "5.2.2"},
    {"not enough space", "5.2.2"},
    {"not enough storage", "5.2.2"},
    {"insufficient disk space", "5.2.2"},
    {"disk full", "4.3.1"},
    {"insufficient system storage", "4.3.1"},
    {"insufficient system resources", "4.3.1"},
    {"邮箱已满", "5.2.2"},
    {"空间已满", "5.2.2"},
    {"空间不足", "5.2.2"},
    {"容量不足", "5.2.2"},
    {"boîte pleine", "5.2.2"},
    {"postfach ist voll", "5.2.2"},
    {"casella piena", "5.2.2"},
    {"buzón lleno", "5.2.2"},
    {"account is disabled", "5.2.1"},
    {"account disabled", "5.2.1"},
    {"account has been disabled", "5.2.1"},
    {"mailbox disabled", "5.2.1"},
    {"mailbox is disabled", "5.2.1"},
    {"has been suspended", "5.2.1"},
    {"account suspended", "5.2.1"},
    {"account is suspended", "5.2.1"},
    {"account is inactive", "5.2.1"},
    {"mailbox is inactive", "5.2.1"},
    {"inactive user", "5.2.1"},
    {"user is inactive", "5.2.1"},
    {"account is locked", "5.2.1"},
    {"mailbox is locked", "5.2.1"},
    {"has been blocked", "5.2.1"},
    {"discontinued", "5.2.1"},
    {"被禁用", "5.2.1"},
    {"已停用", "5.2.1"},
    {"被冻结", "5.2.1"},
    /* the mail itself */
    {"message size exceeds", "5.3.4"},
    {"size exceeds", "5.3.4"},
    {"exceeds size limit", "5.3.4"},
    {"exceeds the maximum", "5.3.4"},
    {"exceeded the maximum message size", "5.3.4"},
    {"message too large", "5.3.4"},
    {"message is too large", "5.3.4"},
    {"message too big", "5.3.4"},
    {"too big for", "5.3.4"},
    {"larger than the", "5.3.4"},
    {"邮件太大", "5.3.4"},
    {"超过大小", "5.3.4"},
    /* nobody is there */
    {"user unknown", "5.1.1"},
    {"unknown user", "5.1.1"},
    {"unknown local user", "5.1.1"},
    {"unknown recipient", "5.1.1"},
    {"unknown address", "5.1.1"},
    {"unknown local-part", "5.1.1"},
    {"unknown local part", "5.1.1"},
    {"recipient unknown", "5.1.1"},
    {"address unknown", "5.1.1"},
    {"mailbox unknown", "5.1.1"},
    {"no such user", "5.1.1"},
    {"no such recipient", "5.1.1"},
    {"no such mailbox", "5.1.1"},
    {"no such address", "5.1.1"},
    {"no such person", "5.1.1"},
    {"no such local user", "5.1.1"},
    {"no such account", "5.1.1"},
    {"no mailbox", "5.1.1"},
    {"not a valid mailbox", "5.1.1"},
    {"not a valid user", "5.1.1"},
    {"not a known user", "5.1.1"},
    {"not our customer", "5.1.1"},
    {"doesn't have a", "5.1.1"},
    {"does not have a", "5.1.1"},
    {"user not found", "5.1.1"},
    {"user doesn't exist", "5.1.1"},
    {"user does not exist", "5.1.1"},
    {"account does not exist", "5.1.1"},
    {"account that you tried to reach does not exist", "5.1.1"},
    {"mailbox not found", "5.1.1"},
    {"mailbox does not exist", "5.1.1"},
    {"recipient not found", "5.1.1"},
    {"recipnotfound", "5.1.1"},
    {"recipient does not exist", "5.1.1"},
    {"recipient address rejected: undeliverable", "5.1.1"},
    {"address does not exist", "5.1.1"},
    {"addressee unknown", "5.1.1"},
    {"invalid recipient", "5.1.1"},
    {"invalid mailbox", "5.1.1"},
    {"invalid address", "5.1.1"},
    {"invalid user", "5.1.1"},
    {"not listed in", "5.1.1"},
    {"mailbox unavailable", "5.1.1"},
    {"unrouteable address", "5.1.1"},
    {"unroutable address", "5.1.1"},
    {"用户不存在", "5.1.1"},
    {"收件人不存在", "5.1.1"},
    {"邮箱不存在", "5.1.1"},
    {"账号不存在", "5.1.1"},
    {"地址不存在", "5.1.1"},
    {"）不存在", "5.1.1"},
    {")不存在", "5.1.1"},
    {"empfänger unbekannt", "5.1.1"},
    {"destinataire inconnu", "5.1.1"},
    {"utilisateur inconnu", "5.1.1"},
    {"destinatario desconocido", "5.1.1"},
    {"utente sconosciuto", "5.1.1"},
    {"存在しません", "5.1.1"},
    {"宛先が見つかりません", "5.1.1"},
    {"не существует", "5.1.1"},
    {"host unknown", "5.1.2"},
    {"unknown host", "5.1.2"},
    {"host not found", "5.1.2"},
    {"host or domain name not found", "5.1.2"},
    {"couldn't find any host", "5.1.2"},
    {"no such domain", "5.1.2"},
    {"domain not found", "5.1.2"},
    {"domain name not found", "5.1.2"},
    {"domain does not exist", "5.1.2"},
    {"unknown domain", "5.1.2"},
    {"non-existent host", "5.1.2"},
    {"name service error", "5.1.2"},
    {"name server", "5.1.2"},
    {"dns error", "5.1.2"},
    {"domaine inconnu", "5.1.2"},
    {"找不到域名", "5.1.2"},
    {"域名不存在", "5.1.2"},
    {"域名解析", "5.1.2"},
    {"malformed address", "5.1.3"},
    {"bad address syntax", "5.1.3"},
    {"bad destination mailbox address syntax", "5.1.3"},
    {"mailbox name not allowed", "5.1.3"},
    {"user has moved", "5.1.6"},
    {"has moved to", "5.1.6"},
    {"sender address rejected", "5.1.8"},
    {"sender rejected", "5.1.8"},
    {"domain of sender", "5.1.8"},
    {"sender domain", "5.1.8"},
    /* they do not want it */
    {"not a member", "5.7.2"},
    {"are not member", "5.7.2"},
    {"not allowed to post", "5.7.2"},
    {"permission to post", "5.7.2"},
    {"relay access denied", "5.7.1"},
    {"relaying denied", "5.7.1"},
    {"relay denied", "5.7.1"},
    {"relay not permitted", "5.7.1"},
    {"relaying is prohibited", "5.7.1"},
    {"unable to relay", "5.7.1"},
    {"not permitted to relay", "5.7.1"},
    {"spam", "5.7.1"},
    {"unsolicited", "5.7.1"},
    {"blacklist", "5.7.1"},
    {"blocklist", "5.7.1"},
    {"block list", "5.7.1"},
    {"blocked by", "5.7.1"},
    {"blocked using", "5.7.1"},
    {"poor reputation", "5.7.1"},
    {"policy", "5.7.1"},
    {"not authorized", "5.7.1"},
    {"not permitted", "5.7.1"},
    {"access denied", "5.7.1"},
    {"content rejected", "5.7.1"},
    {"message rejected", "5.7.1"},
    {"virus", "5.7.1"},
    {"拒收", "5.7.1"},
    {"拒绝", "5.7.1"},
    {"try again later", "4.3.0"},
    {"temporarily unavailable", "4.3.0"},
    {"temporary failure", "4.3.0"},
    {"service unavailable", "5.3.0"},
};

/* RFC 5321 section 4.2.3 -> the nearest of RFC 3463. */
static const struct {
    guint reply_code;
    const gchar *status;
} reply_codes[] = {
    {421, "4.3.2"}, {422, "4.2.2"}, {431, "4.3.1"}, {450, "4.2.0"}, {451, "4.3.0"}, {452, "4.2.2"},
    {550, "5.1.1"}, {551, "5.1.6"}, {552, "5.2.2"}, {553, "5.1.3"}, {554, "5.0.0"}, {556, "5.1.10"},
};

/* Longer than any SMTP answer; what is behind it is not looked at. */
enum { MAX_DIAGNOSTIC = 2048 };

/* Length of "c.d{1,3}.d{1,3}" at `at`; 0 if there is none. */
static gsize status_length(const gchar *at) {
    if (strchr("245", *at) == NULL || *at == '\0' || at[1] != '.')
        return 0;
    const gchar *subject = at + 2;
    gsize subject_length = strspn(subject, "0123456789");
    if (subject_length < 1 || subject_length > 3 || subject[subject_length] != '.')
        return 0;
    const gchar *detail = subject + subject_length + 1;
    gsize detail_length = strspn(detail, "0123456789");
    if (detail_length < 1 || detail_length > 3)
        return 0;
    const gchar *end = detail + detail_length;
    if (g_ascii_isalpha(*end) || (*end == '.' && g_ascii_isdigit(end[1])))
        return 0;
    return (gsize)(end - at);
}

/* Does the word before `at` end in a letter and stand only one blank away, as in "Exim 4.96.2"? */
static gboolean follows_product_name(const gchar *text, const gchar *at) {
    if (at - text < 2 || at[-1] != ' ')
        return FALSE;
    const gchar *end = at - 1;
    const gchar *start = end;
    while (start > text && end - start < 16 && g_ascii_isalpha(start[-1]))
        start--;
    static const gchar *const products[] = {"exim",    "postfix", "sendmail", "version",
                                            "courier", "release", "mailer",   "esmtp"};
    for (gsize i = 0; i < G_N_ELEMENTS(products); i++) {
        if (strlen(products[i]) == (gsize)(end - start) &&
            g_ascii_strncasecmp(start, products[i], strlen(products[i])) == 0)
            return TRUE;
    }
    return FALSE;
}

gchar *status_code_in(const gchar *text) {
    const gchar *end = text + strnlen(text, MAX_DIAGNOSTIC);
    for (const gchar *at = text; at < end; at++) {
        gboolean is_start =
            at == text || (!g_ascii_isalnum(at[-1]) && strchr("._[/", at[-1]) == NULL);
        if (!is_start || strchr("245", *at) == NULL)
            continue;
        gsize length = status_length(at);
        if (length > 0 && !follows_product_name(text, at))
            return g_strndup(at, length);
    }
    return NULL;
}

guint status_reply_code_in(const gchar *text) {
    const gchar *end = text + strnlen(text, MAX_DIAGNOSTIC);
    for (const gchar *at = text; at < end; at++) {
        if ((*at != '4' && *at != '5') || (at > text && (g_ascii_isalnum(at[-1]) || at[-1] == '.')))
            continue;
        if (strspn(at, "0123456789") == 3 && at[1] <= '5' && !g_ascii_isalpha(at[3]) &&
            (at[3] != '.' || !g_ascii_isdigit(at[4])))
            return (guint)g_ascii_strtoull(at, NULL, 10);
    }
    return 0;
}

const gchar *status_from_words(const gchar *text) {
    gsize length = strnlen(text, MAX_DIAGNOSTIC);
    g_autofree gchar *valid = text_make_valid(text, (gssize)length);
    g_autofree gchar *folded = text_fold(valid);
    for (gsize i = 0; i < G_N_ELEMENTS(status_words); i++) {
        if (strstr(folded, status_words[i].words) != NULL)
            return status_words[i].status;
    }
    return NULL;
}

static const gchar *status_from_reply_code(guint reply_code) {
    for (gsize i = 0; i < G_N_ELEMENTS(reply_codes); i++) {
        if (reply_codes[i].reply_code == reply_code)
            return reply_codes[i].status;
    }
    return reply_code >= 500 ? "5.0.0" : reply_code >= 400 ? "4.0.0" : NULL;
}

static gboolean is_exact(const gchar *status) {
    return status != NULL && !g_str_has_suffix(status, ".0.0");
}

gchar *status_most_exact(const gchar *stated, const gchar *diagnostic) {
    g_autofree gchar *status = stated != NULL ? status_code_in(stated) : NULL;
    if (is_exact(status) || diagnostic == NULL)
        return g_steal_pointer(&status);
    g_autofree gchar *inside = status_code_in(diagnostic);
    if (is_exact(inside) && (status == NULL || *inside == *status))
        return g_steal_pointer(&inside);
    if (status != NULL)
        return g_steal_pointer(&status);
    if (inside != NULL)
        return g_steal_pointer(&inside);

    guint reply_code = status_reply_code_in(diagnostic);
    const gchar *words = status_from_words(diagnostic);
    if (words == NULL)
        return g_strdup(status_from_reply_code(reply_code));
    gchar *best = g_strdup(words);
    if (reply_code != 0) /* the class that was said is the class that counts */
        *best = reply_code >= 500 ? '5' : '4';
    return best;
}
