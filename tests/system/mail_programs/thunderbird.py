# thunderbird.py - mail as Thunderbird writes plain text: format=flowed, the answer below the quote
# SPDX-License-Identifier: GPL-3.0-or-later
import textwrap
import uuid

from .draft import quoted
from .wire import mail, part, person, stamp, word


def flowed(text):
    """RFC 3676: long lines go on in the next one where a line ends with a blank."""
    rows = []
    for line in text.split("\n"):
        pieces = textwrap.wrap(line, 72, break_long_words=False, break_on_hyphens=False) or [""]
        rows += [one + " " for one in pieces[:-1]] + [pieces[-1]]
    return "\n".join(" " + one if one.startswith((" ", ">", "From ")) else one for one in rows)


def attribution(draft):
    original, date = draft.original, draft.original.date
    return draft.say("On %s, %s wrote:" % (date.strftime("%-m/%-d/%y %H:%M"), original.name),
                     "在 %d/%d/%d %s, %s 写道:" % (date.year, date.month, date.day, date.strftime("%H:%M"),
                                               original.name))


def write(draft):
    text = flowed(draft.text) + "\n"
    if draft.original:
        text = attribution(draft) + "\n" + quoted(draft.original.text) + "\n\n" + text
    headers = [("Message-ID", "<%s@%s>" % (uuid.uuid4(), draft.sender.split("@")[1])), ("Date", stamp(draft)),
               ("MIME-Version", "1.0"), ("User-Agent", "Mozilla Thunderbird"),
               ("Subject", word(draft.titled("Re: "))), ("Content-Language", draft.say("en-US", "zh-CN")),
               ("To", draft.to), *reversed(draft.thread()),
               ("From", person(draft.name, draft.sender).replace('"', ""))]
    body = part("text/plain; charset=UTF-8; format=flowed", text, "utf-8", "7bit" if text.isascii() else "8bit")
    return mail(headers, b"")[:-2] + body
