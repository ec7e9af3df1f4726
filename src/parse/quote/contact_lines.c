/* contact_lines.c - is a line the name, number or position that stands in a signature? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A complaint may end in what looks like contact data and is not: the number of the order, the
 * address where the parcel should have gone. So a line with a label that is not known here, or with
 * a long number that is no phone number, is CONTACT_NOT, and one such line keeps the whole block in
 * the text. */
#include "contact_lines.h"

#include <string.h>

enum {
    LONGEST_CONTACT = 100,
    MOST_WORDS = 8,
    MOST_WIDE_LETTERS = 24,
    LEAST_PHONE_DIGITS = 7,
    MOST_PHONE_DIGITS = 20,
    LONGEST_PLAIN_NUMBER = 5,
};

/* clang-format off */

/* In front of ":" or a blank, or of a number; ending the list of one letter labels ("T:",
"M +44"). */
static const struct {
    ContactKind kind;
    const gchar *label;
} labels[] = {
    {CONTACT_PERSONAL, "tel"}, {CONTACT_PERSONAL, "phone"}, {CONTACT_PERSONAL, "telephone"},
    {CONTACT_PERSONAL, "mobile"}, {CONTACT_PERSONAL, "mob"},
    {CONTACT_PERSONAL, "cell"}, {CONTACT_PERSONAL, "cellphone"}, {CONTACT_PERSONAL, "ph"},
    {CONTACT_PERSONAL, "email"}, {CONTACT_PERSONAL, "e-mail"},
    {CONTACT_PERSONAL, "mail"}, {CONTACT_PERSONAL, "m"}, {CONTACT_PERSONAL, "t"},
    {CONTACT_PERSONAL, "p"}, {CONTACT_PERSONAL, "e"}, {CONTACT_PERSONAL, "c"},
    {CONTACT_PERSONAL, "h"}, {CONTACT_PERSONAL, "home"}, {CONTACT_PERSONAL, "whatsapp"},
    {CONTACT_PERSONAL, "skype"}, {CONTACT_PERSONAL, "wechat"},
    {CONTACT_BUSINESS, "fax"}, {CONTACT_BUSINESS, "f"}, {CONTACT_BUSINESS, "web"},
    {CONTACT_BUSINESS, "website"}, {CONTACT_BUSINESS, "site"},
    {CONTACT_BUSINESS, "w"}, {CONTACT_BUSINESS, "d"}, {CONTACT_BUSINESS, "o"},
    {CONTACT_BUSINESS, "direct"}, {CONTACT_BUSINESS, "direct line"},
    {CONTACT_BUSINESS, "office"}, {CONTACT_BUSINESS, "ext"}, {CONTACT_BUSINESS, "internet"},
    {CONTACT_BUSINESS, "url"}, {CONTACT_BUSINESS, "linkedin"},
    {CONTACT_BUSINESS, "twitter"}, {CONTACT_BUSINESS, "facebook"}, {CONTACT_BUSINESS, "homepage"},
    {CONTACT_BUSINESS, "vat"}, {CONTACT_BUSINESS, "hrb"},
    {CONTACT_PERSONAL, "telefon"}, {CONTACT_PERSONAL, "mobil"}, {CONTACT_PERSONAL, "handy"},
    {CONTACT_PERSONAL, "fon"}, {CONTACT_BUSINESS, "telefax"},
    {CONTACT_BUSINESS, "durchwahl"}, {CONTACT_BUSINESS, "geschäftsführer"},
    {CONTACT_BUSINESS, "registergericht"}, {CONTACT_BUSINESS, "amtsgericht"},
    {CONTACT_BUSINESS, "ust-idnr"}, {CONTACT_BUSINESS, "sitz der gesellschaft"},
    {CONTACT_PERSONAL, "tél"}, {CONTACT_PERSONAL, "téléphone"},
    {CONTACT_PERSONAL, "portable"}, {CONTACT_PERSONAL, "courriel"}, {CONTACT_BUSINESS, "télécopie"},
    {CONTACT_BUSINESS, "siret"}, {CONTACT_PERSONAL, "teléfono"},
    {CONTACT_PERSONAL, "telf"}, {CONTACT_PERSONAL, "móvil"}, {CONTACT_PERSONAL, "movil"},
    {CONTACT_PERSONAL, "correo"}, {CONTACT_PERSONAL, "celular"},
    {CONTACT_PERSONAL, "cel"}, {CONTACT_PERSONAL, "telefone"}, {CONTACT_PERSONAL, "telemóvel"},
    {CONTACT_PERSONAL, "telefono"}, {CONTACT_PERSONAL, "cellulare"},
    {CONTACT_BUSINESS, "sito"}, {CONTACT_PERSONAL, "telefoon"}, {CONTACT_PERSONAL, "mobiel"},
    {CONTACT_BUSINESS, "kvk"}, {CONTACT_PERSONAL, "puh"},
    {CONTACT_PERSONAL, "puhelin"}, {CONTACT_PERSONAL, "tlf"}, {CONTACT_PERSONAL, "mobiltel"},
    {CONTACT_PERSONAL, "e-post"}, {CONTACT_PERSONAL, "kom"},
    {CONTACT_PERSONAL, "komórka"}, {CONTACT_BUSINESS, "faks"}, {CONTACT_PERSONAL, "gsm"},
    {CONTACT_PERSONAL, "тел"}, {CONTACT_PERSONAL, "телефон"},
    {CONTACT_PERSONAL, "моб"}, {CONTACT_PERSONAL, "мобильный"}, {CONTACT_PERSONAL, "почта"},
    {CONTACT_BUSINESS, "факс"}, {CONTACT_BUSINESS, "сайт"},
    {CONTACT_PERSONAL, "τηλ"}, {CONTACT_PERSONAL, "κιν"}, {CONTACT_PERSONAL, "τηλέφωνο"},
    {CONTACT_PERSONAL, "cep"}, {CONTACT_PERSONAL, "đt"},
    {CONTACT_PERSONAL, "sđt"}, {CONTACT_PERSONAL, "điện thoại"}, {CONTACT_PERSONAL, "hp"},
    {CONTACT_PERSONAL, "telp"}, {CONTACT_PERSONAL, "هاتف"},
    {CONTACT_PERSONAL, "جوال"}, {CONTACT_BUSINESS, "فاكس"}, {CONTACT_PERSONAL, "טל"},
    {CONTACT_PERSONAL, "טלפון"}, {CONTACT_PERSONAL, "נייד"},
    {CONTACT_BUSINESS, "פקס"}, {CONTACT_PERSONAL, "โทร"}, {CONTACT_PERSONAL, "มือถือ"},
    {CONTACT_PERSONAL, "电话"}, {CONTACT_PERSONAL, "手机"},
    {CONTACT_PERSONAL, "联系电话"}, {CONTACT_PERSONAL, "手机号"}, {CONTACT_PERSONAL, "邮箱"},
    {CONTACT_PERSONAL, "微信"}, {CONTACT_PERSONAL, "qq"},
    {CONTACT_BUSINESS, "传真"}, {CONTACT_BUSINESS, "网址"}, {CONTACT_BUSINESS, "邮编"},
    {CONTACT_PERSONAL, "電話"}, {CONTACT_PERSONAL, "手機"},
    {CONTACT_BUSINESS, "傳真"}, {CONTACT_PERSONAL, "信箱"}, {CONTACT_PERSONAL, "携帯"},
    {CONTACT_PERSONAL, "メール"}, {CONTACT_BUSINESS, "fax番号"},
    {CONTACT_PERSONAL, "전화"}, {CONTACT_PERSONAL, "휴대폰"}, {CONTACT_PERSONAL, "핸드폰"},
    {CONTACT_PERSONAL, "연락처"}, {CONTACT_PERSONAL, "이메일"},
    {CONTACT_BUSINESS, "팩스"}, {CONTACT_BUSINESS, "ファックス"},
};

