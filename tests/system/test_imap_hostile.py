#!/usr/bin/env -S python3 -B
# test_imap_hostile.py - whatever a server says, reading it ends: in words, in bounded time and memory; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import os
import pathlib
import ssl
import subprocess
import time
import warnings

from hostile_imap import BODY, CAPABILITY, DECENT, FOLDER, Hostile
from servers import certificates
from servers.certificates import Certificates
from servers.processes import Scratch
from servers.tap import Tap

READ = pathlib.Path(os.environ.get("top_builddir", ".")).resolve() / "tests/system/read_imap"
MOST_KIB = 64 * 1024
DIRTY = b"A1 OK injected\r\n"


def read(server, *words, tls="none"):
    command = [READ, "--host", "localhost", "--port", server.port, "--tls", tls, "--user", "anna", "--password",
               "secret", "--timeout", "2", "--processed", "Processed", *words]
    begin = time.monotonic()
    done = subprocess.run(list(map(str, command)), capture_output=True, timeout=20)
    return done.returncode, done.stdout.decode("utf-8", "replace"), time.monotonic() - begin


def endless(piece):
    def say(peer, tag):
        try:
            while True:
                peer.sendall(piece)
        except OSError:
            return False
    return say


def drip(peer, tag):
    """a byte a second, for ever"""
    try:
        while True:
            peer.sendall(b"x")
            time.sleep(0.9)
    except OSError:
        return False


def silent(peer, tag):
    time.sleep(20)
    return False


def after(words):
    """says the words, then hangs up"""
    def say(peer, tag):
        peer.sendall(words.replace(b"%s", tag))
        return False
    return say


