#!/usr/bin/env -S python3 -B
# test_desk_by_mail.py - two agents and a manager work ten tickets by mail only; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten customers complain, five in English, five in Chinese. Anna answers on a telephone, Wei in mutt, the manager
Mia in s-nail; whatever they do, they do by answering a mail. Each ticket has a story of its own; in the end
every mail is stored once, every letter arrived once, and no customer has read what was not for customers."""
from desk import checks
from desk.person import everything
from desk.world import World, why_not
from servers import mutt, s_nail
from servers.mutt import Mutt
from servers.s_nail import SNail
from servers.tap import Tap

ENGLISH = {
    "tom": ("The kettle leaks", "The kettle leaks at the handle. I want a refund.\n"),
    "ines": ("Parcel in the rain", "The courier left the parcel in the rain. Everything is wet.\n"),
    "emma": ("Charged twice", "My card shows two payments for order 7731.\n"),
    "jonas": ("Warranty card", "There was no warranty card in the box of the teapot.\n"),
    "ruth": ("Two things", "The lamp flickers. And your shop in Mill Street was closed all day.\n"),
}
CHINESE = {
    "min": ("水壶漏水", "上周买的水壶把手处漏水，请退款。\n"),
    "lei": ("快递损坏", "快递送到时商品已经破损，要求补发。\n"),
    "fang": ("重复扣款", "一个订单扣了两次款，请退回一笔。\n"),
    "hua": ("客服态度", "打了三次电话，客服态度很差。\n"),
    "ping": ("水壶又漏水", "就是上次那只水壶，又漏水了。\n"),
}
NOTE = "The warehouse has three left, do not promise more."


class Work:
    """The world of the test, and what its people have had in hand so far."""

    def __init__(self, tap, world):
        self.tap, self.world = tap, world
        self.anna = world.agent("anna", "Anna Berg", "iPhone Mail")
        self.wei = world.agent("wei", "陈伟", Mutt, "zh")
        self.mia = world.agent("mia", "Mia Wong", SNail)
        self.customers = {key: world.customer(key, key.title(), "Gmail", "en" if key in ENGLISH else "zh")
                          for key in [*ENGLISH, *CHINESE]}
        self.desk = world.desk([self.anna, self.wei], manager=self.mia)
        self.notices = {}

    def ticket(self, key):
        return self.desk.ticket(self.customers[key].address)

    def reference(self, key):
        return "AM-%d" % self.ticket(key)["id"]

    def fields(self, key, *columns):
        return self.desk.rows("SELECT %s FROM ticket WHERE complainant = ?" % ", ".join(columns),
                              self.customers[key].address)[0]

    def complain(self):
        """All at once; both agents are told of each."""
        for key, (subject, text) in {**ENGLISH, **CHINESE}.items():
            self.customers[key].send(self.desk.address, subject, text)
        for key in self.customers:
            self.customers[key].expect(self.desk, "acknowledgement")
        for agent in (self.anna, self.wei):
            letters = agent.wait(len(self.customers))
            agent.seen = len(letters)
            for key in self.customers:
                tag = "[%s]" % self.reference(key)
                self.notices[agent, key] = next(one for one in letters if tag in one["subject"])
        self.tap.check("both agents hear of ten complaints", self.anna.seen == self.wei.seen == 10)

    def order(self, agent, key, text, *kinds):
        """An agent answers the notice of a ticket; the letters that the agent gets for it."""
        agent.answer(self.notices[agent, key], text)
        return agent.expect(self.desk, *kinds)

    def customer_reads(self, key, words):
        letter, = self.customers[key].expect(self.desk, "answer")
        self.tap.check("%s reads the answer" % key, words in text_of(letter), text_of(letter))
        return letter


def text_of(letter):
    return letter.get_body(("plain",)).get_content()


def take_and_solve(tap, work):
    """Anna, on her telephone: takes a ticket, answers, solves it; a note; a question to be answered first."""
    work.order(work.anna, "tom", "#assign me\n\nDear Tom,\n\nyour refund of 39.90 is on its way.", "receipt")
    letter = work.customer_reads("tom", "your refund of 39.90 is on its way")
    tap.check("no signature of a telephone reaches the customer", "iPhone" not in everything(letter), text_of(letter))
    work.order(work.anna, "tom", "#solved", "receipt")
    tap.check("Tom's ticket is resolved, and he is not written to again",
              work.ticket("tom")["stage"] == "resolved" and len(work.customers["tom"].mails()) == 2, work.ticket("tom"))
    work.order(work.anna, "ines", "#assign me\n#priority urgent\n#tag courier wet\n#note\n\n" + NOTE, "receipt")
    tap.check("owner, priority and tags are kept, and the note stays inside",
              work.fields("ines", "owner", "priority", "tags") == ("anna", "urgent", "courier wet")
              and len(work.customers["ines"].mails()) == 1, work.fields("ines", "owner", "priority", "tags"))
    work.order(work.anna, "jonas", "#assign me\n#pending\n\nWhich teapot is it, please?", "receipt")
    letter = work.customer_reads("jonas", "Which teapot is it")
    tap.check("the ticket waits for Jonas", work.ticket("jonas")["waiting_on"] == "complainant", work.ticket("jonas"))
    work.customers["jonas"].answer(letter, "The blue one with two litres.")
    notice, = work.anna.expect(work.desk, "complainant-wrote")
    tap.check("it waits for us when he has answered", "The blue one" in text_of(notice)
              and work.ticket("jonas")["waiting_on"] == "agent", work.ticket("jonas"))


def copy_and_split(tap, work):
    """Anna: a second person gets the answer; a second matter becomes a ticket of its own."""
    work.order(work.anna, "emma", "#assign me\n#cc tom@customer.test\n\nWe return the second payment today.", "receipt")
    work.customer_reads("emma", "We return the second payment")
    people = work.desk.rows("SELECT role FROM participant WHERE ticket = ? AND address = 'tom@customer.test'",
                            work.ticket("emma")["id"])
    tap.check("who is copied belongs to the ticket", people == [("cc",)], people)
    letter, = work.customers["tom"].expect(work.desk, "answer")
    tap.check("and reads the answer", "We return the second payment" in text_of(letter), text_of(letter))
    work.order(work.anna, "ruth", "#assign me", "receipt")
    ruth = work.customers["ruth"]
    ruth.answer(ruth.mails()[0], "By the way, you charged my card twice for the toaster.")
    notice, = work.anna.expect(work.desk, "complainant-wrote")
    ruth.answer(ruth.mails()[0], "And the lamp still flickers.")
    work.anna.expect(work.desk, "complainant-wrote")
    work.anna.answer(notice, "#split")
    work.anna.expect(work.desk, "receipt", "new-ticket")
    ruth.expect(work.desk, "acknowledgement")
    subjects = work.desk.rows("SELECT stage, linked_to FROM ticket WHERE complainant = ? ORDER BY id", ruth.address)
    tap.check("Ruth has two tickets, the second out of the first", len(subjects) == 2 and subjects[1][1], subjects)


def merge_and_close(tap, work):
    """Wei, in Chinese: takes one, merges another person's of the same matter, closes one, gives one away."""
    work.order(work.wei, "min", "＃转交 我\n\n周女士，退款今天办理。", "receipt")
    work.customer_reads("min", "退款今天办理")
    work.order(work.wei, "ping", "#合并 %s" % work.reference("min"), "receipt")
    work.customers["ping"].expect(work.desk, "merged")
    tap.check("one ticket is part of the other", work.fields("ping", "merged_into") == (work.ticket("min")["id"],))
    work.order(work.wei, "fang", "#关闭 驳回\n\n两笔款项对应两个订单，已附明细。", "receipt")
    work.customer_reads("fang", "两笔款项对应两个订单")
    tap.check("one is closed with its outcome", (work.ticket("fang")["stage"], work.ticket("fang")["outcome"])
              == ("closed", "rejected"), work.ticket("fang"))
    work.order(work.wei, "hua", "#转交 mia", "receipt")
    work.notices[work.mia, "hua"], = work.mia.expect(work.desk, "new-ticket")
    tap.check("the manager gets the ticket that is given to her", work.ticket("hua")["owner"] == "mia")


