#!/usr/bin/env -S python3 -B
# test_reload_mailboxes.py - SIGHUP with mailboxes added, changed and taken away, and while mail arrives; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
from collections import Counter

from desk import settings
from desk.complaints import MAIL
from desk.world import ADDRESS, World, why_not
from servers.ports import wait_for
from servers.tap import Tap

MIN, ANNA, RETURNS = "min@customer.test", "anna@agents.test", "returns@desk.test"
FLOOD = 40


class Site:
    """A desk whose settings change, and its two mailboxes."""

    def __init__(self, world, anna):
        self.world, self.anna, self.number = world, anna, 0
        self.desk = world.desk([anna])

    def mailbox(self, name, user, processed="Processed"):
        return settings.IMAP.format(name=name, port=self.world.dovecot.imaps_port, tls="implicit",
                                    ca_file=self.world.made.ca_file, user=user).replace("Processed", processed)

    def reload(self, *mailboxes):
        """With these mailboxes; whether the log says that it was done."""
        smtp = settings.SMTP.format(port=self.world.postfix.submission_port, ca_file=self.world.made.ca_file,
                                    user=ADDRESS)
        before = self.done()
        self.desk.config.write_text(settings.text(ADDRESS, [self.anna], None, mailboxes, smtp), encoding="utf-8")
        self.desk.reload()
        return wait_for(lambda: self.done() > before)

    def done(self):
        return self.desk.said().replace("_", " ").count("the settings were read again")

    def arrive(self, user):
        self.number += 1
        raw = MAIL.format(sender=MIN, desk=ADDRESS, number=self.number, text="It leaks.")
        self.world.dovecot.deliver(user, raw.encode(), MIN)
        return "complaint.%d@customer.test" % self.number

    def answers(self):
        """How often each complaint was answered."""
        return Counter((one["in-reply-to"] or "").strip("<> ") for one in self.world.people[0].mails())

    def is_answered(self, *complaints):
        return wait_for(lambda: all(self.answers()[one] == 1 for one in complaints), pause=0.1)


def check_changes(tap, site):
    dovecot, one, two = site.world.dovecot, site.mailbox("complaints", ADDRESS), site.mailbox("returns", RETURNS)
    early = site.arrive(RETURNS)
    tap.check("a mailbox that is not in the settings is not read", site.is_answered(site.arrive(ADDRESS)) and
              not site.answers()[early] and not dovecot.sessions(RETURNS), site.desk.said()[-1500:])
    tap.check("one more mailbox: what waits there is answered, and the first goes on", site.reload(one, two) and
              site.is_answered(early, site.arrive(RETURNS), site.arrive(ADDRESS)), site.desk.said()[-1500:])
    tap.check("another folder for what is done is used from then on", site.reload(
        site.mailbox("complaints", ADDRESS, "Done"), two) and site.is_answered(site.arrive(ADDRESS)) and
        wait_for(lambda: len(dovecot.mails(ADDRESS, "Done")) == 1), site.desk.said()[-1500:])
    is_reloaded = site.reload(one)
    late = site.arrive(RETURNS)
    tap.check("a mailbox that is taken away is left, its mail too", is_reloaded and site.is_answered(
        site.arrive(ADDRESS)) and wait_for(lambda: not dovecot.sessions(RETURNS)) and not site.answers()[late]
              and len(dovecot.mails(RETURNS)) == 1, (dovecot.sessions(), site.desk.said()[-1500:]))
    tap.check("a mailbox that can't be opened keeps the others from nothing", site.reload(
        one, two, site.mailbox("gone", "nobody@desk.test")) and site.is_answered(late, site.arrive(ADDRESS)),
        site.desk.said()[-1500:])


def check_flood(tap, site):
    both = site.mailbox("complaints", ADDRESS), site.mailbox("returns", RETURNS)
    arrived, reloads = [], []
    for number in range(FLOOD):
        arrived.append(site.arrive((ADDRESS, RETURNS)[number % 2]))
        if number % 20 == 10:
            reloads.append(site.reload(*both))
    tap.check("settings are read again while mail pours in", all(reloads), reloads)
    is_answered = site.is_answered(*arrived)
    site.world.settle(site.desk)
    tap.check("and each of %d complaints is answered once" % FLOOD, is_answered and
              max(site.answers().values()) == 1, site.answers().most_common(5))
    stored = Counter(site.desk.mail_ids())
    tap.check("each is stored once", set(arrived) <= set(stored) and max(stored.values()) == 1, stored.most_common(3))


def main():
    tap = Tap()
    tap.skip_all_if(why_not())
    with World([MIN, ANNA, RETURNS]) as world:
        world.person(MIN, "Zhou Min", "Gmail")
        site = Site(world, world.person(ANNA, "Anna Berg", "Outlook"))
        with site.desk:
            check_changes(tap, site)
            check_flood(tap, site)
            tap.check("the desk ends well", site.desk.stop() == 0)
    tap.finish()


main()
