#!/usr/bin/env -S python3 -B
# test_faults_imap.py - server, connection and desk die while mail is read; every complaint is answered, once
# SPDX-License-Identifier: GPL-3.0-or-later
"""A row is a moment of the talk with the IMAP server, and who dies at it. The connection is in the clear, so
that the moment can be seen; everything else is as at work."""
from desk import checks
from desk.complaints import Complaints
from desk.world import ADDRESS, World, why_not
from servers.dovecot_settings import Options
from servers.line import Line
from servers.ports import PATIENCE, wait_for
from servers.tap import Tap

MIN, ANNA = "min@customer.test", "anna@agents.test"
LONG = "\r\n".join("Line %05d of a long story." % number for number in range(8000))
# Name, which way, at which words, whether they get through, the complaint's text.
MOMENTS = [
    ("before FETCH is heard", "to_server", b" UID FETCH ", False, "It leaks."),
    ("in the middle of FETCH", "to_client", b"Line 04000", True, LONG),
    ("before MOVE is heard", "to_server", b" UID MOVE ", False, "It leaks."),
    ("when MOVE was done and not answered", "to_client", b"COPYUID", False, "It leaks."),
    ("in IDLE, when mail is told", "to_client", b" EXISTS", False, "It leaks."),
]


def check_moments(tap, world, desk, line, complaints):
    def server_dies():
        # Not while it takes a letter from Postfix, which would bring that again.
        wait_for(lambda: not desk.waiting_letters() and not world.postfix.queue(), 10)
        world.dovecot.kill()

    def session_dies():
        world.dovecot.kill_sessions(ADDRESS)

    def desk_dies():
        desk.kill()

    for who, act in (("the server", server_dies), ("the session", session_dies), ("the desk", desk_dies)):
        for name, direction, words, passes, text in MOMENTS:
            wait_for(lambda: world.dovecot.idling(ADDRESS))
            line.cut_at(direction, words, act, passes)
            complaint = complaints.arrive(text)
            is_cut = line.was_cut.wait(PATIENCE)
            if world.dovecot.child is None:
                world.dovecot.start()
            if desk.child is None:
                desk.start()
            wrong = complaints.wrong(complaint)
            tap.check("%s dies %s: the complaint is answered once" % (who, name), is_cut and wrong is None,
                      wrong or "the moment did not come")


def check_server_changes(tap, world, desk, complaints):
    world.dovecot.restart()
    tap.check("the server is restarted while the desk waits: it reads on",
              complaints.wrong(complaints.arrive()) is None, desk.said()[-1500:])
    world.dovecot.change_uidvalidity(ADDRESS)
    tap.check("UIDVALIDITY changes while the desk waits: it reads on",
              complaints.wrong(complaints.arrive()) is None, desk.said()[-1500:])
    desk.stop()
    complaint = complaints.arrive()
    world.dovecot.change_uidvalidity(ADDRESS)
    desk.start()
    tap.check("it changes while the desk is away: what came meanwhile is read",
              complaints.wrong(complaint) is None, desk.said()[-1500:])


def check_marked(tap, folder_world, customer, anna):
    """Mail that may not be moved stays among the new ones: a changed UIDVALIDITY shows all of it anew."""
    desk = folder_world.desk([anna])
    with desk:
        complaints = Complaints(folder_world, desk, customer)
        arrived = [complaints.arrive() for _ in range(5)]
        wrong = [complaints.wrong(one, box="INBOX") for one in arrived]
        tap.check("where mail can't be moved it stays, and is answered once", not any(wrong), wrong)
        desk.stop()
        folder_world.dovecot.change_uidvalidity(ADDRESS)
        desk.start()
        arrived.append(complaints.arrive())
        wrong = [complaints.wrong(one, box="INBOX") for one in arrived]
        tap.check("after another UIDVALIDITY all of it is seen again, and nothing is done again", not any(wrong), wrong)
        checks.account(tap, folder_world, desk)


def main():
    tap = Tap()
    tap.skip_all_if(why_not())
    with World([MIN, ANNA]) as world, Line(world.dovecot.imap_port) as line:
        customer, anna = world.person(MIN, "Zhou Min", "Gmail"), world.person(ANNA, "Anna Berg", "Outlook")
        with world.desk([anna], mailboxes=[world.mailbox("none", line.port)]) as desk:
            complaints = Complaints(world, desk, customer)
            check_moments(tap, world, desk, line, complaints)
            check_server_changes(tap, world, desk, complaints)
            checks.account(tap, world, desk)
            tap.check("the desk ends well", desk.stop() == 0)
    with World([MIN, ANNA], Options(without=("MOVE", "UIDPLUS"))) as world:
        customer, anna = world.person(MIN, "Zhou Min", "Gmail"), world.person(ANNA, "Anna Berg", "Outlook")
        check_marked(tap, world, customer, anna)
    tap.finish()


main()