NESTED = b"* 1 FETCH (BODYSTRUCTURE "
# name, script, words that the error must have, seconds it may take
FAULTS = (
    ("a greeting that is no IMAP", {"GREETING": b"220 mail.example.com ESMTP\r\n"}, "no IMAP", 2),
    ("a greeting that never ends", {"GREETING": endless(b"x" * 4096)}, "larger than it may be", 5),
    ("a silent greeting", {"GREETING": silent}, "no answer for 2 seconds", 5),
    ("BYE as greeting", {"GREETING": b"* BYE too many connections\r\n"}, "too many connections", 2),
    ("nothing at all", {"GREETING": None}, "closed the connection", 2),
    ("a login refused", {"LOGIN": b"%s NO [AUTHENTICATIONFAILED] wrong\r\n"}, "login: the server says: ", 2),
    ("BYE at the login", {"LOGIN": b"* BYE going down\r\n%s OK done\r\n"}, "going down", 2),
    ("no passwords taken", {"CAPABILITY": CAPABILITY.replace(b"IDLE", b"LOGINDISABLED")}, "takes no passwords", 2),
    ("an endless line", {"SELECT": endless(b"y" * 4096)}, "larger than it may be", 10),
    ("endless lines", {"SELECT": endless(b"* OK still here\r\n" * 100)}, "larger than it may be", 10),
    ("a literal of 4 GiB", {"LIST": after(b"* LIST () \"/\" {4294967295}\r\nabc")}, "larger than it may be", 5),
    ("a literal of 4 GiB that comes", {"LIST": lambda peer, tag: (
        peer.sendall(b"* LIST () \"/\" {4294967295}\r\n"), endless(b"z" * 65536)(peer, tag))[1]},
     "larger than it may be", 10),
    ("two megabytes of parentheses", {"SEARCH": NESTED + b"(" * 2000000 + b"\r\n%s OK done\r\n"}, "nested", 10),
    ("parentheses within the budget", {"SEARCH": NESTED + b"(" * 200000 + b"\r\n%s OK done\r\n"}, "nested", 10),
    ("parentheses behind a literal", {"SEARCH": b"* 1 FETCH (BODY[TEXT] {3}\r\nabc BODYSTRUCTURE " + b"(" * 200000 +
                                      b"\r\n%s OK done\r\n"}, "nested", 10),
    ("parentheses in what only looks like a literal", {"SEARCH": b"* OK {300000}\r\n" + NESTED + b"(" * 200000 +
                                                       b"\r\n%s OK done\r\n"}, "nested", 10),
    ("a body of 4 GiB", {"FETCH-BODY": lambda peer, tag: (
        peer.sendall(b"* 1 FETCH (UID 1 BODY[]<0> {4294967295}\r\n"), endless(b"z" * 65536)(peer, tag))[1]},
     "larger than it may be", 10),
    ("an end in a body", {"FETCH-BODY": after(BODY[:50])}, "closed the connection", 5),
    ("an end behind a body", {"FETCH-BODY": after(BODY)}, "closed the connection", 5),
    ("an end in a line", {"SEARCH": after(b"* SEARCH 1")}, "closed the connection", 5),
    ("an end in SELECT", {"SELECT": after(FOLDER[:40])}, "closed the connection", 5),
    ("FETCH refused", {"FETCH-BODY": b"%s NO [SERVERBUG] disk\r\n"}, "fetching mail: the server says", 5),
    ("another one's tag", {"SEARCH": b"* SEARCH 1\r\nx999 OK done\r\n"}, "no IMAP", 5),
    ("nonsense", {"SEARCH": bytes(range(128, 256)) + b"\r\n\0\0\0\r\n%s OK done\r\n"}, "", 5),
    ("a folder that is not there", {"SELECT": b"%s NO [NONEXISTENT] no such folder\r\n"}, "no such folder", 2),
)
# name, script, mails that must come
ODD = (
    ("a decent server", {}, 1),
    ("unasked data everywhere", {
        "SEARCH": b"* 5 EXISTS\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* SEARCH 1\r\n* OK hm\r\n%s OK done\r\n",
        "FETCH-BODY": b"* 2 FETCH (FLAGS ($x))\r\n* 9 EXPUNGE\r\n" + BODY +
                      b"* 3 FETCH (UID 3 FLAGS ())\r\n%s OK done\r\n",
    }, 1),
    ("mails that are not there", {"SEARCH": b"* SEARCH 1 4294967295 3000000000\r\n%s OK done\r\n"}, 1),
    ("numbers that wrap", {"SEARCH": b"* SEARCH 1 99999999999\r\n%s OK done\r\n"}, 1),
    ("a mail full of parentheses", {"FETCH-BODY": b"* 1 FETCH (UID 1 BODY[]<0> {100000}\r\n" + b"(" * 100000 +
                                    b")\r\n%s OK done\r\n",
                                    "FETCH-SIZE": DECENT["FETCH-SIZE"].replace(b"SIZE 26", b"SIZE 100000")}, 1),
    ("a mail that nobody asked for", {"FETCH-BODY": BODY.replace(b"UID 1", b"UID 9") + BODY + b"%s OK done\r\n"}, 1),
    ("the same mail twice", {"FETCH-BODY": BODY + BODY + b"%s OK done\r\n",
                             "SEARCH": b"* SEARCH 1 1\r\n* SEARCH 1\r\n%s OK done\r\n"}, 1),
    ("a body as a quoted string", {"FETCH-BODY": b"* 1 FETCH (BODY[]<0> \"Subject: x\" UID 1)\r\n%s OK done\r\n"}, 1),
    ("a size that is wrong", {"FETCH-SIZE": b"* 1 FETCH (UID 1 RFC822.SIZE 3 INTERNALDATE "
                                            b"\"01-Jan-2026 10:00:00 +0000\")\r\n%s OK done\r\n"}, 1),
    ("mail that has vanished", {"FETCH-BODY": b"%s OK nothing\r\n"}, 0),
    ("mail that has vanished before", {"FETCH-SIZE": b"%s NO [EXPUNGEISSUED] some are gone\r\n"}, 0),
    ("an empty folder", {"SEARCH": b"* SEARCH\r\n%s OK done\r\n"}, 0),
    ("no search result at all", {"SEARCH": b"%s OK done\r\n"}, 0),
)


