#!/usr/bin/env -S python3 -B
# latency.py - how long a complaint waits for its acknowledgement, with IDLE, in a burst, and by polling
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails are delivered into a private Dovecot by LMTP, one at a time; the desk reads them by IMAP and answers
into an SMTP sink. For each mail is known when Dovecot took it, when Dovecot told the desk (EXISTS, read from the
line between the two, which has no TLS for that; with --tls this one is not known), and when the acknowledgement was
accepted, which is after the durable commit. Then as many mails as fast as they can be delivered, and a few by
polling. The sink and the line are a program of their own, bench_wire, built beside the desk's.

    AMENDS=build/amends bench/latency.py                    500 mails, 0.7 s apart: about seven minutes
    AMENDS=build/amends bench/latency.py --mails 50 --tls
    AMENDS=build/amends bench/latency.py --beside ../before/amends     two programs, mail by mail in turns
    AMENDS=build/amends bench/latency.py --under "strace -f -ttt -T -o LOG"

Nothing is asserted but that every mail was answered once. Dovecot waits half a second before it tells a client
that idles; that is in the figures from the delivery, not in those from EXISTS."""
import argparse
import concurrent.futures
import contextlib
import multiprocessing
import os
import pathlib
import shlex
import smtplib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/system"))
from desk import settings                                                    # noqa: E402
from desk.desk import AMENDS, Desk                                           # noqa: E402
from servers.certificates import Certificates                                # noqa: E402
from servers.dovecot import Dovecot                                          # noqa: E402
from servers.dovecot_settings import Options                                 # noqa: E402
from servers.ports import wait_for                                           # noqa: E402
from servers.processes import Scratch                                        # noqa: E402
from wire import Wire                                                        # noqa: E402

ADDRESSES = ("complaints@desk.test", "beside@desk.test")
MAIL = """From: Customer {0} <customer{0}@customer.test>\r
To: <{1}>\r
Subject: Kettle {0} leaks\r
Message-ID: <{0}@customer.test>\r
MIME-Version: 1.0\r
Content-Type: text/plain; charset=utf-8\r
\r
The kettle with number {0} leaks at the handle, and I would like my money back.\r
"""


class Delivery:
    """Hands mails to Dovecot over one LMTP connection."""

    def __init__(self, socket_path, address, first=1):
        self.lmtp = smtplib.LMTP(str(socket_path))
        self.lmtp.ehlo()
        self.address, self.next = address, first
        self.times = {}

    def deliver(self):
        number = self.next
        self.next += 1
        self.lmtp.sendmail("c@customer.test", [self.address], MAIL.format(number, self.address).encode())
        self.times["%d@customer.test" % number] = time.monotonic()


class Disk:
    """What it costs to have as much on the disk as the desk writes for a mail; it waits for it once."""
    BYTES = 112 * 1024

    def __init__(self, path):
        self.file = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
        os.pwrite(self.file, bytes(self.BYTES), 0)
        os.fsync(self.file)

    def sync(self):
        begin = time.monotonic()
        os.pwrite(self.file, os.urandom(self.BYTES), 0)
        os.fdatasync(self.file)
        return time.monotonic() - begin


class Place:
    """A desk of one of the programs, its mailbox and its wire."""

    def __init__(self, name, desk, wire, delivery):
        self.name, self.desk, self.wire, self.delivery = name, desk, wire, delivery

    def answers(self):
        return {one.answers: one.at for one in list(self.wire.taken) if one.answers}

    def wait_answered(self, seconds):
        """FALSE with a word where mails were lost or doubled."""
        times = self.delivery.times
        wait_for(lambda: len(self.answers()) >= len(times), seconds)
        wanted, got = len(times), len([one for one in self.wire.taken if one.answers])
        if got != wanted:
            print("%s: %d answers to %d mails" % ("LOST" if got < wanted else "DOUBLED", got, wanted))
        return got == wanted


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def show(name, seconds):
    print("%-44s n=%-4d p50 %8.1f ms   p99 %8.1f ms   max %8.1f ms" % (
        name, len(seconds), *(1000 * percentile(seconds, share) for share in (0.5, 0.99, 1))), flush=True)


def first_after(times, moment):
    return next((at for at in times if at >= moment), float("nan"))


def show_parts(place, told):
    """Who took how long: between the server's EXISTS, our question, its answer, our MAIL, and its acceptance."""
    letters_ = [one for one in list(place.wire.taken) if one.answers]
    rows = []
    for moment in told:
        asked = first_after(place.wire.asked, moment)
        answered = first_after(place.wire.told, asked)
        letter = next((one for one in letters_ if one.began >= answered), None)
        if letter:
            rows.append((asked - moment, answered - asked, letter.began - answered, letter.at - letter.began))
    for name, part in zip(("EXISTS to the desk's question", "the server's answer to it",
                           "from there to MAIL: read, decided, committed", "the acknowledgement, MAIL to accepted"),
                          zip(*rows)):
        show("    " + name, part)