/* In a line of its own: the form of a company, or somebody's position in it. */
static const gchar *const business_words[] = {
    " gmbh", " ltd", " limited", " inc", " llc", " plc", " corp", " ag ", " kg ", " s.a.", " sarl",
    " sas ", " b.v.", " bv ", " s.r.l", " s.p.a", " s.l.",
    " s.r.o", " sp. z o.o", " oy ", " oyj", " a/s", " aps", " kft", " srl", " ооо", "ооо ", " a.ş",
    " ltda", " pty", "有限公司", "株式会社", "주식회사", "(주)", "集团",
    " manager", " director", " ceo", " cto", " cfo", " coo ", " president", " engineer", " officer",
    " head of ", " consultant", " assistant", "geschäftsführ",
    " leiter", "abteilung", "directeur", "responsable", " gerente", "direttore", "менеджер",
    "директор", "经理", "總監", "总监", "主管", "部长", "部長", "課長",
    "팀장", "과장", "대리", "부장", "ceo @", " solicitor", " attorney", " rechtsanwalt", " avocat",
    "université", "university", "универс",
};

/* With a number in the line: what the complaint is about. */
static const gchar *const matters[] = {
    "order", "invoice", "ticket", "reference", "tracking", "serial", "customer", "account",
    "booking", "contract", "case ", "parcel", "bestell", "rechnung",
    "kunden", "auftrag", "sendung", "vertrag", "vorgang", "commande", "facture", "client", "colis",
    "contrat", "dossier", "pedido", "factura", "cliente",
    "ordine", "fattura", "ordre", "encomenda", "fatura", "bestelling", "klant", "factuur", "kund",
    "faktura", "tilaus", "lasku", "zamówieni", "objednáv",
    "rendelés", "comand", "заказ", "замовлення", "sipariş", "παραγγελ", "đơn hàng", "pesanan",
    "طلب", "הזמנה", "คำสั่งซื้อ", "订单", "单号", "編號", "编号", "訂單", "單號",
    "合同", "发票", "注文", "伝票", "주문", "운송장", "账号", "帳號", "身份证",
};

/* clang-format on */