def check_faults(tap):
    for name, script, words, seconds in FAULTS:
        with Hostile(script) as server:
            code, said, took = read(server, "--once")
        peak = int(said.split("peak ")[1].split()[0]) if "peak " in said else 0
        tap.check("%s: an error in words, soon, and little memory" % name,
                  code == 0 and "error " in said and words in said and took < seconds and 0 < peak < MOST_KIB,
                  "%d %.1f s %d KiB\n%s" % (code, took, peak, said))


def check_odd(tap):
    for name, script, count in ODD:
        with Hostile(script) as server:
            code, said, _ = read(server, "--once")
        tap.check("%s: %d mail, no harm" % (name, count), code == 0 and said.count("mail 7:") == count, said)


def check_drip(tap):
    with Hostile({"SEARCH": drip}) as server:
        begin = time.monotonic()
        child = subprocess.Popen([READ, "--host", "localhost", "--port", str(server.port), "--tls", "none", "--user",
                                  "anna", "--password", "x", "--timeout", "2", "--seconds", "3"],
                                 stdout=subprocess.PIPE)
        said = child.communicate(timeout=60)[0].decode()
        tap.check("a server that drips does not keep it from ending when it is told to",
                  time.monotonic() - begin < 6 and "stopped" in said, said)


def check_filing(tap):
    with Hostile({"MOVE": b"%s NO [OVERQUOTA] full\r\n"}) as server:
        _, said, _ = read(server, "--once")
        heard = b"".join(server.heard)
        tap.check("a move refused leaves a keyword, and is told", b"$AmendsDone" in heard and "full" in said, heard)
        tap.check("nobody is told \\Seen", b"\\Seen" not in heard)
    times = {}

    def note(word, reply):
        def say(peer, tag):
            times[word] = time.monotonic()
            peer.sendall(reply % tag)
        return say
    with Hostile({"FETCH-BODY": note("FETCH", DECENT["FETCH-BODY"]), "MOVE": note("MOVE", DECENT["MOVE"])}) as server:
        read(server, "--once")
        tap.check("answers have a moment to go out before mail is filed", 0.008 <= times["MOVE"] - times["FETCH"] < 2,
                  times)
    with Hostile({"MOVE": None}) as server:
        _, said, _ = read(server, "--once")
        tap.check("a connection lost in a move is told", "filing mail" in said and said.count("mail 7:") == 1, said)
    with Hostile({"LIST": b"%s OK done\r\n", "CREATE": lambda peer, tag: peer.sendall(
            tag + (b" OK done\r\n" if b'"INBOX.Processed"' in server.heard[-1] or b"INBOX.Processed" in server.heard[-1]
                   else b" NO only below INBOX\r\n")),
            "CAPABILITY": CAPABILITY.replace(b"IDLE", b"NAMESPACE"),
            "NAMESPACE": b"* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\n%s OK done\r\n"}) as server:
        _, said, _ = read(server, "--once")
        heard = b"".join(server.heard)
        tap.check("where folders stand below INBOX it is made there, and subscribed",
                  b'MOVE 1 "INBOX.Processed"' in heard and b"SUBSCRIBE" in heard, heard)
    lists = itertools.count(1)
    with Hostile({"LIST": lambda peer, tag: peer.sendall(
            (b"" if next(lists) == 1 else b'* LIST () "/" Processed\r\n') + tag + b" OK done\r\n"),
            "CREATE": b"%s NO it is there already\r\n"}) as server:
        _, said, _ = read(server, "--once")
        heard = b"".join(server.heard)
        tap.check("a folder that another client makes in the same moment is taken",
                  b'MOVE 1 "Processed"' in heard and "already" not in said, said)


