/* legal_footers.c - the paragraphs about secrecy and viruses that companies put below a mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice is known by how it begins ("This e-mail and any attachments ...") and by a word that it
 * can't do without ("confidential"). Both must be there: "This email is about order 5" is text. */
#include "legal_footers.h"

#include <string.h>

enum { MOST_READ = 1200, LONGEST_BEGINNING = 60 };

/* clang-format off */

/* As text_line_fold() leaves them. */
static const gchar *const beginnings[] = {
    /* en */
    "this e-mail", "this email", "this message", "this communication", "this transmission",
    "the information contained in", "the information in this",
    "the contents of this", "the content of this", "confidentiality notice", "confidentiality",
    "confidential", "disclaimer", "legal notice", "notice:", "important notice",
    "important:", "if you are not the intended", "if you have received this", "any unauthorized",
    "any unauthorised", "any views", "unless otherwise stated",
    "please consider the environment", "please think of the environment", "think before you print",
    "the sender does not", "privileged and confidential",
    "privileged", "information in this", "email disclaimer", "e-mail disclaimer",
    "please note that this e-mail", "the above email", "warning:", "caution:",
    /* de */
    "diese e-mail", "diese email", "diese nachricht", "diese mail", "dieses e-mail",
    "der inhalt dieser", "die information in dieser", "die in dieser",
    "die informationen in dieser",
    "vertraulichkeitshinweis", "haftungsausschluss", "wichtiger hinweis", "hinweis:",
    "rechtlicher hinweis", "sollten sie nicht der", "wenn sie nicht der",
    "bitte denken sie an die umwelt", "bitte prüfen sie, ob diese mail", "denken sie an die umwelt",
    "falls sie nicht der",
    /* fr */
    "ce message", "ce courriel", "cet e-mail", "cet email", "ce mail", "les informations contenues",
    "avis de confidentialité", "avis important", "le contenu de ce",
    "l'information contenue", "si vous n'êtes pas le destinataire", "si vous avez reçu",
    "pensez à l'environnement", "avant d'imprimer", "n'imprimez ce",
    "merci de penser à l'environnement", "ce message et",
    /* es, pt, it */
    "este mensaje", "este correo", "este e-mail", "este email", "la información contenida",
    "la información incluida", "aviso legal", "aviso de confidencialidad",
    "antes de imprimir", "si usted no es", "si ha recibido", "confidencialidad", "esta mensagem",
    "as informações contidas", "aviso de confidencialidade", "aviso legal",
    "esta comunicação", "se você não é", "se recebeu", "esta comunicación", "el contenido de este",
    "questo messaggio", "questa e-mail", "questa email", "le informazioni contenute",
    "il contenuto di questo", "avviso di riservatezza", "ai sensi", "informativa privacy",
    "il presente messaggio", "la presente e-mail", "prima di stampare", "se non siete",
    /* nl, sv, da, no, fi */
    "dit bericht", "deze e-mail", "dit e-mailbericht", "de informatie in", "de inhoud van",
    "de informatie verzonden", "detta meddelande", "detta e-postmeddelande", "denna e-post",
    "informationen i detta", "denne e-mail", "denne mail", "denne meddelelse", "denne e-post",
    "denne e-posten", "denne meldingen", "indholdet af denne",
    "tämä viesti", "tämä sähköposti", "tämän viestin", "tämän sähköpostin",
    /* pl, cs, sk, hu, ro */
    "ta wiadomość", "niniejsza wiadomość", "treść tej wiadomości", "informacje zawarte",
    "tento e-mail", "tato zpráva", "informace obsažené", "tento email", "táto správa",
    "ez az e-mail", "ez az üzenet", "jelen üzenet", "acest mesaj", "acest e-mail", "acest email",
    "informațiile conținute", "informatiile continute",
    /* ru, uk, tr, el */
    "настоящее сообщение", "это сообщение", "данное сообщение", "данное электронное",
    "информация, содержащаяся", "это электронное", "настоящее электронное",
    "це повідомлення", "цей електронний", "інформація, що міститься", "bu e-posta", "bu mesaj",
    "bu ileti", "bu elektronik posta", "yasal uyarı", "yasal uyari",
    "αυτό το μήνυμα", "το παρόν μήνυμα", "αυτό το ηλεκτρονικό", "το παρόν ηλεκτρονικό",
    /* vi, id, th, ar, he */
    "email này", "thư này", "thư điện tử này", "thông tin trong email", "thông điệp này",
    "email ini", "pesan ini",
    "surat elektronik ini", "e-mail ini", "อีเมลฉบับนี้", "อีเมลนี้", "ข้อความนี้",
    "هذه الرسالة", "تحتوي هذه الرسالة", "إن هذه الرسالة", "قد تحتوي هذه الرسالة", "إخلاء مسؤولية",
    "إخلاء المسؤولية",
    "הודעה זו", "המידע בהודעה",
    "דואר אלקטרוני זה", "דוא\"ל זה", "דוא״ל זה", "המידע הכלול",
    /* zh, ja, ko */
    "本邮件", "本电子邮件", "本信息", "本郵件", "本電子郵件", "此邮件", "此郵件", "此電子郵件", "此电子邮件", "【保密", "[保密", "保密声明",
    "保密提示",
    "免责声明", "【免责", "【免責", "免責聲明", "声明：本", "声明:本", "本信件",
    "重要提示：本", "重要声明", "機密聲明", "这封邮件可能", "本邮件及其", "注意：本邮件",
    "このメールには", "このメールは", "このメールに含まれ", "本メールは", "本メールには", "本メール及び", "このメール及び", "本メッセージ",
    "このメッセージには", "この電子メール",
    "本電子メール", "このeメール",
    "이 메일은", "본 메일은", "이 이메일은", "본 이메일은", "본 전자우편", "이 메시지는", "본 메시지는", "이 전자우편", "본 메일에는",
    "본 이메일에는", "이 메일에는",
};

