# foxmail.py - mail as Foxmail for Windows writes it: GB2312, a header block below a rule, no In-Reply-To
# SPDX-License-Identifier: GPL-3.0-or-later
import html
import uuid

from .draft import lines_as_html
from .wire import alternative, mail, part, person, stamp, token, word

PAGE = """<html><head><meta http-equiv="content-type" content="text/html; charset=%s">\
<style>body { line-height: 1.5; }blockquote { margin-top: 0px; margin-bottom: 0px; margin-left: 0.5em; }\
</style></head><body>%s</body></html>"""
RULE = """<hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left">"""
QUOTE = """<blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em; margin-Right: inherit">\
<div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm">\
<div style="PADDING-RIGHT: 8px; PADDING-LEFT: 8px; FONT-SIZE: 12px; BACKGROUND: #efefef">%s</div></div>\
<div>%s</div></blockquote>"""


def rows(draft):
    original = draft.original
    labels = draft.say(("From:", "Date:", "To:", "Subject:"), ("发件人：", "发送时间：", "收件人：", "主题："))
    return list(zip(labels, ("%s" % original.name, original.date.strftime("%Y-%m-%d %H:%M"), original.to,
                             original.subject)))


def write(draft):
    charset = draft.say("utf-8", "GB2312")
    text = "%s\n\n\n\n%s\n" % (draft.text, draft.sender)
    body = lines_as_html(draft.text, "<div>%s</div>") + "<div><br></div>%s<div>%s</div>" % (RULE, draft.sender)
    if draft.original:
        text += " \n" + "\n".join(label + (" " if draft.language == "en" else "") + value
                                  for label, value in rows(draft)) + "\n" + draft.original.text + "\n"
        body += QUOTE % ("".join("<div><b>%s</b>&nbsp;%s</div>" % (label, html.escape(value, quote=False))
                                 for label, value in rows(draft)),
                         lines_as_html(draft.original.text, "<div>%s</div>"))
    boundary = "----=_001_NextPart%s_=----" % token(12, "0123456789")
    headers = [("Date", stamp(draft)), ("From", person(draft.name, draft.sender, charset, marks_all=True)),
               ("To", draft.to), ("Subject", word(draft.titled(draft.say("Re: ", "回复: ")), charset)),
               *[row for row in draft.thread() if row[0] == "References"], ("X-Priority", "3"),
               ("X-GUID", str(uuid.uuid4()).upper()), ("X-Has-Attach", "no"),
               ("X-Mailer", "Foxmail 7.2.25.331[%s]" % draft.say("en", "cn")), ("Mime-Version", "1.0"),
               ("Message-ID", "<%s@%s>" % (draft.date.strftime("%Y%m%d%H%M%S") + token(10, "0123456789"),
                                           draft.sender.split("@")[1])),
               ("Content-Type", 'multipart/alternative;\r\n\tboundary="%s"' % boundary)]
    return mail(headers, alternative(boundary, [
        part('text/plain;\r\n\tcharset="%s"' % charset, text, charset, "base64"),
        part('text/html;\r\n\tcharset="%s"' % charset, PAGE % (charset, body), charset, "quoted-printable")],
        "This is a multi-part message in MIME format."))