EMPTY = FOLDER.replace(b"UIDNEXT 3", b"UIDNEXT 1")


def check_leaving(tap, told):
    """the end of IDLE and the next command come together; some servers answer DONE only then, or refuse it"""
    for name, end in (("that says nothing to DONE before the next command came", b"%s OK idled\r\n"),
                      ("that tells more behind DONE", b"* 1 EXISTS\r\n* 0 RECENT\r\n%s OK idled\r\n"),
                      ("that refuses DONE", b"%s NO you were not idle\r\n")):
        waiting, news = [], itertools.count(1)

        def say_news(peer, tag):
            while waiting:
                peer.sendall(end % waiting.pop())
            peer.sendall((told % b"" if next(news) == 1 else b"") + tag + b" OK done\r\n")

        def say_search(peer, tag):
            peer.sendall((end % waiting.pop() if waiting else b"") + b"* SEARCH\r\n" + tag + b" OK done\r\n")
        with Hostile({"SELECT": EMPTY, "SEARCH": say_search, "DONE": lambda peer, tag: waiting.append(tag),
                      "LOGOUT": lambda peer, tag: peer.sendall(
                          b"".join(end % one for one in waiting) + b"* BYE bye\r\n" + tag + b" OK done\r\n"),
                      "IDLE": b"+ idling\r\n* 1 EXISTS\r\n", "FETCH-NEWS": say_news}) as server:
            _, said, took = read(server, "--seconds", "1")
            tap.check("a server %s is understood" % name, said.count("mail 7:1 ") == 1 and "error" not in said and
                      took < 10, (took, said, server.heard))


def check_idle(tap):
    """what arrives before the "+", with it in one packet, or while something else is done"""
    found = []
    numbers = itertools.count(1)

    def search(peer, tag):
        count = next(numbers)
        found.append(count)
        peer.sendall(b"* SEARCH %s\r\n%s OK done\r\n" % (b"1" if count == 2 else b"", tag))
    for name, idle in (("before the plus", b"* 2 EXISTS\r\n+ idling\r\n"),
                       ("in the same packet", b"+ idling\r\n* 2 EXISTS\r\n"),
                       ("behind chatter", b"+ idling\r\n* OK still here\r\n* 1 RECENT\r\n* 2 EXISTS\r\n")):
        numbers = itertools.count(1)
        with Hostile({"SEARCH": search, "IDLE": idle}) as server:
            _, said, took = read(server, "--seconds", "1")
            tap.check("EXISTS %s wakes at once" % name, said.count("mail 7:") == 1, said)
            tap.check("and when it never ends it is not listened to all the time", server.heard.count(b"DONE\r\n") < 12,
                      server.heard.count(b"DONE\r\n"))
    told = b'* 1 FETCH (UID 1 FLAGS (%s) RFC822.SIZE 25 INTERNALDATE " 1-Jan-2026 10:00:00 +0000")\r\n'
    for name, flags, wanted in (("is asked for by its UID, without a search", b"", 1),
                                ("is left to whoever marked it as deleted", b"\\Deleted", 0),
                                ("is done where it has our keyword", b"$AmendsDone", 0)):
        news = itertools.count(1)
        with Hostile({"SELECT": EMPTY, "SEARCH": b"* SEARCH\r\n%s OK done\r\n",
                      "IDLE": b"+ idling\r\n* 1 EXISTS\r\n", "FETCH-NEWS": lambda peer, tag: peer.sendall(
                          (told % flags if next(news) == 1 else b"") + tag + b" OK done\r\n")}) as server:
            _, said, _ = read(server, "--seconds", "1")
            tap.check("what comes while it waits " + name, said.count("mail 7:1 ") == wanted and next(news) > 1,
                      (said, server.heard))
    numbers = itertools.count(1)
    with Hostile({"SELECT": EMPTY, "SEARCH": search, "IDLE": b"+ idling\r\n* 1 EXISTS\r\n",
                  "FETCH-NEWS": b"%s NO [SERVERBUG] one of them is broken\r\n"}) as server:
        _, said, _ = read(server, "--seconds", "1")
        tap.check("where news can't be had in one command they are searched for", said.count("mail 7:1 ") == 1 and
                  "error" not in said, said)
    check_leaving(tap, told)
    numbers = itertools.count(1)
    with Hostile({"SEARCH": search, "IDLE": b"+ idling\r\n", "FETCH-BODY": b"%s OK done\r\n"}) as server:
        server.script["SEARCH"] = lambda peer, tag: (
            peer.sendall(b"* SEARCH %s\r\n* %d EXISTS\r\n%s OK done\r\n" % (b"", 3, tag))
            if next(numbers) < 3 else search(peer, tag))
        _, said, _ = read(server, "--seconds", "1")
        tap.check("EXISTS in the answer to a search makes it search again", next(numbers) > 3, said)


