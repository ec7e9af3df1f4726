#!/usr/bin/env -S python3 -B
# test_seventy_days.py - a complaint of seventy days under each legal profile, by real mail; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real desk lives through seventy days, by a clock that stands where the test puts it, among mail servers that
live today. All that anybody got, and when, is compared with tests/golden/seventy-days/PROFILE.txt, line for line;
REWRITE_GOLDEN=1 writes these files anew. The profiles are played side by side."""
import concurrent.futures
import datetime
import difflib
import os
import pathlib
import time

from desk import wall_clock
from desk.world import World, why_not
from seventy.courses import COURSES
from seventy.life import Life, accounts
from seventy.timeline import show, wrong_letters
from servers.certificates import GOOD_FOR_DECADES
from servers.tap import Tap

GOLDEN = pathlib.Path(__file__).resolve().parents[1] / "golden" / "seventy-days"
HOUR = datetime.timedelta(hours=1)


def legal_dates(life):
    """(clock, date of its last minute) of the law, as the desk reckons."""
    rows = life.desk.rows("SELECT clock, due_at FROM ticket_clock WHERE clock LIKE 'legal/%'")
    return {(clock.split("/")[1], datetime.datetime.fromtimestamp(due, life.course.zone).strftime("%Y-%m-%d %H:%M"))
            for clock, due in rows}


def begin(life):
    """The complaint, the first answer, and a date that is put off."""
    words = life.course.words
    life.stand_at(life.course.at(0, "09:30"))
    life.start()
    life.complain(words.complaint)
    life.wrong_dates = legal_dates(life) ^ set(life.course.legal_dates())
    life.go_to(0, "14:00")
    life.answer("agent", "new-ticket", words.taken)
    life.go_to(7, "10:00")
    life.answer("agent", "new-ticket", words.delay[0])


def be_down_for_a_week(life):
    """Meanwhile the complainant writes, and times pass."""
    life.go_to(12, "11:00")
    life.stop()
    life.note("the desk is down")
    life.stand_at(life.course.at(15, "16:00"))
    life.answer("complainant", "answer", life.course.words.question)
    life.stand_at(life.course.at(19, "11:00"))
    known = len(life.desk.mail_ids())
    life.note("the desk is up again")
    life.desk.start()
    life.wait_for_mail(known)
    life.go_to(20, "15:00")
    life.answer("agent", "complainant-wrote", life.course.words.answers[0])


def set_the_clock_back(life):
    """By an hour, which then comes a second time."""
    life.go_to(24, "12:00")
    life.answer("complainant", "answer", life.course.words.asked)
    life.note("the clock is set back by an hour")
    life.stand_at(life.now - HOUR)
    life.wait_until_seen()
    life.stand_at(life.course.at(24, "11:10"))
    life.answer("agent", "complainant-wrote", life.course.words.note)
    life.go_to(25, "10:00")
    life.answer("agent", "complainant-wrote", life.course.words.answers[1])


def end(life):
    """A second date, another answer, then nothing until the times of the law have passed; the last letter."""
    words, final = life.course.words, life.course.final_day
    life.go_to(29, "09:15")
    life.answer("agent", "new-ticket", words.delay[1])
    life.go_to(45, "11:00")
    life.answer("agent", "new-ticket", words.answers[2])
    life.go_to(final, "10:00")
    life.answer("agent", "new-ticket", words.incomplete)
    life.go_to(final, "15:00")
    life.answer("agent", "new-ticket", words.final)
    if life.course.vote:
        life.go_to(final + 10, "18:00")
        life.answer("complainant", "survey-reminder", life.course.vote)
    life.go_to(70, "12:00")


def play(life):
    """Seconds that it took, the exit status of the desk, what was wrong with its letters, and the timeline."""
    begun = time.monotonic()
    try:
        begin(life)
        be_down_for_a_week(life)
        set_the_clock_back(life)
        end(life)
        wrong = wrong_letters(life)
        status = life.stop()
        return time.monotonic() - begun, status, wrong, show(life)
    finally:
        if life.desk.child:
            life.stop()


def differences(golden, timeline):
    if os.environ.get("REWRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(timeline, encoding="utf-8")
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    return "\n".join(difflib.unified_diff(expected.splitlines(), timeline.splitlines(), "expected", "got",
                                          lineterm=""))


def check_life(tap, life, played):
    name = life.course.profile
    seconds, status, wrong, timeline = played.result()
    tap.check("%s: every letter came, and once" % name, not wrong, wrong)
    difference = differences(GOLDEN / (name + ".txt"), timeline)
    tap.check("%s: times of the law end where its file says" % name, not life.wrong_dates, life.wrong_dates)
    tap.check("%s: what came, to whom, when and with which dates is as expected" % name, not difference, difference)
    tap.check("%s: the log tells of no failure, and the desk ends well" % name,
              not life.desk.troubles() and status == 0, "\n".join(life.desk.troubles()))
    print("# %s took %d seconds" % (name, seconds))


def main():
    tap = Tap()
    tap.skip_all_if(why_not() or wall_clock.why_not())
    everybody = [address for course in COURSES for _, address in accounts(course)]
    with World(everybody, validity=GOOD_FOR_DECADES) as world:
        lives = [Life(world, course) for course in COURSES]
        with concurrent.futures.ThreadPoolExecutor(len(lives)) as pool:
            played = [pool.submit(play, life) for life in lives]
            for life, one in zip(lives, played):
                check_life(tap, life, one)
    tap.finish()


main()
