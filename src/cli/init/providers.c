/* providers.c - well-known mail providers: their servers, and how a program logs in there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the help pages of each provider. A row with domains is found by an address; the others serve
 * companies' own domains and are found by their key. What a row says is a proposal that stands in
 * amends.yaml afterwards; nothing is looked up here later. */
#include "providers.h"

#include <string.h>

#define IMAPS(name)                                                                                \
    { name, 993, SERVER_TLS_IMPLICIT }
#define SMTPS(name)                                                                                \
    { name, 465, SERVER_TLS_IMPLICIT }
#define SUBMISSION(name)                                                                           \
    { name, 587, SERVER_TLS_STARTTLS }

#define MICROSOFT_HINT                                                                             \
    "Microsoft takes no passwords from programs: register an application at "                      \
    "https://entra.microsoft.com with the permissions IMAP.AccessAsUser.All and SMTP.Send, allow " \
    "public client flows, and use its client id."
#define CHINESE_HINT                                                                               \
    "Switch IMAP/SMTP on in the web mail's settings; the authorisation code (授权码) that is "  \
    "shown then is the password."

/* clang-format off */
static const Provider providers[] = {
    {"google", "Google Mail or Workspace", "gmail.com googlemail.com",
     IMAPS("imap.gmail.com"), SMTPS("smtp.gmail.com"),
     LOGIN_APP_PASSWORD, "google", PLUS_ARRIVES, 0,
     "Make an app password at https://myaccount.google.com/apppasswords; 2-step verification "
     "must be on."},
    {"microsoft", "Microsoft 365", ".onmicrosoft.com",
     IMAPS("outlook.office365.com"), SUBMISSION("smtp.office365.com"),
     LOGIN_OAUTH, "microsoft", PLUS_ARRIVES, 30,
     MICROSOFT_HINT " An administrator must allow authenticated SMTP for the mailbox."},
    {"outlook", "Outlook.com",
     "outlook.com hotmail.com live.com msn.com outlook.de outlook.fr outlook.es outlook.it "
     "outlook.jp hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es live.co.uk live.nl "
     "live.de live.fr live.cn",
     IMAPS("outlook.office365.com"), SUBMISSION("smtp-mail.outlook.com"),
     LOGIN_OAUTH, "microsoft", PLUS_ARRIVES, 30, MICROSOFT_HINT},
    {"yahoo", "Yahoo",
     "yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.ca "
     "yahoo.com.br yahoo.com.au yahoo.co.in yahoo.in yahoo.com.mx yahoo.com.tw yahoo.com.hk",
     IMAPS("imap.mail.yahoo.com"), SMTPS("smtp.mail.yahoo.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Make an app password under Account security at https://login.yahoo.com/account/security."},
    {"aol", "AOL", "aol.com aim.com aol.de aol.co.uk",
     IMAPS("imap.aol.com"), SMTPS("smtp.aol.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Make an app password under Account security at https://login.aol.com/account/security."},
    {"icloud", "Apple iCloud", "icloud.com me.com mac.com",
     IMAPS("imap.mail.me.com"), SUBMISSION("smtp.mail.me.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_ARRIVES, 0,
     "Make an app-specific password at https://account.apple.com. If the login fails, write the "
     "user of imap without its domain."},
    {"fastmail", "Fastmail", "fastmail.com fastmail.fm fastmail.net messagingengine.com sent.com",
     IMAPS("imap.fastmail.com"), SMTPS("smtp.fastmail.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_ARRIVES, 0,
     "Make an app password under Settings, Privacy & Security."},
    {"zoho", "Zoho Mail", "zoho.com zohomail.com",
     IMAPS("imap.zoho.com"), SMTPS("smtp.zoho.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Switch IMAP on under Settings, Mail accounts, and make an app password at "
     "https://accounts.zoho.com."},
    {"zoho-eu", "Zoho Mail, Europe", "zoho.eu zohomail.eu",
     IMAPS("imap.zoho.eu"), SMTPS("smtp.zoho.eu"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Switch IMAP on under Settings, Mail accounts, and make an app password at "
     "https://accounts.zoho.eu."},
    {"zoho-pro", "Zoho Mail for organisations", "",
     IMAPS("imappro.zoho.com"), SMTPS("smtppro.zoho.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Switch IMAP on under Settings, Mail accounts, and make an app password at "
     "https://accounts.zoho.com."},
    {"gmx", "GMX", "gmx.de gmx.net gmx.at gmx.ch",
     IMAPS("imap.gmx.net"), SMTPS("mail.gmx.net"),
     LOGIN_PASSWORD, NULL, PLUS_IS_LOST, 0,
     "Switch POP3 & IMAP on in the web mail's settings; with two-factor login make an app "
     "password there."},
    {"gmx-com", "GMX", "gmx.com gmx.us gmx.co.uk",
     IMAPS("imap.gmx.com"), SMTPS("mail.gmx.com"),
     LOGIN_PASSWORD, NULL, PLUS_IS_LOST, 0,
     "Switch POP3 & IMAP on in the web mail's settings; with two-factor login make an app "
     "password there."},
    {"web.de", "WEB.DE", "web.de",
     IMAPS("imap.web.de"), SUBMISSION("smtp.web.de"),
     LOGIN_PASSWORD, NULL, PLUS_IS_LOST, 0,
     "Switch POP3/IMAP on in the web mail's settings; with two-factor login make an app password "
     "there."},
    {"t-online", "T-Online", "t-online.de magenta.de",
     IMAPS("secureimap.t-online.de"), SMTPS("securesmtp.t-online.de"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0,
     "Set a password for mail programs in the customer centre; it is another one than that of "
     "the web mail."},
    {"mailbox.org", "mailbox.org", "mailbox.org",
     IMAPS("imap.mailbox.org"), SMTPS("smtp.mailbox.org"),
     LOGIN_PASSWORD, NULL, PLUS_ARRIVES, 0,
     "The password of the account; with two-factor login make one for the program in the "
     "settings."},
    {"posteo", "Posteo", "posteo.de posteo.net posteo.eu",
     IMAPS("posteo.de"), SMTPS("posteo.de"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0, "The password of the account."},
    {"ionos", "IONOS", "",
     IMAPS("imap.ionos.com"), SMTPS("smtp.ionos.com"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0, "The password that was set for the mailbox."},
    {"ionos-de", "IONOS, Germany", "online.de onlinehome.de",
     IMAPS("imap.ionos.de"), SMTPS("smtp.ionos.de"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0, "The password that was set for the mailbox."},
    {"ovh", "OVHcloud", "",
     IMAPS("ssl0.ovh.net"), SMTPS("ssl0.ovh.net"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0, "The password that was set for the mailbox."},
    {"infomaniak", "Infomaniak", "ik.me ikmail.com etik.com",
     IMAPS("mail.infomaniak.com"), SMTPS("mail.infomaniak.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Make a device password for the mailbox in the Infomaniak manager."},
    {"gandi", "Gandi", "",
     IMAPS("mail.gandi.net"), SMTPS("mail.gandi.net"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0, "The password that was set for the mailbox."},
    {"migadu", "Migadu", "",
     IMAPS("imap.migadu.com"), SMTPS("smtp.migadu.com"),
     LOGIN_PASSWORD, NULL, PLUS_ARRIVES, 0, "The password that was set for the mailbox."},
    {"orange", "Orange", "orange.fr wanadoo.fr",
     IMAPS("imap.orange.fr"), SMTPS("smtp.orange.fr"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0, "The password of the mailbox."},
    {"laposte", "La Poste", "laposte.net",
     IMAPS("imap.laposte.net"), SMTPS("smtp.laposte.net"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Allow mail programs in the web mail's settings first."},
    {"qq", "QQ Mail", "qq.com vip.qq.com foxmail.com",
     IMAPS("imap.qq.com"), SMTPS("smtp.qq.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0, CHINESE_HINT},
    {"exmail", "Tencent Exmail", "",
     IMAPS("imap.exmail.qq.com"), SMTPS("smtp.exmail.qq.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Switch IMAP/SMTP on in the web mail's settings and make a password for mail programs "
     "(客户端专用密码)."},
    {"163", "NetEase 163", "163.com",
     IMAPS("imap.163.com"), SMTPS("smtp.163.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0, CHINESE_HINT},
    {"126", "NetEase 126", "126.com",
     IMAPS("imap.126.com"), SMTPS("smtp.126.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0, CHINESE_HINT},
    {"yeah", "NetEase yeah.net", "yeah.net",
     IMAPS("imap.yeah.net"), SMTPS("smtp.yeah.net"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0, CHINESE_HINT},
    {"netease", "NetEase for companies", "",
     IMAPS("imap.qiye.163.com"), SMTPS("smtp.qiye.163.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0, CHINESE_HINT},
    {"aliyun", "Aliyun Mail", "aliyun.com",
     IMAPS("imap.aliyun.com"), SMTPS("smtp.aliyun.com"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0,
     "The password of the mailbox; allow mail programs in its settings."},
    {"aliyun-qiye", "Aliyun Mail for companies", "",
     IMAPS("imap.qiye.aliyun.com"), SMTPS("smtp.qiye.aliyun.com"),
     LOGIN_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Switch IMAP/SMTP on in the settings; where the administrator asks for it, make a password "
     "for mail programs (三方客户端安全密码)."},
    {"sina", "Sina Mail", "sina.com sina.cn",
     IMAPS("imap.sina.com"), SMTPS("smtp.sina.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0, CHINESE_HINT},
    {"139", "China Mobile 139", "139.com",
     IMAPS("imap.139.com"), SMTPS("smtp.139.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_IS_LOST, 0, CHINESE_HINT},
    {"yandex", "Yandex", "yandex.com yandex.ru ya.ru yandex.by yandex.kz yandex.com.tr",
     IMAPS("imap.yandex.com"), SMTPS("smtp.yandex.com"),
     LOGIN_APP_PASSWORD, NULL, PLUS_ARRIVES, 0,
     "Allow mail programs in the web mail's settings and make an app password for mail at "
     "https://id.yandex.com/security/app-passwords."},
    {"mail.ru", "Mail.ru", "mail.ru inbox.ru list.ru bk.ru internet.ru",
     IMAPS("imap.mail.ru"), SMTPS("smtp.mail.ru"),
     LOGIN_APP_PASSWORD, NULL, PLUS_UNSURE, 0,
     "Make a password for external applications under https://account.mail.ru/user/2-step-auth/"
     "passwords."},
    {"proton", "Proton Mail Bridge", "proton.me protonmail.com pm.me protonmail.ch",
     {"127.0.0.1", 1143, SERVER_TLS_STARTTLS}, {"127.0.0.1", 1025, SERVER_TLS_STARTTLS},
     LOGIN_APP_PASSWORD, NULL, PLUS_ARRIVES, 0,
     "Run Proton Mail Bridge on this machine; it shows the password, and exports its TLS "
     "certificate, which ca_file must name (amends init --ca-file)."},
    {"tuta", "Tuta", "tuta.com tutanota.com tutanota.de tuta.io tutamail.com keemail.me",
     {NULL, 0, 0}, {NULL, 0, 0},
     LOGIN_NONE, NULL, PLUS_IS_LOST, 0,
     "Tuta has no IMAP: only its own programs read this mailbox. Use an address elsewhere."},
};
/* clang-format on */

const Provider *provider_at(guint index) {
    return index < G_N_ELEMENTS(providers) ? &providers[index] : NULL;
}

static gboolean has_domain(const Provider *provider, const gchar *domain) {
    g_auto(GStrv) names = g_strsplit(provider->domains, " ", -1);
    for (gchar **name = names; *name != NULL; name++) {
        if (strcmp(*name, domain) == 0 || (**name == '.' && g_str_has_suffix(domain, *name)))
            return TRUE;
    }
    return FALSE;
}

const Provider *provider_of_domain(const gchar *domain) {
    g_autofree gchar *small = g_ascii_strdown(domain, -1);
    for (gsize i = 0; i < G_N_ELEMENTS(providers) && *small != '\0'; i++) {
        if (has_domain(&providers[i], small))
            return &providers[i];
    }
    return NULL;
}

const Provider *provider_named(const gchar *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(providers); i++) {
        const gchar *host = providers[i].imap.host;
        if (g_ascii_strcasecmp(word, providers[i].key) == 0 ||
            (host != NULL && g_ascii_strcasecmp(word, host) == 0))
            return &providers[i];
    }
    return NULL;
}
