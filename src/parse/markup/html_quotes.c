/* html_quotes.c - the elements by which mail programs mark quotes and signatures in HTML */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By class, id, name or style. A <blockquote> needs no row: its lines get ">". Programs that rename
 * what they receive put "x_" (Outlook on the web) or "m_123..." (Gmail) in front of a name: inside
 * a quote then, so that the name is not looked at without it. */
#include "html_quotes.h"

#include <string.h>

enum { LONGEST_STYLE = 400 };

typedef enum { WHOLE, PREFIX } Comparison;

/* A word of a class, or an id. */
static const struct {
    HtmlContainer container;
    Comparison comparison;
    const gchar *name;
} names[] = {
    /* Gmail; old Gmail and its children "gmail_extra" */
    {HTML_CONTAINER_QUOTE, WHOLE, "gmail_quote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "gmail_quote_container"},
    {HTML_CONTAINER_QUOTE, WHOLE, "gmail_attr"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "gmail_signature"},
    /* Outlook on the web and on phones: an empty <div>, then the header block */
    {HTML_CONTAINER_QUOTE, WHOLE, "appendonsend"},
    {HTML_CONTAINER_QUOTE, WHOLE, "divRplyFwdMsg"},
    {HTML_CONTAINER_QUOTE, WHOLE, "mail-editor-reference-message-container"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "ms-outlook-mobile-signature"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "Signature"},
    /* Outlook.com before 2013, Outlook 2003, Outlook for Mac */
    {HTML_CONTAINER_QUOTE, WHOLE, "stopSpelling"},
    {HTML_CONTAINER_QUOTE, WHOLE, "OutlookMessageHeader"},
    {HTML_CONTAINER_QUOTE, WHOLE, "OLK_SRC_BODY_SECTION"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "MAC_OUTLOOK_SIGNATURE"},
    /* Thunderbird */
    {HTML_CONTAINER_QUOTE, WHOLE, "moz-cite-prefix"},
    {HTML_CONTAINER_QUOTE, WHOLE, "moz-email-headers-table"},
    {HTML_CONTAINER_QUOTE, WHOLE, "moz-forward-container"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "moz-signature"},
    /* Apple Mail */
    {HTML_CONTAINER_SIGNATURE, WHOLE, "AppleMailSignature"},
    /* Yahoo: "yahoo_quoted_8812", "ydp5ab...yahoo_quoted" */
    {HTML_CONTAINER_QUOTE, PREFIX, "yahoo_quoted"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "yahoo-signature"},
    /* NetEase */
    {HTML_CONTAINER_QUOTE, WHOLE, "isReplyContent"},
    {HTML_CONTAINER_QUOTE, WHOLE, "isForwardContent"},
    {HTML_CONTAINER_QUOTE, WHOLE, "J-reply"},
    {HTML_CONTAINER_SIGNATURE, PREFIX, "ntes-pcma"},
    /* QQ, Foxmail, Alibaba, Lark */
    {HTML_CONTAINER_QUOTE, WHOLE, "qmbox_quote"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "xm_mail_oringinal_describe_sign"},
    {HTML_CONTAINER_QUOTE, WHOLE, "xm_mail_oringinal_describe"},
    {HTML_CONTAINER_QUOTE, PREFIX, "xm_compose_origin_"},
    {HTML_CONTAINER_QUOTE, WHOLE, "_origin_content_"},
    {HTML_CONTAINER_QUOTE, WHOLE, "history-quote-wrapper"},
    {HTML_CONTAINER_QUOTE, PREFIX, "lark-mail-quote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "__aliyun_previous_quote"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "__aliyun_signature_wrap"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "foxmail_signature"},
    /* Zoho, Proton, Tuta, Fastmail, Front, Spark, Zimbra, GroupWise, web.de, Mail.ru, Yandex */
    {HTML_CONTAINER_QUOTE, PREFIX, "zmail_extra"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "Zm-_Id_-Sgn"},
    {HTML_CONTAINER_QUOTE, WHOLE, "protonmail_quote"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "protonmail_signature_block"},
    {HTML_CONTAINER_QUOTE, WHOLE, "tutanota_quote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "tutanota_quote_container"},
    {HTML_CONTAINER_QUOTE, WHOLE, "front-blockquote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "spark_quote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "messageReplySection"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "messageSignatureSection"},
    {HTML_CONTAINER_QUOTE, WHOLE, "quote-body"},
    {HTML_CONTAINER_QUOTE, WHOLE, "wmQuote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "GroupWiseMessageBody"},
    {HTML_CONTAINER_QUOTE, WHOLE, "mailcontainer_quote"},
    {HTML_CONTAINER_QUOTE, WHOLE, "mail-quote-collapse"},
    {HTML_CONTAINER_QUOTE, WHOLE, "mail_quote"},
    /* Samsung, Huawei, K-9, AquaMail, BlackBerry */
    {HTML_CONTAINER_SIGNATURE, WHOLE, "composer_signature"},
    {HTML_CONTAINER_QUOTE, WHOLE, "quoted_header_editor_id"},
    {HTML_CONTAINER_QUOTE, WHOLE, "k9mail_quote"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "k9mail-signature"},
    {HTML_CONTAINER_QUOTE, WHOLE, "aqm-original-container"},
    {HTML_CONTAINER_QUOTE, WHOLE, "aqm-original-caption"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "aqm-signature"},
    {HTML_CONTAINER_QUOTE, WHOLE, "_originalContent"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "_signaturePlaceholder"},
    /* Edison */
    {HTML_CONTAINER_QUOTE, WHOLE, "edo-original"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "edo-signature"},
    /* mailbox.org and other Open-Xchange */
    {HTML_CONTAINER_QUOTE, WHOLE, "io-ox-quote"},
    {HTML_CONTAINER_SIGNATURE, WHOLE, "io-ox-signature"},
};

static HtmlContainer find_name(const gchar *word, gsize length) {
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (names[i].name[0] != *word)
            continue;
        gsize wanted = strlen(names[i].name);
        gboolean fits = names[i].comparison == WHOLE ? wanted == length : wanted <= length;
        if (fits && memcmp(names[i].name, word, wanted) == 0)
            return names[i].container;
    }
    /* "ydp" and random letters in front of the class */
    if (length > 15 && memcmp(word, "ydp", 3) == 0 &&
        g_strstr_len(word, (gssize)length, "yahoo_quoted") != NULL)
        return HTML_CONTAINER_QUOTE;
    return HTML_CONTAINER_NONE;
}

static HtmlContainer find_names(const gchar *value) {
    HtmlContainer found = HTML_CONTAINER_NONE;
    while (*value != '\0' && found == HTML_CONTAINER_NONE) {
        value += strspn(value, " \t\r\n");
        gsize length = strcspn(value, " \t\r\n");
        if (length > 0)
            found = find_name(value, length);
        value += length;
    }
    return found;
}

/* The line that Outlook for Windows draws over its header block, and nothing else has: gray or
 * blue, one point, and no other border. */
static gboolean is_outlook_line(const gchar *style) {
    static const gchar *const lines[] = {"border-top:solid#e1e1e11.0pt",
                                         "border-top:solid#b5c4df1.0pt",
                                         "border-top:1ptsolid#e1e1e1",
                                         "border-top:1ptsolid#b5c4df",
                                         "border-top:1.0ptsolid#e1e1e1",
                                         "border-top:1ptsolidrgb(225,225,225)",
                                         "border-top:solidwindowtext1.0pt;padding:3.0pt"};
    const gchar *border = strstr(style, "order");
    if (border == NULL || strlen(style) > LONGEST_STYLE)
        return FALSE;
    gchar squeezed[LONGEST_STYLE + 1];
    gsize length = 0;
    for (const gchar *at = style; *at != '\0'; at++) {
        if (!g_ascii_isspace(*at))
            squeezed[length++] = g_ascii_tolower(*at);
    }
    squeezed[length] = '\0';
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        if (strstr(squeezed, lines[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

HtmlContainer html_quotes_container(const gchar *name, const gchar *const *attributes) {
    if (attributes == NULL ||
        (strcmp(name, "div") != 0 && strcmp(name, "span") != 0 && strcmp(name, "table") != 0 &&
         strcmp(name, "p") != 0 && strcmp(name, "hr") != 0))
        return HTML_CONTAINER_NONE;
    for (gsize i = 0; attributes[i] != NULL; i += 2) {
        const gchar *value = attributes[i + 1];
        if (value == NULL)
            continue;
        gboolean is_name = g_ascii_strcasecmp(attributes[i], "class") == 0 ||
                           g_ascii_strcasecmp(attributes[i], "id") == 0 ||
                           g_ascii_strcasecmp(attributes[i], "name") == 0; /* Spark */
        HtmlContainer found = is_name ? find_names(value) : HTML_CONTAINER_NONE;
        if (found != HTML_CONTAINER_NONE)
            return found;
        if (*name == 'd' && g_ascii_strcasecmp(attributes[i], "style") == 0 &&
            is_outlook_line(value))
            return HTML_CONTAINER_QUOTE;
    }
    return HTML_CONTAINER_NONE;
}

gboolean html_marks_open(HtmlMarks *marks, const gchar *name, const gchar *const *attributes,
                         gboolean *out_is_signature) {
    *out_is_signature = FALSE;
    if (attributes == NULL || marks->marks == NULL)
        return FALSE;
    HtmlContainer container = html_quotes_container(name, attributes);
    *out_is_signature = container == HTML_CONTAINER_SIGNATURE;
    if (container == HTML_CONTAINER_QUOTE)
        marks->due |= 1u << TEXT_MARK_QUOTE;
    if (container == HTML_CONTAINER_SIGNATURE)
        marks->due |= 1u << TEXT_MARK_SIGNATURE;
    return container != HTML_CONTAINER_NONE;
}

gboolean html_marks_close(HtmlMarks *marks) {
    guint begin = 1u << TEXT_MARK_SIGNATURE;
    gboolean is_empty = (marks->due & begin) != 0;
    marks->due = is_empty ? marks->due & ~begin : marks->due | 1u << TEXT_MARK_SIGNATURE_END;
    return !is_empty;
}

void html_marks_place(HtmlMarks *marks, gsize offset) {
    for (TextMarkKind kind = TEXT_MARK_QUOTE; marks->due != 0 && kind <= TEXT_MARK_SIGNATURE_END;
         kind++) {
        TextMark mark = {offset, kind};
        if ((marks->due >> kind & 1) != 0)
            g_array_append_val(marks->marks, mark);
    }
    marks->due = 0;
}
