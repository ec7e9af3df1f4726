#!/usr/bin/env -S python3 -B
# test_faults_machine.py - the disk is full, the clock jumps: mail waits where it is, nothing is done twice
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime

from desk import checks
from desk.complaints import Complaints
from desk.wall_clock import WallClock
from desk.wall_clock import why_not as why_no_clock
from desk.world import World, why_not
from servers import disk, namespace
from servers.ports import wait_for
from servers.tap import Tap

MIN, ANNA = "min@customer.test", "anna@agents.test"
DAY = 86400


def check_full_disk(tap, world, small, desk, complaints):
    tap.check("a complaint is answered", complaints.wrong(complaints.arrive()) is None, desk.said()[-1500:])
    tap.check("little room for the store is an alarm, with how much is left",
              wait_for(lambda: "alarm=disk_low" in desk.said()) and " MB are left for " in desk.said(),
              desk.said()[-1500:])
    small.fill()
    arrived = [complaints.arrive("It leaks. " + "It really does. " * 2000) for _ in range(3)]
    is_told = wait_for(lambda: "can't work now" in desk.said() or "could not be handled" in desk.said())
    tap.check("the disk is full: the desk says so, runs on, and answers nobody", is_told and desk.child.is_running()
              and not any(complaints.answers(one) for one in arrived), desk.said()[-1500:])
    small.free()
    wrong = [complaints.wrong(one, 30) for one in arrived]
    tap.check("there is room again: what waited is answered, once", not any(wrong), wrong)


def check_jumps(tap, world, desk, clock, complaints):
    """Far forward and back again, while the desk works."""
    arrived = [complaints.arrive()]
    wrong = [complaints.wrong(arrived[0])]
    for name, days in (("a year forward", 365), ("back to now", 0), ("ten years back", -3650), ("to now again", 0)):
        clock.shift(days * DAY)
        arrived.append(complaints.arrive())
        wrong.append(complaints.wrong(arrived[-1]))
        tap.check("the clock jumps %s: the next complaint is answered at once, and once" % name, not wrong[-1],
                  wrong[-1])
        date = complaints.answers(arrived[-1])[-1:]
        meant = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
        tap.check("and its answer has that date", date and abs(
            (date[0]["date"].datetime - meant).total_seconds()) < 3600, [one["date"] for one in date])
    kinds = [kind for who, _, _, kind in desk.letters() if who == MIN]
    tap.check("no letter was written twice for it", kinds.count("acknowledgement") == len(arrived), kinds)


def main():
    tap = Tap()
    tap.skip_all_if(why_not() or disk.why_not() or why_no_clock())
    namespace.enter("mount")
    with World([MIN, ANNA]) as world:
        customer, anna = world.person(MIN, "Zhou Min", "Gmail"), world.person(ANNA, "Anna Berg", "Outlook")
        small = disk.SmallDisk(world.folder / "small")
        with world.desk([anna], place=small.folder / "desk") as desk:
            check_full_disk(tap, world, small, desk, Complaints(world, desk, customer))
            tap.check("the desk ends well", desk.stop() == 0)
    with World([MIN, ANNA]) as world:
        customer, anna = world.person(MIN, "Zhou Min", "Gmail"), world.person(ANNA, "Anna Berg", "Outlook")
        clock = WallClock(world.folder / "clock")
        desk = world.desk([anna])
        desk.environment = clock.environment
        with desk:
            check_jumps(tap, world, desk, clock, Complaints(world, desk, customer))
            checks.account(tap, world, desk)
            tap.check("the desk ends well", desk.stop() == 0)
    tap.finish()


main()
