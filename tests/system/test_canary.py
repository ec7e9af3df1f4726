#!/usr/bin/env -S python3 -B
# test_canary.py - the desk's mails to itself go out and come in by real servers; one that is lost is an alarm
# SPDX-License-Identifier: GPL-3.0-or-later
import json, os, signal

from desk.settings import Agent
from desk.world import World, why_not
from servers.ports import wait_for
from servers.tap import Tap

tap = Tap()
check = tap.check
ALARMS = """alarms:
  command: [%s]
  mailbox_silent: 6s
  canary: {every: 2s, within: 8s}
"""
SWALLOW = "/^X-Amends-Canary:/ DISCARD\n"


def back(desk):
    return desk.rows("SELECT COUNT(*) FROM canary WHERE back_at <> 0")[0][0]


def change_postfix(world, checks):
    (world.folder / "checks").write_text(checks)
    for pid in world.postfix.pids("master"):
        os.kill(pid, signal.SIGHUP)


def check_all(world, desk, paged):
    check("mails to itself come back", wait_for(lambda: back(desk) >= 2), desk.said())
    complaint = "From: zhou@customer.test\nTo: complaints@desk.test\nSubject: Kettle\n\nIt leaks.\n"
    world.dovecot.deliver("complaints@desk.test", complaint.encode())
    check("a complaint between them is a ticket", wait_for(lambda: desk.rows("SELECT id FROM ticket")), desk.said())
    known = back(desk)
    check("and they go on coming back", wait_for(lambda: back(desk) >= known + 2), desk.said())
    check("none of them is a ticket, and none is kept",
          len(desk.rows("SELECT id FROM ticket")) == 1 and len(desk.rows("SELECT id FROM mail")) == 1
          and not desk.rows("SELECT id FROM letter WHERE recipient = 'complaints@desk.test'"),
          desk.rows("SELECT id, subject FROM mail"))
    check("nobody is answered for them", {one[0] for one in desk.rows("SELECT recipient FROM letter")}
          == {"zhou@customer.test", Agent.address}, desk.rows("SELECT recipient, subject FROM letter"))
    status = json.loads(desk.run("status", "--json").stdout)["canaries_of_a_day"]
    check("status tells how long they took", status["back"] >= 4 and status["written"] >= status["back"]
          and 0 <= status["median_seconds"] <= status["worst_seconds"] < 30, status)
    check("in words too", " back within a day, last after " in desk.run("status").stdout, desk.run("status").stdout)
    check("nothing is wrong", paged() == "", paged())

    change_postfix(world, SWALLOW)
    check("a server that takes them and loses them is an alarm",
          wait_for(lambda: "ALARM: the desk's mail to itself does not come back" in paged()), desk.said())
    check("with what is known, and what to do", "it was sent, and is not back" in paged()
          and "What to do: Send a mail to the desk by hand" in paged(), paged())
    check("and critical for monitoring", "canary_lost" in desk.run("status").stdout, desk.run("status").stdout)
    change_postfix(world, "")
    check("which is over when one comes back",
          wait_for(lambda: "All clear: the desk's mail to itself" in paged()), desk.said())
    check("told once, and its end once", paged().count("ALARM: ") == 1 and paged().count("All clear: ") == 1, paged())


def main():
    if why_not():
        tap.skip_all_if(why_not())
    with World([Agent.address, "zhou@customer.test"]) as world:
        world.postfix.stop()
        world.postfix.more = "header_checks = regexp:%s/checks\n" % world.folder
        (world.folder / "checks").write_text("")
        world.postfix.start()
        command = world.folder / "page"
        command.write_text("#!/bin/sh\ncat >> %s/paged\n" % world.folder)
        command.chmod(0o755)
        desk = world.desk([Agent])
        desk.config.write_text(desk.config.read_text() + ALARMS % command)
        with desk:
            check_all(world, desk, lambda: (world.folder / "paged").read_text()
                      if (world.folder / "paged").exists() else "")
    tap.finish()


if __name__ == "__main__":
    main()
