#!/usr/bin/env -S python3 -B
# test_round_trip.py - the life of complaints among real mail servers and mail programs; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers and agents write and answer by mutt, s-nail and as eight other programs would; their mail goes by
Postfix and Dovecot to the desk, the desk's letters come back the same way. Twice a whole life, in English and
in Chinese; then mail that no person answers; then a complaint from each mail program."""
import dataclasses
import functools
import re
import urllib.parse

from desk import checks
from desk.person import everything
from desk.world import World, why_not
from mail_programs import PROGRAMS
from servers import mutt, s_nail, swaks
from servers.mutt import Mutt
from servers.ports import wait_for
from servers.s_nail import SNail
from servers.tap import Tap

HOUR, DAY = 3600, 86400


@dataclasses.dataclass
class Life:
    """What is said in one language, from the complaint to the thanks for the vote."""
    language: str
    subject: str
    complaint: str
    restated: str           # words of it that the acknowledgement must hold
    commands: str
    note: str               # must not reach the customer
    answer: str
    question: str
    solution: str           # with its command
    solved: str             # of it, what the customer reads
    vote: str = None        # in words; without them a link of the survey is used
    customer: object = None
    agent: object = None


ENGLISH = Life(
    "en", "The kettle leaks", "The kettle I bought on 3 November leaks at the handle.\n\nZhou Min\n",
    "leaks at the handle", "#assign me\n#note", "The warehouse has three left, do not promise more.",
    "Dear Zhou Min,\n\na courier brings a new kettle on Thursday.", "Thursday is not possible. Could it be Friday?",
    "#solved\n\nFriday it is. The courier has your telephone number.", "Friday it is.")
CHINESE = Life(
    "zh", "电热水壶漏水", "11月3日买的水壶，第二天把手处就漏水，请尽快给我一个说法。\n\n王芳\n", "把手处就漏水",
    "＃转交 我\n＃备注", "仓库只剩三台，不要多承诺。", "王女士您好，\n\n新的水壶周四由快递送到。", "周四不行，周五可以吗？",
    "＃已解决\n\n好的，周五送到，快递员有您的电话。", "周五送到", "五分，处理得很快")


CUSTOMERS = ["min", "fang", "away", *(name.split(" ")[0].lower() for name in PROGRAMS)]
ACCOUNTS = [one + "@customer.test" for one in CUSTOMERS] + ["anna@agents.test", "wei@agents.test"]


def text_of(letter):
    return letter.get_body(("plain",)).get_content()


def known_to(customer, desk):
    """Message-IDs of a thread as the customer's program has them: what was written, what came."""
    world = customer.world
    wrote = [letter["message-id"].strip() for letter in map(checks.parse, world.mails_of(desk.address))
             if letter["from"].addresses[0].addr_spec == customer.address]
    return wrote + [letter["message-id"].strip() for letter in customer.mails()]


def check_letter(tap, what, letter, life, desk, agents, is_machine):
    """What must hold of every letter to a customer."""
    name = "%s (%s)" % (what, life.language)
    tap.check(name + " is in the customer's language", checks.language(letter) == life.language)
    tap.check(name + " stands in the customer's thread", checks.follows(letter, known_to(life.customer, desk)),
              (letter["in-reply-to"], letter["references"], known_to(life.customer, desk)))
    tap.check(name + (" says that a machine wrote it" if is_machine else " is a person's"),
              checks.is_marked_as_automatic(letter) == is_machine, letter["auto-submitted"])
    tap.check(name + " tells no address of an agent", not checks.private_words(letter, agents),
              checks.private_words(letter, agents))