def paced(args, places, count, name):
    """One mail after the other, to each place in turn."""
    disk, syncs = Disk(places[0].desk.folder / "disk"), []
    for number in range(count * len(places)):
        places[number % len(places)].delivery.deliver()
        time.sleep(args.pace)
        syncs.append(disk.sync())
    show("this disk: %d KiB written and made durable" % (Disk.BYTES // 1024), syncs)
    is_good = True
    for place in places:
        is_good = place.wait_answered(60) and is_good
        times, told, got = list(place.delivery.times.items()), list(place.wire.exists), place.answers()
        show("%s%s: delivered to answered" % (place.name, name), [got[key] - at for key, at in times if key in got])
        if len(told) == len(times):
            show("%s%s: EXISTS to answered" % (place.name, name),
                 [got[key] - at for (key, _), at in zip(times, told) if key in got])
            show_parts(place, told)
    return is_good


def deliver_part(socket_path, address, first, count):
    """In a process of its own: so many mails, as fast as Dovecot takes them."""
    part = Delivery(socket_path, address, first)
    for _ in range(count):
        part.deliver()
    return part.times


def burst(args, server, place):
    """As many mails at once, over four connections."""
    with concurrent.futures.ProcessPoolExecutor(4, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(abs, range(4)))       # so that all four are there
        begin = time.monotonic()
        parts = [pool.submit(deliver_part, server.lmtp_socket, place.delivery.address, 100000 * (part + 1),
                             args.burst // 4) for part in range(4)]
        fresh = {key: at for part in parts for key, at in part.result().items()}
    place.delivery.times.update(fresh)
    if not place.wait_answered(120):
        return False
    got, last = place.answers(), max(fresh.values())
    print("%sburst: %d mails delivered in %.2f s; the last was answered %.2f s after the last delivery" % (
        place.name, len(fresh), last - begin, max(got[key] for key in fresh) - last), flush=True)
    return True


def letters(place):
    show(place.name + "a letter, MAIL to accepted", [one.at - one.began for one in place.wire.taken])


def launcher(args, folder, program):
    """The program, or what runs it under another one."""
    if not args.under:
        return program
    script = folder / "under"
    script.write_text("#!/bin/sh\nexec %s %s \"$@\"\n" % (args.under, shlex.quote(str(program))))
    script.chmod(0o755)
    return script


def open_place(stack, args, folder, server, made, address, program, is_idle):
    name = "beside, " if address != ADDRESSES[0] else ""
    server.mails(address)
    is_watched = is_idle and not args.tls
    wire = stack.enter_context(Wire(server.imap_port if is_watched else None))
    port, tls = (wire.imap_port, "none") if is_watched else (server.imaps_port, "implicit")
    row = settings.IMAP.format(name="complaints", port=port, tls=tls, ca_file=made.ca_file, user=address)
    sending = "host: localhost, port: %d, tls: none, connections: %d" % (wire.port, args.connections)
    folder.mkdir(parents=True)
    desk = stack.enter_context(Desk(folder, address, settings.text(address, [settings.Agent], None, [row], sending),
                                    launcher(args, folder, program)))
    wait_for(lambda: server.idling(address) or not is_idle, 10)
    time.sleep(1)
    for times in (wire.exists, wire.asked, wire.told):
        times.clear()
    return Place(name, desk, wire, Delivery(server.lmtp_socket, address))


def run(args, folder, made, options, is_idle):
    """Each desk from start to end."""
    options.more += "service lmtp {\n  process_min_avail = 4\n}\n"
    programs = [AMENDS] + ([pathlib.Path(args.beside).resolve()] if args.beside else [])
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(Dovecot(folder / "dovecot", ADDRESSES[:len(programs)], made.good, options))
        places = [open_place(stack, args, folder / ("desk%d" % number), server, made, address, program, is_idle)
                  for number, (address, program) in enumerate(zip(ADDRESSES, programs))]
        if not is_idle:
            return paced(args, places, args.polled, "polling every 5 s")
        is_good = paced(args, places, args.mails, "IDLE" + (" by TLS" if args.tls else ""))
        for place in places:
            is_good = (args.burst == 0 or burst(args, server, place)) and is_good
            letters(place)
        return is_good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mails", type=int, default=500)
    parser.add_argument("--pace", type=float, default=0.7, help="seconds between two mails")
    parser.add_argument("--burst", type=int, default=500)
    parser.add_argument("--polled", type=int, default=20)
    parser.add_argument("--connections", type=int, default=2, help="of SMTP")
    parser.add_argument("--tls", action="store_true", help="IMAP by TLS, as at work")
    parser.add_argument("--beside", help="another program to be measured in turns with the first")
    parser.add_argument("--under", default="", help="a command to run the desk under")
    args = parser.parse_args()
    is_good = True
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        for name, options, is_idle in (("idle", Options(idle_check="30 secs"), True),
                                        ("poll", Options(without=("IDLE",)), False)):
            if not is_idle and args.polled == 0:
                continue
            (folder / name).mkdir()
            is_good = run(args, folder / name, made, options, is_idle) and is_good
    sys.exit(not is_good)


if __name__ == "__main__":
    main()