def ask(tap, work):
    """Each of the three asks the desk; a query on a ticket is no part of it."""
    mails = work.desk.rows("SELECT count(*) FROM mail WHERE ticket IS NOT NULL")
    mine, = work.order(work.anna, "ines", "#list mine", "answer-to-query")
    tap.check("Anna's list has her open tickets and no others",
              all(work.reference(key) in text_of(mine) for key in ("ines", "jonas", "emma"))
              and not any(work.reference(key) in text_of(mine) for key in ("min", "tom", "lei")), text_of(mine))
    found, = work.order(work.wei, "min", "#查找 漏水", "answer-to-query")
    tap.check("Wei finds a Chinese word of two characters", work.reference("min") in text_of(found)
              and work.reference("lei") not in text_of(found) and "漏水" in text_of(found), text_of(found))
    refused, = work.order(work.wei, "min", "#列表 我德", "commands-refused")
    tap.check("a slip of the pen is answered with what was meant", "我的" in text_of(refused), text_of(refused))
    work.wei.send(work.desk.address, "列表", "#列表 我的\n")
    held, = work.wei.expect(work.desk, "held")
    work.wei.answer(held, "是我写的。")
    mine, = work.wei.expect(work.desk, "answer-to-query")
    tap.check("without a letter to answer, a query waits until its author vouches for it",
              work.reference("min") in text_of(mine) and work.reference("ines") not in text_of(mine), text_of(mine))
    everyone, = work.order(work.mia, "hua", "#list all", "answer-to-query")
    tap.check("the manager sees all that is open, and nothing that is closed or merged",
              all(work.reference(key) in text_of(everyone) for key in ("hua", "ines", "min", "lei"))
              and not any(work.reference(key) in text_of(everyone) for key in ("fang", "ping")), text_of(everyone))
    figures, = work.order(work.mia, "hua", "#stats 7d", "answer-to-query")
    lines = text_of(figures).splitlines()
    tap.check("and the figures of the week: ten that are not merged, one closed",
              {"Received          10", "Closed            1", "    rejected  1"} <= set(lines), text_of(figures))
    tap.check("what was asked belongs to no ticket",
              work.desk.rows("SELECT count(*) FROM mail WHERE ticket IS NOT NULL") == [(mails[0][0] + 1,)])
    shown, = work.order(work.mia, "hua", "#show %s" % work.reference("lei"), "answer-to-query")
    tap.check("she looks at a ticket that nobody has taken", "要求补发" in text_of(shown), text_of(shown))
    work.mia.answer(shown, "#assign me\n\n我们今天补发，抱歉让您久等。")
    work.mia.expect(work.desk, "receipt")
    work.customer_reads("lei", "我们今天补发")
    tap.check("and takes it by answering what was shown", work.ticket("lei")["owner"] == "mia", work.ticket("lei"))


def check_privacy(tap, work):
    """No customer has read a note, an agent's address, or another customer's words."""
    staff = [work.anna, work.wei, work.mia]
    for key, customer in work.customers.items():
        letters = [one for one in customer.mails() if one["x-amends-desk"]]
        tap.check("%s has read nothing that is not for customers" % key, letters and not any(
            NOTE in everything(one) or checks.private_words(one, staff) for one in letters),
            [checks.private_words(one, staff) for one in letters])


def main():
    tap = Tap()
    tap.skip_all_if(why_not(mutt, s_nail))
    accounts = ["%s@customer.test" % key for key in [*ENGLISH, *CHINESE]]
    accounts += ["%s@agents.test" % key for key in ("anna", "wei", "mia")]
    with World(accounts) as world:
        work = Work(tap, world)
        with work.desk as desk:
            work.complain()
            take_and_solve(tap, work)
            copy_and_split(tap, work)
            merge_and_close(tap, work)
            ask(tap, work)
            check_privacy(tap, work)
            checks.account(tap, world, desk)
            tap.check("the log tells of no failure", not desk.troubles(), "\n".join(desk.troubles()))
            tap.check("the desk ends well", desk.stop() == 0)
    tap.finish()


main()
