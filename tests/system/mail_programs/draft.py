# draft.py - what a person writes, before a mail program gives it its shape
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import datetime
import email.policy
import email.utils
import html
import re

REPLY_MARK = re.compile(r"^(re|回复|答复)\s*[:：]", re.IGNORECASE)


@dataclasses.dataclass(frozen=True)
class Original:
    """The mail that is answered, as the program shows it in the quote."""
    name: str
    address: str
    to: str
    subject: str
    text: str
    date: datetime.datetime
    message_id: str
    references: tuple

    @classmethod
    def of(cls, letter):
        """From an email.message of the modern policy."""
        author = letter["from"].addresses[0]
        body = letter.get_body(("plain",))
        return cls(author.display_name, author.addr_spec, str(letter["to"]), str(letter["subject"]),
                   body.get_content().replace("\r\n", "\n").rstrip() if body else "",
                   email.utils.parsedate_to_datetime(letter["date"]), letter["message-id"].strip(),
                   tuple((letter["references"] or "").split()))


@dataclasses.dataclass(frozen=True)
class Draft:
    sender: str                 # an address
    name: str                   # beside it
    to: str
    subject: str
    text: str
    language: str = "en"        # of the program: en or zh
    date: datetime.datetime = dataclasses.field(
        default_factory=lambda: datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0))
    original: Original = None

    @classmethod
    def answer(cls, letter, sender, name, text, language="en"):
        """What the button for answering makes: to Reply-To where there is one."""
        to = (letter["reply-to"] or letter["from"]).addresses[0].addr_spec
        return cls(sender, name, to, str(letter["subject"]), text, language, original=Original.of(letter))

    def titled(self, mark):
        """The subject, behind the program's mark where it answers and has none yet."""
        if self.original is None or REPLY_MARK.match(self.subject):
            return self.subject
        return mark + self.subject

    def thread(self):
        """Header lines that most programs write when they answer."""
        if self.original is None:
            return []
        chain = [*self.original.references, self.original.message_id]
        return [("In-Reply-To", self.original.message_id), ("References", "\r\n ".join(chain))]

    def say(self, english, chinese):
        return chinese if self.language == "zh" else english


def lines_as_html(text, line):
    """Each line of a text in a template with one %s; empty lines hold a <br>."""
    return "".join(line % (html.escape(one, quote=False) or "<br>") for one in text.split("\n"))


def quoted(text, mark="> "):
    return "\n".join((mark + one) if one else mark.rstrip() for one in text.split("\n"))


def chinese_weekday(date, prefix="星期"):
    return prefix + "一二三四五六日"[date.weekday()]
