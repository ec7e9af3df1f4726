# checks.py - what must hold of letters: threading, marks of a machine, privacy; and nothing lost or doubled
# SPDX-License-Identifier: GPL-3.0-or-later
from collections import Counter

from servers.ports import wait_for

from .person import everything, parse


def ids(letter, name):
    return (letter[name] or "").split()


def is_marked_as_automatic(letter):
    return letter["auto-submitted"] in ("auto-replied", "auto-generated") and \
        letter["x-auto-response-suppress"] == "All"


def follows(letter, known):
    """Whether a mail program shows it in the thread of mails that it has: every id of References is one of
    these, and In-Reply-To is among them."""
    chain = ids(letter, "references")
    return bool(chain) and set(chain) <= set(known) and ids(letter, "in-reply-to")[0] in chain


def language(letter):
    return letter["content-language"]


def private_words(letter, agents):
    """What of the agents' own addresses a customer could find in a letter."""
    text = everything(letter).lower()
    return [one.address for one in agents if one.address in text or "@agents.test" in text]


def message_ids(mails):
    return [parse(raw)["message-id"].strip().strip("<>") for raw in mails]


def account(tap, world, desk):
    """The last checks of a test: every mail was stored once, every letter arrived once, nobody waits. What the
    log tells is for the test to judge."""
    tap.check("no letter is left in the outbox", wait_for(lambda: not desk.waiting_letters()), desk.waiting_letters())
    tap.check("the queue of Postfix is empty", wait_for(lambda: not world.postfix.queue()), world.postfix.queue())
    came, stored = Counter(message_ids(world.mails_of(desk.address))), Counter(desk.mail_ids())
    tap.check("every mail to the desk is stored, and once",
              set(came) == set(stored) and set(stored.values()) <= {1},
              "lost: %s\ndoubled: %s" % (came - stored, stored - came))
    wrong, doubted = [], desk.doubted()
    for person in world.people:
        wrote = Counter(desk.kinds_of(person.address).keys())
        got = Counter(one["message-id"].strip().strip("<>") for one in person.mails()
                      if one["x-amends-desk"])
        lost, doubled = wrote - got, {one for one in got - wrote if one not in doubted}
        if lost or doubled:
            wrong.append("%s: lost %s, doubled %s" % (person.address, dict(lost), doubled))
    tap.check("every letter arrived, and once where it was in no doubt", not wrong, "\n".join(wrong))
