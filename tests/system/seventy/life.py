# life.py - a desk that lives through a course: its clock stands at each instant that matters, one after the other
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import datetime
import json
import os
import subprocess

from desk import settings
from desk.desk import AMENDS, Desk
from desk.wall_clock import WallClock
from mail_programs import PROGRAMS, Draft
from servers.ports import PATIENCE, wait_for

NEXT = """SELECT min(at) FROM (SELECT min(due_at) AS at FROM deadline
          UNION ALL SELECT min(next_at) FROM ticket_clock WHERE next_at > 0
          UNION ALL SELECT min(due_at) FROM letter WHERE state NOT IN ('sent', 'failed', 'dropped') AND due_at > 0)"""
SECOND = datetime.timedelta(seconds=1)


def accounts(course):
    """(role, address) of everybody around this desk; the desk's own first."""
    name = course.profile
    return [("desk", "%s@desk.test" % name), ("complainant", "%s.min@customer.test" % name),
            ("agent", "%s.anna@agents.test" % name), ("manager", "%s.mia@agents.test" % name)]


class Life:
    def __init__(self, world, course):
        self.world, self.course = world, course
        names = {"complainant": "Zhou Min", "agent": "Anna Berg", "manager": "Mia Wong"}
        (_, address), *others = accounts(course)
        self.people = {role: world.person(other, names[role], "Gmail", course.words.language)
                       for role, other in others}
        folder = world.folder / course.profile
        self.desk = Desk(folder, address, self.settings(address))
        self.clock = WallClock(folder / "clock")
        self.desk.environment = self.clock.environment
        self.now = None
        self.notes = []         # (instant, what happens that is no letter)
        self.wrong_dates = None

    def settings(self, address):
        mailbox = settings.IMAP.format(name="complaints", port=self.world.dovecot.imaps_port, tls="implicit",
                                       ca_file=self.world.made.ca_file, user=address)
        smtp = settings.SMTP.format(port=self.world.postfix.submission_port, ca_file=self.world.made.ca_file,
                                    user=address)
        text = settings.text(address, [self.people["agent"]], self.people["manager"], [mailbox], smtp)
        return text.replace("Asia/Shanghai", self.course.zone.key) + self.course.settings()

    # --- time ------------------------------------------------------------------------------------
    def status(self):
        """What "amends status" says, by the clock of the desk."""
        said = subprocess.run([AMENDS, "status", "--json", "-c", self.desk.config], capture_output=True, text=True,
                              timeout=PATIENCE, check=False, env={**os.environ, **self.clock.environment})
        return json.loads(said.stdout)

    def wait_until_seen(self):
        """The desk looks at the clock with each of its passes, and writes down every few seconds when it is."""
        if not wait_for(lambda: self.status()["written_at"] == int(self.now.timestamp())):
            raise AssertionError("the desk does not see that it is " + str(self.now))

    def next_due(self):
        """The next instant at which the desk has something to do by itself."""
        found = self.desk.rows(NEXT)[0][0]
        return datetime.datetime.fromtimestamp(found, datetime.timezone.utc) if found else None

    def is_quiet(self):
        due = self.next_due()
        return (due is None or due > self.now) and not self.desk.waiting_letters()

    def stand_at(self, when):
        self.now = when
        self.clock.stand_at(when)

    def settle(self):
        if not wait_for(self.is_quiet) or self.status()["letters_queued"]:
            raise AssertionError("at %s the desk has still to do: %s\n%s" % (
                self.now, self.next_due(), self.desk.said()[-800:]))

    def go_to(self, day, time):
        """Lives until then: the clock stops at whatever is due on the way."""
        target = self.course.at(day, time)
        while (due := self.next_due()) is not None and due < target:
            self.stand_at(due)
            self.settle()
        self.stand_at(target)
        self.settle()

    def note(self, what):
        self.notes.append((self.now, what))

    # --- mail ------------------------------------------------------------------------------------
    def is_read(self, known):
        return len(self.desk.mail_ids()) > known

    def submit(self, role, draft):
        """By the sender's mail server, with the date of this life. What they write is in the timeline, too."""
        known = len(self.desk.mail_ids())
        person = self.people[role]
        draft = dataclasses.replace(draft, date=self.now.astimezone(self.course.zone))
        person.submit(person.write_with(draft), draft.to)
        self.note("%s: %s" % (role, draft.text.strip().splitlines()[0]))
        if self.desk.child:
            self.wait_for_mail(known)

    def wait_for_mail(self, known):
        if not wait_for(lambda: self.is_read(known)):
            raise AssertionError("the desk does not read its mail: " + self.desk.said()[-800:])
        self.settle()

    def complain(self, text):
        person = self.people["complainant"]
        self.submit("complainant", Draft(person.address, person.name, self.desk.address, self.course.words.subject,
                                         text, person.language))

    def answer(self, role, kind, text):
        """Answers the newest letter of that kind."""
        person = self.people[role]
        wanted = lambda: [one for one in person.mails() if self.kind_of(person, one) == kind][-1:]
        letter, = wait_for(wanted)
        self.submit(role, Draft.answer(letter, person.address, person.name, text, person.language))

    def kind_of(self, person, letter):
        return self.desk.kinds_of(person.address).get(letter["message-id"].strip().strip("<>"))

    # --- the desk --------------------------------------------------------------------------------
    def start(self):
        self.desk.start()
        self.settle()

    def stop(self):
        """Its exit status."""
        return self.desk.stop()
