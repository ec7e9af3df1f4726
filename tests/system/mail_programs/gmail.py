# gmail.py - mail as Gmail writes it in a browser: a line of attribution, "> " and a gmail_quote
# SPDX-License-Identifier: GPL-3.0-or-later
import html
import string

from .draft import chinese_weekday, lines_as_html, quoted
from .wire import alternative, mail, part, person, stamp, token, word

BASE64 = string.ascii_letters + string.digits + "-_"
QUOTE = """<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">%s<br></div>\
<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);\
padding-left:1ex">%s</blockquote></div>
"""


def attribution(draft, address):
    original, date = draft.original, draft.original.date
    if draft.language == "zh":
        return "%s <%s> 于%d年%d月%d日%s %s写道：" % (
            original.name, address, date.year, date.month, date.day, chinese_weekday(date, "周"),
            date.strftime("%H:%M"))
    return "On %s, %s <%s> wrote:" % (date.strftime("%a, %b %-d, %Y at %-I:%M\u202f%p"), original.name, address)


def folded(line):
    """A long attribution goes on in the next line, at a blank."""
    if len(line) < 78 or " <" not in line:
        return line
    head, tail = line.split(" <", 1)
    return "%s <\n%s" % (head, tail)


def write(draft):
    text, body = draft.text + "\n", lines_as_html(draft.text, "<div>%s</div>")
    body = '<div dir="ltr">%s</div>' % body
    if draft.original:
        address = draft.original.address
        link = '<a href="mailto:%s">%s</a>' % (address, address)
        text += "\n" + folded(attribution(draft, address)) + "\n\n" + quoted(draft.original.text) + "\n"
        shown = html.escape(attribution(draft, "\0")).replace("\0", link)
        body += QUOTE % (shown, lines_as_html(draft.original.text, "%s<br>\n").replace("<br><br>", "<br>"))
    boundary = "000000000000%s06%s" % (token(8, "0123456789abcdef"), token(8, "0123456789abcdef"))
    how = "Q" if sum(map(ord, draft.subject)) < 200 * len(draft.subject) else "B"
    headers = [("MIME-Version", "1.0"), *reversed(draft.thread()),
               ("From", person(draft.name, draft.sender).replace('"', "")), ("Date", stamp(draft)),
               ("Message-ID", "<CA%s%s@mail.gmail.com>" % (token(1, "+FDHK"), token(48, BASE64))),
               ("Subject", word(draft.titled("Re: "), how=how)), ("To", draft.to),
               ("Content-Type", 'multipart/alternative; boundary="%s"' % boundary)]
    encoding = "base64" if draft.language == "zh" else "quoted-printable"
    return mail(headers, alternative(boundary, [
        part('text/plain; charset="UTF-8"', text, "utf-8", encoding),
        part('text/html; charset="UTF-8"', body, "utf-8", encoding)]))
