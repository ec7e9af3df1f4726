# qq.py - mail as QQ Mail writes it in a browser: GB18030, base64, a block between dashes
# SPDX-License-Identifier: GPL-3.0-or-later
import html

from .draft import chinese_weekday, lines_as_html
from .wire import alternative, mail, part, person, stamp, token, word

QUOTE = """<div><br></div><div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">\
------------------&nbsp;%s&nbsp;------------------</div>\
<div style="font-size: 12px;background:#efefef;padding:8px;">%s</div><div><br></div>%s"""


def rows(draft):
    original, date = draft.original, draft.original.date
    if draft.language == "zh":
        half = "上午" if date.hour < 12 else "下午"
        when = "%d年%d月%d日(%s) %s%d:%02d" % (date.year, date.month, date.day, chinese_weekday(date), half,
                                             date.hour % 12 or 12, date.minute)
        labels = ("发件人:", "发送时间:", "收件人:", "主题:")
    else:
        when, labels = date.strftime("%a, %b %-d, %Y %I:%M %p"), ("From:", "Date:", "To:", "Subject:")
    return list(zip(labels, ('"%s"<%s>;' % (original.name, original.address), when, original.to + ";",
                             original.subject)))


def write(draft):
    text, body = draft.text, lines_as_html(draft.text, "<div>%s</div>")
    if draft.original:
        title = draft.say("Original", "原始邮件")
        text += "\n\n\n\n------------------ %s ------------------\n" % title
        text += "\n".join("%s %s" % row for row in rows(draft)) + "\n\n\n\n" + draft.original.text
        body += QUOTE % (title, "".join("<div><b>%s</b>&nbsp;%s</div>" % (label, html.escape(value, quote=False))
                                        for label, value in rows(draft)),
                         lines_as_html(draft.original.text, "<div>%s</div>"))
    boundary = "----=_NextPart_%s_%s_%s" % (token(8), token(8), token(8))
    headers = [("From", person(draft.name, draft.sender, "gb18030", marks_all=True)),
               ("To", person(draft.original.name if draft.original else draft.to, draft.to, "gb18030",
                             marks_all=True)),
               ("Subject", word(draft.titled(draft.say("Re: ", "回复：")), "gb18030")), ("Mime-Version", "1.0"),
               ("Content-Type", 'multipart/alternative;\r\n\tboundary="%s"' % boundary),
               ("Content-Transfer-Encoding", "8Bit"), ("Date", stamp(draft)), ("X-Priority", "3"),
               ("Message-ID", "<tencent_%s@qq.com>" % token(42)), ("X-QQ-MIME", "TCMime 1.0 by Tencent"),
               ("X-Mailer", "QQMail 2.x"), ("X-QQ-Mailer", "QQMail 2.x"), *reversed(draft.thread())]
    return mail(headers, alternative(boundary, [
        part('text/plain;\r\n\tcharset="gb18030"', text, "gb18030", "base64"),
        part('text/html;\r\n\tcharset="gb18030"', body, "gb18030", "base64")],
        "This is a multi-part message in MIME format."))