def check_starttls(tap, made):
    with Hostile({"CAPABILITY": CAPABILITY.replace(b"IDLE", b"STARTTLS"),
                  "STARTTLS": b"%s OK go\r\n" + DIRTY}) as server:
        _, said, _ = read(server, "--once", "--ca", made.ca_file, tls="starttls")
        tap.check("what was injected behind STARTTLS ends the connection", "error setting" in said or
                  "STARTTLS" in said, said)
        tap.check("and no password was said", not any(b"LOGIN" in line.upper() for line in server.heard), server.heard)
    with Hostile({"GREETING": b"* PREAUTH hello\r\n"}) as server:
        _, said, _ = read(server, "--once", "--ca", made.ca_file, tls="starttls")
        tap.check("PREAUTH before STARTTLS is refused", "PREAUTH" in said and "error setting" in said, said)
    with Hostile({"CAPABILITY": CAPABILITY}) as server:
        server.script["STARTTLS"] = b"%s BAD what\r\n"
        _, said, _ = read(server, "--once", "--ca", made.ca_file, tls="starttls")
        tap.check("a server without STARTTLS gets no password", "STARTTLS" in said and
                  not any(b"LOGIN" in line.upper() for line in server.heard), said)


def check_old_tls(tap, made):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.good.chain, made.good.key)
    warnings.simplefilter("ignore", DeprecationWarning)
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with Hostile({}) as server:
        plain = server.talk
        server.talk = lambda peer: plain(context.wrap_socket(peer, server_side=True))
        _, said, _ = read(server, "--once", "--ca", made.ca_file, tls="implicit")
        tap.check("TLS 1.1 is refused", "error" in said and "TLS" in said and not server.heard, said)


def check_token(tap):
    capability = CAPABILITY.replace(b"IDLE", b"AUTH=XOAUTH2 SASL-IR")
    for name, refusals, good in (("a token that is refused once is asked for again", 1, True),
                                 ("a token that is refused twice is a matter for the operator", 2, False)):
        times = itertools.count()
        with Hostile({"CAPABILITY": capability, "AUTHENTICATE": lambda peer, tag: peer.sendall(
                tag + (b" NO [AUTHENTICATIONFAILED] expired\r\n" if next(times) < refusals else b" OK in\r\n"))}
                     ) as server:
            _, said, _ = read(server, "--once", "--token", "old,new")
            tap.check(name, said.count("token first") == 1 and said.count("token again") == 1 and
                      (said.count("mail 7:") == 1) == good and ("error setting" in said) != good, said)


def main():
    tap = Tap()
    tap.skip_all_if(None if certificates.is_available() else "needs gnutls-bin")
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        check_odd(tap)
        check_faults(tap)
        check_drip(tap)
        check_filing(tap)
        check_idle(tap)
        check_starttls(tap, made)
        check_old_tls(tap, made)
        check_token(tap)
    tap.finish()


main()
