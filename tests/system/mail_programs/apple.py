# apple.py - mail as Apple's programs write it: the attribution is quoted, too; a blockquote type=cite
# SPDX-License-Identifier: GPL-3.0-or-later
import html
import uuid

from .draft import lines_as_html, quoted
from .wire import alternative, mail, part, person, stamp, word

ON_A_MAC = """<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>\
<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">%s</body></html>"""
ON_A_PHONE = """<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>\
<body dir="auto">%s</body></html>"""
MAC_QUOTE = """<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>%s</div>\
<br class="Apple-interchange-newline"><div>%s</div></blockquote></div><br>"""
PHONE_QUOTE = """<div dir="ltr"><br><blockquote type="cite">%s<br><br></blockquote></div>\
<blockquote type="cite"><div dir="ltr">\ufeff%s</div></blockquote>"""


def attribution(draft):
    original, date = draft.original, draft.original.date
    return draft.say(
        "On %s, %s <%s> wrote:" % (date.strftime("%b %-d, %Y, at %H:%M"), original.name, original.address),
        "%d年%d月%d日 %s，%s <%s> 写道：" % (date.year, date.month, date.day, date.strftime("%H:%M"),
                                    original.name, original.address))


def identity():
    return str(uuid.uuid4()).upper()


def body_of(draft, text, template, quote_template, mark=""):
    """Both texts of the body; mark: what stands before the first quoted line."""
    page = lines_as_html(text, "<div>%s</div>")
    if draft.original:
        text += "\n\n" + quoted("%s\n\n%s%s" % (attribution(draft), mark, draft.original.text))
        page += quote_template % (html.escape(attribution(draft)),
                                  lines_as_html(draft.original.text, "<div>%s</div>"))
    return text + "\n", template % page


def write_on_a_mac(draft):
    text, page = body_of(draft, draft.text, ON_A_MAC, MAC_QUOTE)
    boundary = "Apple-Mail=_" + identity()
    how = "B" if draft.language == "zh" else "Q"
    headers = [("From", person(draft.name, draft.sender, "utf-8", how).replace('"', "")),
               ("Content-Type", 'multipart/alternative;\r\n\tboundary="%s"' % boundary),
               ("Mime-Version", "1.0 (Mac OS X Mail 16.0 \\(3774.600.62\\))"),
               ("Subject", word(draft.titled(draft.say("Re: ", "回复：")), "utf-8", how)), ("Date", stamp(draft)),
               *reversed(draft.thread()), ("To", draft.to),
               ("Message-Id", "<%s@%s>" % (identity(), draft.sender.split("@")[1])),
               ("X-Mailer", "Apple Mail (2.3774.600.62)")]
    encoding = "base64" if draft.language == "zh" else "quoted-printable"
    return mail(headers, b"\r\n" + alternative(boundary, [
        part("text/plain;\r\n\tcharset=utf-8", text, "utf-8", encoding),
        part("text/html;\r\n\tcharset=utf-8", page, "utf-8", encoding)]))


def write_on_a_phone(draft):
    signed = draft.text + "\n\n" + draft.say("Sent from my iPhone", "发自我的 iPhone")
    text, page = body_of(draft, signed, ON_A_PHONE, PHONE_QUOTE, "\ufeff")
    boundary = "Apple-Mail-" + identity()
    headers = [("Content-Type", "multipart/alternative; boundary=" + boundary),
               ("Content-Transfer-Encoding", "7bit"), ("From", person(draft.name, draft.sender).replace('"', "")),
               ("Mime-Version", "1.0 (1.0)"), ("Subject", word(draft.titled(draft.say("Re: ", "回复：")), "utf-8")),
               ("Date", stamp(draft)), ("Message-Id", "<%s@%s>" % (identity(), draft.sender.split("@")[1])),
               *reversed(draft.thread()), ("To", draft.to), ("X-Mailer", "iPhone Mail (21G93)")]
    encoding = "base64" if draft.language == "zh" else "quoted-printable"
    return mail(headers, b"\r\n" + alternative(boundary, [
        part("text/plain;\r\n\tcharset=utf-8", text, "utf-8", encoding),
        part("text/html;\r\n\tcharset=utf-8", page, "utf-8", encoding)]))
