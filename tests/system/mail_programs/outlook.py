# outlook.py - mail as Outlook for Windows writes it: Word's HTML, and a header block above an unmarked quote
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import html
import secrets

from .draft import chinese_weekday, lines_as_html
from .wire import alternative, mail, part, person, stamp, token, word

PAGE = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>\
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=%s">\
<meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--
p.MsoNormal, li.MsoNormal, div.MsoNormal
\t{margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
--></style></head><body lang=%s link="#0563C1" vlink="#954F72"><div class=WordSection1>%s</div></body></html>
"""
LINE = "<p class=MsoNormal>%s<o:p></o:p></p>"
EMPTY = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
BLOCK = """%s<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>\
<p class=MsoNormal>%s<o:p></o:p></p></div></div>%s%s"""


def block(draft):
    """Label and value of the lines above the quote."""
    original = draft.original
    date = draft.say(original.date.strftime("%A, %B %d, %Y %I:%M %p"), "%d年%d月%d日 %s" % (
        original.date.year, original.date.month, original.date.day, original.date.strftime("%H:%M")))
    if draft.language == "zh":
        date += " " + chinese_weekday(original.date)
    labels = draft.say(("From:", "Sent:", "To:", "Subject:"), ("发件人:", "发送时间:", "收件人:", "主题:"))
    return list(zip(labels, ("%s <%s>" % (original.name, original.address), date, original.to, original.subject)))


def paragraphs(text):
    return lines_as_html(text, LINE).replace(LINE % "<br>", EMPTY)


def write(draft):
    charset = draft.say("us-ascii" if draft.text.isascii() and not draft.original else "utf-8", "gb2312")
    text, body = draft.text, paragraphs(draft.text)
    if draft.original:
        rows = block(draft)
        text += "\n\n \n\n" + "\n".join("%s %s " % row for row in rows) + "\n\n \n\n" + draft.original.text
        body += BLOCK % (EMPTY, "<br>".join("<b>%s</b> %s" % (label, html.escape(value)) for label, value in rows),
                         EMPTY, paragraphs(draft.original.text))
    boundary = "----=_NextPart_000_%s_01D%s.%s" % (token(4), token(5), token(8))
    encoding = "base64" if charset == "gb2312" else "quoted-printable"
    headers = [
        ("From", person(draft.name, draft.sender, "gb2312" if charset == "gb2312" else "utf-8")),
        ("To", "<%s>" % draft.to), *draft.thread(),
        ("Subject", word(draft.titled(draft.say("RE: ", "答复: ")), "gb2312" if charset == "gb2312" else "utf-8")),
        ("Date", stamp(draft)),
        ("Message-ID", "<%s$%s$%s$@%s>" % (token(12).lower(), token(8).lower(), token(8).lower(),
                                           draft.sender.split("@")[1])),
        ("MIME-Version", "1.0"),
        ("Content-Type", 'multipart/alternative;\r\n\tboundary="%s"' % boundary),
        ("X-Mailer", "Microsoft Outlook 16.0"),
        ("Thread-Index", base64.b64encode(b"\x01" + secrets.token_bytes(21 + 5 * bool(draft.original))).decode()),
        ("Content-Language", draft.say("en-us", "zh-cn"))]
    page = PAGE % (charset, draft.say("EN-US", "ZH-CN"), body)
    return mail(headers, alternative(boundary, [
        part('text/plain;\r\n\tcharset="%s"' % charset, text, charset, encoding),
        part('text/html;\r\n\tcharset="%s"' % charset, page, charset, encoding)],
        "This is a multipart message in MIME format."))