static const gchar *const substance[] = {
    "confidential", "intended recipient", "intended only", "intended solely", "privileged",
    "in error", "environment before print", "before you print", "think of the environment",
    "free of viruses", "virus", "consider the environment", "vertraulich", "irrtümlich",
    "richtige adressat", "an die umwelt", "ausgedruckt", "confidentiel", "destinataire",
    "l'environnement", "confidencial", "destinatario", "destinatário", "medio ambiente",
    "meio ambiente", "riservat", "confidenzial", "in conformità", "2016/679", "196/2003",
    "vertrouwelijk", "geadresseerde", "konfidentiell", "avsedd", "fortrolig", "konfidensiel",
    "luottamuksel", "tarkoitettu", "poufn", "adresat", "důvěrn", "dôvern", "bizalmas",
    "címzett", "confidenți", "confidenti", "destinatarul", "конфиденциальн", "конфіденційн",
    "адресат", "gizli", "εμπιστευτικ", "bảo mật", "tài liệu mật", "rahasia", "ความลับ", "سرية",
    "חסוי", "סודי",
    "保密", "机密", "機密", "收件人", "误收", "誤收", "秘密", "受信者", "宛先", "誤って", "기밀", "비밀", "수신인", "수신자",
};

/* Below the mails of companies, with a word for printing: a customer may ask to think of the
 * environment too. */
static const gchar *const pleas_not_to_print[] = {
    "prima di stampare", "pensa all'ambiente", "antes de imprimir", "denk aan het milieu",
    "tänk på miljön", "tænk på miljøet", "tenk på miljøet", "ajattele ympäristöä",
    "pomyśl o środowisku", "myslete prosím na životní prostředí", "myslete na životní prostředí",
    "подумайте об окружающей среде", "перед печатью подумайте", "bu e-postayı yazdırmadan",
    "gondolja át, mielőtt kinyomtat",
};

static const gchar *const printing[] = {
    "stampar", "imprim", "print", "afdruk", "skriver ut", "udskriv", "tulost", "druk", "tisk",
    "печат", "yazdır", "nyomtat",
};

/* clang-format on */

static gboolean starts_with_any(const gchar *text, const gchar *const *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (words[i][0] == *text && g_str_has_prefix(text, words[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean has_any(const gchar *text, const gchar *const *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (strstr(text, words[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

gboolean legal_footers_is_one(TextLine text) {
    text = text_line_trim(text);
    if (text.length < 12)
        return FALSE;
    g_autofree gchar *head = text_line_fold(text, LONGEST_BEGINNING);
    const gchar *start = head + strspn(head, "*-_=[( ");
    gboolean is_plea = starts_with_any(start, pleas_not_to_print, G_N_ELEMENTS(pleas_not_to_print));
    if (!is_plea && !starts_with_any(start, beginnings, G_N_ELEMENTS(beginnings)))
        return FALSE;
    g_autofree gchar *folded = text_line_fold(text, MOST_READ);
    g_strdelimit(folded, "\n", ' ');
    return (is_plea && has_any(folded, printing, G_N_ELEMENTS(printing))) ||
           (!is_plea && has_any(folded, substance, G_N_ELEMENTS(substance)));
}
