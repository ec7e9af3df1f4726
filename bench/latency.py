#!/usr/bin/env -S python3 -B
# latency.py - how long a complaint waits for its acknowledgement, with IDLE, in a burst, and by polling
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails are delivered into a private Dovecot by LMTP, one at a time; the desk reads them by IMAP and answers
into an SMTP sink. For each mail is known when Dovecot took it, when Dovecot told the desk (EXISTS, read from the
line between the two, which has no TLS for that; with --tls this one is not known), and when the acknowledgement was accepted,
which is after the durable commit. Then as many mails as fast as they can be delivered, and a few by polling.

    AMENDS=build/amends bench/latency.py                    500 mails, 0.7 s apart: about seven minutes
    AMENDS=build/amends bench/latency.py --mails 50 --tls

Nothing is asserted but that every mail was answered once. Dovecot waits half a second before it tells a client
that idles; that is in the figures from the delivery, not in those from EXISTS."""
import argparse
import concurrent.futures
import multiprocessing
import pathlib
import re
import smtplib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/system"))
from desk import settings                                                    # noqa: E402
from desk.desk import Desk                                                   # noqa: E402
from servers.certificates import Certificates                                # noqa: E402
from servers.dovecot import Dovecot                                          # noqa: E402
from servers.dovecot_settings import Options                                 # noqa: E402
from servers.line import Line                                                # noqa: E402
from servers.ports import wait_for                                           # noqa: E402
from servers.processes import Scratch                                        # noqa: E402
from servers.smtp_sink import SinkProcess                                    # noqa: E402

ADDRESS = "complaints@desk.test"
MAIL = """From: Customer {0} <customer{0}@customer.test>\r
To: <complaints@desk.test>\r
Subject: Kettle {0} leaks\r
Message-ID: <{0}@customer.test>\r
MIME-Version: 1.0\r
Content-Type: text/plain; charset=utf-8\r
\r
The kettle with number {0} leaks at the handle, and I would like my money back.\r
"""


class Announcements:
    """When the server said that there is one more mail, in order."""

    def __init__(self):
        self.times, self.present = [], None

    def read(self, data):
        now = time.monotonic()
        for number, word in re.findall(rb"^\* (\d+) (EXISTS|EXPUNGE)\r$", data, re.MULTILINE):
            if word == b"EXPUNGE":
                self.present -= 1
            elif self.present is not None:
                self.times += [now] * (int(number) - self.present)
                self.present = int(number)
            else:
                self.present = int(number)


class WatchedLine(Line):
    """A line that reads along what the server says."""

    def __init__(self, port):
        super().__init__(port)
        self.heard = Announcements()

    def hear(self, direction, data):
        if direction == "to_client":
            self.heard.read(data)


class Delivery:
    """Hands mails to Dovecot over one LMTP connection."""

    def __init__(self, socket_path, first):
        self.lmtp = smtplib.LMTP(str(socket_path))
        self.lmtp.ehlo()
        self.next = first
        self.times = {}

    def deliver(self):
        number = self.next
        self.next += 1
        self.lmtp.sendmail("c@customer.test", [ADDRESS], MAIL.format(number).encode())
        self.times["%d@customer.test" % number] = time.monotonic()


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def show(name, seconds):
    print("%-44s n=%-4d p50 %8.1f ms   p99 %8.1f ms   max %8.1f ms" % (
        name, len(seconds), *(1000 * percentile(seconds, share) for share in (0.5, 0.99, 1))), flush=True)


def answers(sink):
    return {one.answers: one.at for one in list(sink.taken) if one.answers}


def wait_answered(delivery, sink, seconds):
    """FALSE with a word where mails were lost or doubled."""
    wait_for(lambda: len(answers(sink)) >= len(delivery.times), seconds)
    wanted, got = len(delivery.times), len([one for one in sink.taken if one.answers])
    if got != wanted:
        print("%s: %d answers to %d mails" % ("LOST" if got < wanted else "DOUBLED", got, wanted))
    return got == wanted


def paced(args, delivery, sink, heard, count, name):
    """One mail after the other."""
    before = len(delivery.times)
    for _ in range(count):
        delivery.deliver()
        time.sleep(args.pace)
    is_good = wait_answered(delivery, sink, 60)
    times, got = list(delivery.times.items())[before:], answers(sink)
    show(name + ": delivered to answered", [got[key] - at for key, at in times if key in got])
    if heard and len(heard.times) >= len(delivery.times):
        told = heard.times[before:]
        show(name + ": EXISTS to answered", [got[key] - at for (key, _), at in zip(times, told) if key in got])
    return is_good


def deliver_part(socket_path, first, count):
    """In a process of its own: so many mails, as fast as Dovecot takes them."""
    part = Delivery(socket_path, first)
    for _ in range(count):
        part.deliver()
    return part.times


def burst(args, server, sink, delivery):
    """As many mails at once, over four connections."""
    with concurrent.futures.ProcessPoolExecutor(4, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(abs, range(4)))       # so that all four are there
        begin = time.monotonic()
        parts = [pool.submit(deliver_part, server.lmtp_socket, 100000 * (part + 1), args.burst // 4)
                 for part in range(4)]
        fresh = {key: at for part in parts for key, at in part.result().items()}
    delivery.times.update(fresh)
    if not wait_answered(delivery, sink, 120):
        return False
    got, last = answers(sink), max(fresh.values())
    print("burst: %d mails delivered in %.2f s; the last was answered %.2f s after the last delivery" % (
        len(fresh), last - begin, max(got[key] for key in fresh) - last), flush=True)
    return True


def letters(sink):
    show("a letter, MAIL to accepted", [one.at - one.began for one in sink.taken])


def mailbox(port, tls, ca_file):
    return settings.IMAP.format(name="complaints", port=port, tls=tls, ca_file=ca_file, user=ADDRESS)


def run(args, folder, made, options, is_idle):
    """One desk from start to end."""
    options.more += "service lmtp {\n  process_min_avail = 4\n}\n"
    with SinkProcess() as sink, Dovecot(folder / "dovecot", [ADDRESS], made.good, options) as server, \
            WatchedLine(server.imap_port) as line:
        server.mails(ADDRESS)
        row = mailbox(server.imaps_port, "implicit", made.ca_file) if args.tls or not is_idle else \
            mailbox(line.port, "none", made.ca_file)
        delivery_row = "host: localhost, port: %d, tls: none, connections: %d" % (sink.port, args.connections)
        desk = Desk(folder / "desk", ADDRESS, settings.text(ADDRESS, [settings.Agent], None, [row], delivery_row))
        with desk:
            wait_for(lambda: server.idling(ADDRESS) or not is_idle, 10)
            heard = None if args.tls else line.heard
            time.sleep(1)
            delivery = Delivery(server.lmtp_socket, 1)
            if not is_idle:
                return paced(args, delivery, sink, None, args.polled, "polling every 5 s")
            is_good = paced(args, delivery, sink, heard, args.mails, "IDLE" + (" by TLS" if args.tls else ""))
            is_good = burst(args, server, sink, delivery) and is_good
            letters(sink)
            return is_good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mails", type=int, default=500)
    parser.add_argument("--pace", type=float, default=0.7, help="seconds between two mails")
    parser.add_argument("--burst", type=int, default=500)
    parser.add_argument("--polled", type=int, default=20)
    parser.add_argument("--connections", type=int, default=2, help="of SMTP")
    parser.add_argument("--tls", action="store_true", help="IMAP by TLS, as at work")
    args = parser.parse_args()
    is_good = True
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        for name, options, is_idle in (("idle", Options(idle_check="30 secs"), True),
                                        ("poll", Options(without=("IDLE",)), False)):
            (folder / name).mkdir()
            is_good = run(args, folder / name, made, options, is_idle) and is_good
    sys.exit(not is_good)


if __name__ == "__main__":
    main()