def begin(tap, life, desk, agents):
    """From the complaint to "solved"."""
    life.customer.send(desk.address, life.subject, life.complaint)
    letter, = life.customer.expect(desk, "acknowledgement")
    check_letter(tap, "the acknowledgement", letter, life, desk, agents, True)
    tap.check("it restates the complaint (%s)" % life.language, life.restated in text_of(letter), text_of(letter))
    notices = {agent: agent.expect(desk, "new-ticket")[0] for agent in agents}
    tap.check("agents read the complaint (%s)" % life.language,
              all(life.restated in text_of(one) for one in notices.values()))
    notice = notices[life.agent]
    life.agent.answer(notice, "%s\n\n%s\n" % (life.commands, life.note))
    receipt, = life.agent.expect(desk, "receipt")
    tap.check("a receipt confirms the commands (%s)" % life.language, life.commands.split("\n", 1)[0][1:3] in
              text_of(receipt) and desk.ticket(life.customer.address)["owner"] == life.agent.key, text_of(receipt))
    life.agent.answer(notice, life.answer)
    letter, = life.customer.expect(desk, "answer")
    check_letter(tap, "the answer", letter, life, desk, agents, False)
    tap.check("it holds the agent's words and name, and no note (%s)" % life.language,
              life.answer.split("\n")[2] in text_of(letter) and life.agent.name in str(letter["from"])
              and life.note not in everything(letter), text_of(letter))
    life.customer.answer(letter, life.question)
    notice, = life.agent.expect(desk, "complainant-wrote")
    tap.check("the owner reads what the customer answered (%s)" % life.language, life.question in text_of(notice))
    life.agent.answer(notice, life.solution)
    letter, = life.customer.expect(desk, "answer")
    life.agent.expect(desk, "receipt")
    check_letter(tap, "the solution", letter, life, desk, agents, False)
    tap.check("the ticket is resolved (%s)" % life.language, life.solved in text_of(letter)
              and desk.ticket(life.customer.address)["stage"] == "resolved", desk.ticket(life.customer.address))


def link_for(survey, score):
    """Address and subject of the link that gives this score."""
    links = re.findall(r'mailto:([^"\s]+)', survey.get_body(("html",)).get_content())
    found = [one for one in map(urllib.parse.urlsplit, links) if re.search(r"%d\b" % score, one.query)]
    fields = urllib.parse.parse_qs(found[0].query.replace("&amp;", "&"))
    return urllib.parse.unquote(found[0].path), fields["subject"][0], fields.get("body", [""])[0]


def vote(tap, life, desk, agents):
    survey, = life.customer.expect(desk, "survey")
    check_letter(tap, "the survey", survey, life, desk, agents, True)
    if life.vote:
        life.customer.answer(survey, life.vote)
    else:
        life.customer.send(*link_for(survey, 5))
    letter, = life.customer.expect(desk, "survey-thanks")
    check_letter(tap, "the thanks", letter, life, desk, agents, True)
    if life.vote:  # words go with it, which a person reads
        life.agent.expect(desk, "complainant-wrote")
    ticket = desk.ticket(life.customer.address)
    tap.check("the vote is kept and the ticket stays closed (%s)" % life.language, ticket["stage"] == "closed"
              and desk.rows("SELECT vote FROM survey WHERE ticket = ?", ticket["id"]) == [(5,)], ticket)


def check_unanswered(tap, world, desk, agents):
    """A customer whose mailbox does not exist, and one who is away."""
    swaks.bring(world.postfix.port, "ghost@customer.test", desk.address,
                {"From": "Ghost <ghost@customer.test>", "To": desk.address, "Subject": "Where is my parcel",
                 "Message-ID": "<ghost.1@customer.test>"}, "It was to come on Monday.")
    is_told = wait_for(lambda: desk.rows("SELECT 1 FROM mail WHERE kind = 'bounce'"))
    tap.check("a real delivery report comes back and is filed on its ticket", is_told and
              world.postfix.outcomes("ghost@customer.test") == ["bounced"], desk.said()[-800:])
    for agent in agents:
        agent.expect(desk, "new-ticket", "undeliverable")
    tap.check("each agent is told of it once, and the customer is written to no more", desk.rows(
        "SELECT count(*) FROM letter WHERE recipient = 'ghost@customer.test'") == [(1,)], desk.letters())
    away = world.customer("away", "Lea Away", "Gmail")
    away.send(desk.address, "Wrong invoice", "You billed me twice.\n")
    letter, = away.expect(desk, "acknowledgement")
    for agent in agents:
        agent.expect(desk, "new-ticket")
    swaks.bring(world.postfix.port, "", re.search("<(.*)>", str(letter["return-path"]))[1],
                {"From": "Lea Away <away@customer.test>", "To": str(letter["reply-to"]),
                 "Subject": "Automatic reply: " + str(letter["subject"]), "Message-ID": "<away.1@customer.test>",
                 "In-Reply-To": letter["message-id"], "References": letter["message-id"],
                 "Auto-Submitted": "auto-replied"}, "I am out of the office until Monday.")
    is_filed = wait_for(lambda: desk.rows("SELECT 1 FROM mail WHERE message_id = 'away.1@customer.test'"))
    tap.check("an out-of-office note is filed, and nobody hears of it", is_filed
              and desk.ticket(away.address)["stage"] == "acknowledged" and len(away.mails()) == 1, desk.said()[-500:])


