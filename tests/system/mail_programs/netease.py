# netease.py - mail as the browser mail of 163.com writes it: GBK, many empty lines, ">" without a blank
# SPDX-License-Identifier: GPL-3.0-or-later
import html

from .draft import lines_as_html, quoted
from .wire import alternative, mail, part, person, stamp, token, word

PAGE = """<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">%s</div>"""
QUOTE = """<br><br><br><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><br>%s<br>\
<blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">\
%s</blockquote>"""


def attribution(draft):
    original = draft.original
    return draft.say('At %s, "%s" <%s> wrote:', '在 %s，"%s" <%s> 写道：') % (
        original.date.strftime("%Y-%m-%d %H:%M:%S"), original.name, original.address)


def write(draft):
    charset = draft.say("UTF-8", "GBK")
    text, body = draft.text, lines_as_html(draft.text, "<div>%s</div>")
    if draft.original:
        text += "\n" * 9 + attribution(draft) + "\n" + quoted(draft.original.text, ">")
        body += QUOTE % (html.escape(attribution(draft), quote=False),
                         lines_as_html(draft.original.text, "<div>%s</div>"))
    number = token(12, "0123456789")
    boundary = "----=_Part_%s_%s.%s" % (token(5, "123456789"), token(9, "123456789"), number)
    headers = [("Date", stamp(draft)), ("From", person(draft.name, draft.sender, charset).replace('"', "")),
               ("To", draft.to), ("Subject", word(draft.titled("Re:"), charset)), ("X-Priority", "3"),
               ("X-Mailer", "Coremail Webmail Server Version XT5.0.14"),
               *draft.thread(),
               ("Content-Type", 'multipart/alternative; \r\n\tboundary="%s"' % boundary), ("MIME-Version", "1.0"),
               ("Message-ID", "<%s.%s.%s.Coremail.%s@163.com>" % (
                   token(8).lower(), token(4).lower(), token(11).lower(), draft.sender.split("@")[0])),
               ("X-CM-SenderInfo", token(24).lower())]
    return mail(headers, alternative(boundary, [
        part("text/plain; charset=" + charset, text, charset, "base64"),
        part("text/html; charset=" + charset, PAGE % body, charset, "base64")]))