static gboolean has_any(const gchar *text, const gchar *const *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (strstr(text, words[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

typedef struct {
    guint digits;
    guint longest_run; /* of digits without anything between them */
    guint letters;
    guint wide; /* letters of scripts without blanks */
    guint words;
} Shape;

static Shape measure(const gchar *text) {
    Shape shape = {.words = 1};
    guint run = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean is_digit = c < 0x80 && g_ascii_isdigit((gchar)c);
        run = is_digit ? run + 1 : 0;
        shape.longest_run = MAX(shape.longest_run, run);
        shape.digits += is_digit;
        shape.words += c == ' ';
        shape.letters += g_unichar_isalpha(c);
        shape.wide += (c >= 0x3040 && c <= 0x9fff) || (c >= 0x0e00 && c <= 0x0e7f);
    }
    return shape;
}

static gboolean is_phone(const gchar *text, const Shape *shape) {
    if (shape->digits < LEAST_PHONE_DIGITS || shape->digits > MOST_PHONE_DIGITS ||
        shape->letters > 3)
        return FALSE;
    gboolean is_mobile = shape->longest_run == 11 && *text == '1'; /* of China */
    return shape->longest_run <= 8 || *text == '+' || *text == '0' || is_mobile;
}

/* "Tel. +49 ...", "M: ...", "电话：..." */
static ContactKind label_kind(const gchar *text, const Shape *shape) {
    const gchar *colon = strstr(text, "：");
    gsize length = strcspn(text, ":0123456789+(/");
    if (colon != NULL)
        length = MIN(length, (gsize)(colon - text));
    if (text[length] == '\0')
        return CONTACT_NOT;
    gboolean has_value = shape->digits >= 5 || strchr(text, '@') != NULL || text[length] == ':' ||
                         text[length] == text[0];
    while (length > 0 && strchr(" .|-", text[length - 1]) != NULL)
        length--;
    for (gsize i = 0; has_value && i < G_N_ELEMENTS(labels); i++) {
        if (labels[i].label[0] == text[0] && strlen(labels[i].label) == length &&
            memcmp(labels[i].label, text, length) == 0)
            return labels[i].kind;
    }
    return CONTACT_NOT;
}

static gboolean is_sentence(TextLine line, const Shape *shape) {
    static const gchar *const ends[] = {"?", "!", "。", "！", "？"};
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (text_line_ends(line, ends[i]))
            return TRUE;
    }
    return (text_line_ends(line, ".") && shape->words > 4) || text_line_ends(line, ",") ||
           shape->words > MOST_WORDS || shape->wide > MOST_WIDE_LETTERS;
}

static gboolean is_list_item(const gchar *text) {
    gsize digits = strspn(text, "0123456789");
    gboolean is_numbered = digits > 0 && digits <= 2 &&
                           (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
    return is_numbered || g_str_has_prefix(text, "- ") || g_str_has_prefix(text, "• ") ||
           g_str_has_prefix(text, "#");
}

ContactKind contact_lines_kind(TextLine line) {
    line = text_line_trim(line);
    if (line.length > LONGEST_CONTACT * 3 || text_line_is_longer(line, LONGEST_CONTACT))
        return CONTACT_NOT;
    g_autofree gchar *text = text_line_fold(line, LONGEST_CONTACT * 3);
    Shape shape = measure(text);
    if (is_list_item(text) || (shape.digits > 0 && has_any(text, matters, G_N_ELEMENTS(matters))))
        return CONTACT_NOT;
    ContactKind labelled = label_kind(text, &shape);
    if (labelled != CONTACT_NOT)
        return labelled;
    gboolean is_sentence_like = is_sentence(line, &shape);
    gboolean has_site = strstr(text, "www.") != NULL || strstr(text, "http") != NULL;
    if (has_site && shape.words <= MOST_WORDS)
        return CONTACT_BUSINESS;
    if (is_sentence_like && !is_phone(text, &shape))
        return CONTACT_NOT;
    if (strchr(text, '@') != NULL && shape.words <= 4)
        return CONTACT_PERSONAL;
    if (is_phone(text, &shape))
        return CONTACT_PERSONAL;
    if (strchr(text, ':') != NULL || strstr(text, "：") != NULL ||
        shape.longest_run > LONGEST_PLAIN_NUMBER)
        return CONTACT_NOT;
    g_autofree gchar *spaced = g_strconcat(" ", text, " ", NULL);
    return has_any(spaced, business_words, G_N_ELEMENTS(business_words)) ? CONTACT_BUSINESS
                                                                         : CONTACT_NAME;
}

gboolean contact_lines_is_address(TextLine line) {
    line = text_line_trim(line);
    const gchar *at = memchr(line.text, '@', line.length);
    if (at == NULL || at == line.text || line.length > LONGEST_CONTACT)
        return FALSE;
    const gchar *end = line.text + line.length;
    for (const gchar *c = line.text; c < end; c++) {
        if (c != at && !g_ascii_isalnum(*c) && strchr("._+-", *c) == NULL)
            return FALSE;
    }
    return memchr(at, '.', (gsize)(end - at)) != NULL && g_ascii_isalnum(end[-1]);
}