def check_programs(tap, world, desk, agents):
    """A complaint and an answer from every mail program, all at the same time."""
    people = [world.customer(name.split(" ")[0].lower(), name + " User", name, "zh" if number % 2 else "en")
              for number, name in enumerate(PROGRAMS)]
    words = {"en": ("The lamp flickers", "The lamp flickers since Monday.\nPlease take it back.", "Monday suits me."),
             "zh": ("台灯一直闪", "台灯从周一开始一直闪。\n请给我退货。", "周一可以。")}
    for one in people:
        one.send(desk.address, *words[one.language][:2])
    letters = {one: one.expect(desk, "acknowledgement")[0] for one in people}
    for agent in agents:
        agent.seen = len(agent.wait(agent.seen + len(people)))
    for one in people:
        one.answer(letters[one], words[one.language][2])
    for one, name in zip(people, PROGRAMS):
        is_there = wait_for(lambda one=one: desk.rows(
            "SELECT 1 FROM mail WHERE sender = ? AND subject LIKE '%AM-%'", one.address))
        ticket = desk.ticket(one.address)
        tap.check("%s: the answer finds its ticket, and the language is right" % name, is_there
                  and ticket["language"] == one.language and ticket["subject"] == words[one.language][0], ticket)
    for agent in agents:
        notices = [text_of(one) for one in agent.wait(agent.seen + len(people))[agent.seen:]]
        agent.seen += len(notices)
        tap.check("%s reads each answer without its quote" % agent.key, len(notices) == len(people) and all(
            sum(words[one.language][2] in text for text in notices) == len(people) // 2 for one in people),
            "\n".join(notices)[:2000])


def main():
    tap = Tap()
    tap.skip_all_if(why_not(mutt, s_nail, swaks))
    with World(ACCOUNTS) as world:
        ENGLISH.customer = world.customer("min", "Zhou Min", Mutt)
        CHINESE.customer = world.customer("fang", "王芳", functools.partial(SNail, quotes=True), "zh")
        ENGLISH.agent = world.agent("anna", "Anna Berg", SNail)
        CHINESE.agent = world.agent("wei", "陈伟", Mutt, "zh")
        agents, lives = [ENGLISH.agent, CHINESE.agent], [ENGLISH, CHINESE]
        with world.desk(agents) as desk:
            for life in lives:
                begin(tap, life, desk, agents)
            tap.check("after the grace period both tickets close by themselves", desk.move_to(
                3 * DAY + HOUR, lambda: all(desk.ticket(life.customer.address)["stage"] == "closed"
                                            for life in lives)))
            desk.move_to(4 * DAY + 2 * HOUR)
            for life in lives:
                vote(tap, life, desk, agents)
            check_unanswered(tap, world, desk, agents)
            check_programs(tap, world, desk, agents)
            checks.account(tap, world, desk)
            tap.check("the log tells of no failure", not desk.troubles(), "\n".join(desk.troubles()))
            tap.check("the desk ends well", desk.stop() == 0)
    tap.finish()


main()
