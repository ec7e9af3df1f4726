#!/usr/bin/env -S python3 -B
# test_alarms.py - what is wrong reaches the operator by a second route, once, and its end too; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import json, os, pathlib, signal, sqlite3, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from servers.ports import PATIENCE, free_ports
from test_service import SETTINGS, TO_MAILDIR, TO_SMTP, Desk, check, tap, wait_for

HERE = pathlib.Path(__file__).resolve().parent
MAILED = "  to: [ops@example.net, boss@example.net]\n  smtp: {host: 127.0.0.1, port: %d, tls: none}\n"
SILENT = "  mailbox_silent: 3s\n"


class Server:
    """The operator's own mail server."""

    def __init__(self, folder):
        self.store = folder / "operator"
        self.store.mkdir()
        port_file = folder / "operator.port"
        self.child = subprocess.Popen([str(HERE / "smtp_server.py"), "--port-file", str(port_file),
                                       "--store", str(self.store), "--lifetime", "600"])
        wait_for(port_file.exists)
        wait_for(lambda: port_file.read_text().strip() != "")
        self.port = int(port_file.read_text())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait()

    def mails(self):
        return [path.read_text() for path in sorted(self.store.glob("*.eml"))
                if path.with_suffix(".json").exists()]

    def envelopes(self):
        return [json.loads(path.read_text()) for path in sorted(self.store.glob("*.json"))]

    def subjects(self):
        return [line[9:] for text in self.mails() for line in text.splitlines() if line.startswith("Subject: ")]


def make_command(folder, words):
    path = folder / "page"
    path.write_text("#!/bin/sh\n%s\n" % words)
    path.chmod(0o755)
    return path


def paged(folder):
    path = folder / "paged"
    return path.read_text() if path.exists() else ""


def check_mailbox(folder):
    """Mailbox gone, back; both routes; over a restart."""
    (folder / "desk").mkdir()
    command = make_command(folder, 'echo "$AMENDS_SUBJECT ${NOTIFY_SOCKET:-unset}" >> %s/paged; cat >> %s/paged'
                           % (folder, folder))
    with Server(folder) as server:
        alarms = "alarms:\n" + MAILED % server.port + "  command: [%s]\n" % command + SILENT
        with Desk(folder / "desk", TO_MAILDIR + alarms) as desk:
            wait_for(lambda: "connected 1 of 1" in desk.manager.status())
            os.rename(folder / "desk/in/new", folder / "desk/away")
            check("a mailbox that can't be read is an alarm for each operator",
                  wait_for(lambda: len(server.mails()) == 2), desk.said())
            text = "\n".join(server.mails())
            check("which says what, since when, what it means and what to do",
                  all(words in text for words in ("Subject: ALARM: mailbox complaints can't be read", "Since: ",
                                                  "Reason: ", "For customers: ", "What to do: ",
                                                  "Auto-Submitted: auto-generated")), text)
            check("and the command gets it on its standard input, without what is ours alone",
                  wait_for(lambda: "What to do: " in paged(folder))
                  and "ALARM: mailbox complaints can't be read unset" in paged(folder), paged(folder))
            time.sleep(5)
            check("it is told once", len(server.mails()) == 2 and paged(folder).count("unset") == 1,
                  server.subjects())
            check("and the log does not fill", desk.said().count("mailbox can't be read") <= 2, desk.said())
            status = desk.amends("status")
            check("status says so, for monitoring",
                  status.returncode == 2 and "alarm       mailbox_silent" in status.stdout, status)
            desk.child.kill()
            desk.child.wait()
            os.rename(folder / "desk/away", folder / "desk/in/new")
            desk.start()
            check("after a restart the all-clear follows, once for each",
                  wait_for(lambda: len(server.mails()) == 4)
                  and sum("All clear" in one for one in server.subjects()) == 2, server.subjects())
            desk.put(1)
            check("and the desk works as before", wait_for(lambda: desk.letters() == 2), desk.said())
            time.sleep(3)
            check("nothing more is told", len(server.mails()) == 4, server.subjects())


def check_routes(folder):
    """Nobody listens where alarms go; the command takes over. Then the command fails, too."""
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    alarms = "alarms:\n" + MAILED % free_ports(1)[0] + "  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", TO_MAILDIR + alarms) as desk:
        good = (folder / "desk/amends.yaml").read_text()
        desk.write(good + "nonsense: 1\n")
        desk.child.send_signal(signal.SIGHUP)
        check("where the mail server is gone the command tells that a reload failed",
              wait_for(lambda: "the new settings have faults" in paged(folder)), desk.said())
        check("with the fault and its line", "amends.yaml:" in paged(folder), paged(folder))
        check("and the log says why no mail went out",
              wait_for(lambda: "alarm could not be mailed" in desk.said()), desk.said())
        make_command(folder, "echo broken pager; exit 3")
        desk.write(good)
        desk.child.send_signal(signal.SIGHUP)
        check("a command that fails is named with what it printed",
              wait_for(lambda: "ended with status 3: broken pager" in desk.said()), desk.said())
        make_command(folder, "cat >> %s/paged" % folder)
        check("and what nobody took is told later",
              wait_for(lambda: "All clear: the new settings have faults" in paged(folder)), desk.said())


def check_hanging_command(folder):
    (folder / "desk").mkdir()
    command = make_command(folder, "sleep 1000")
    alarms = "alarms:\n  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", TO_MAILDIR + alarms) as desk:
        desk.write((folder / "desk/amends.yaml").read_text() + "nonsense: 1\n")
        desk.child.send_signal(signal.SIGHUP)
        wait_for(lambda: "alarm raised" in desk.said())
        time.sleep(1.5)
        desk.put(1)
        check("a command that hangs holds up nobody", wait_for(lambda: desk.letters() == 2), desk.said())
        seconds = desk.end(signal.SIGTERM)
        check("and is ended with the desk", seconds < 5 and desk.child.returncode == 0, (seconds, desk.said()))


def check_delivery(folder):
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    port = free_ports(1)[0]
    alarms = "alarms:\n  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", TO_SMTP % ("127.0.0.1", port) + alarms) as desk:
        desk.put(1)
        check("letters that wait while their server is down are an alarm",
              wait_for(lambda: "ALARM: letters do not go out" in paged(folder)), desk.said())
        check("with how many wait, and why", "2 letters wait: 127.0.0.1:" in paged(folder), paged(folder))
        desk.write(SETTINGS + TO_MAILDIR + alarms)
        desk.child.send_signal(signal.SIGHUP)
        wait_for(lambda: desk.manager.count("READY=1") == 2)
        desk.put(2)
        wait_for(lambda: desk.letters() == 2)
        check("and over when they go out", wait_for(lambda: "All clear: letters do not go out" in paged(folder)),
              desk.said())


def check_damage(folder):
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    alarms = "alarms:\n  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", TO_MAILDIR + alarms) as desk:
        with sqlite3.connect(folder / "desk/amends.db") as store:
            store.execute("ALTER TABLE fuse RENAME TO lost")
        desk.put(1)
        desk.child.wait(PATIENCE)
        check("damage that is found at work is told before the desk ends, with 70",
              desk.child.returncode == 70 and "ALARM: the store is damaged" in paged(folder),
              (desk.child.returncode, desk.said()))
        told = len(paged(folder))
        desk.start()
        desk.child.wait(PATIENCE)
        check("and not again when it is started again", desk.child.returncode == 70 and len(paged(folder)) == told,
              (desk.child.returncode, paged(folder)))
        for path in (folder / "desk").glob("amends.db*"):
            path.unlink()
        (folder / "desk/amends.db").write_bytes(b"this was a database" * 1000)
        desk.start()
        desk.child.wait(PATIENCE)
        check("a store that can't even be opened is told, too",
              desk.child.returncode == 70 and len(paged(folder)) > told, (desk.child.returncode, desk.said()))


def page_of(path, table):
    """Where the first page of a table stands in the file, and how long it is."""
    with sqlite3.connect(path) as store:
        size = store.execute("PRAGMA page_size").fetchone()[0]
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = store.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    store.close()
    return (root - 1) * size, size


def write_page(path, place, content):
    with open(path, "r+b") as file:
        file.seek(place)
        file.write(content)


def check_quiet_damage(folder):
    """A page that nobody has read yet is spoilt: the desk works on, and the check finds it."""
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    alarms = "alarms:\n  command: [%s]\n  store_check: 1s\n" % command + SILENT
    store = folder / "desk/amends.db"
    with Desk(folder / "desk", TO_MAILDIR + alarms) as desk:
        check("a sound store is checked beside the work", wait_for(lambda: "checked and is sound" in desk.said()),
              desk.said())
        place, size = page_of(store, "disclosure")
        with open(store, "rb") as file:
            file.seek(place)
            good = file.read(size)
        write_page(store, place, b"\xa5" * size)
        check("a page that is spoilt is an alarm before anybody reads it",
              wait_for(lambda: "ALARM: a check of the store found faults" in paged(folder)), desk.said())
        desk.put(1)
        check("and the desk works on", wait_for(lambda: desk.letters() == 2), desk.said())
        write_page(store, place, good)
        check("it is over when a check finds none",
              wait_for(lambda: "All clear: a check of the store" in paged(folder)), desk.said())
        check("told once", paged(folder).count("found faults") == 2, paged(folder))


def check_quarantine(folder):
    """Mails that nobody can read, one after the other."""
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    more = "limits: {max_mail: 64KB}\nalarms:\n  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", TO_MAILDIR + more) as desk:
        for number in range(5):
            put(desk, "b%d" % number, "From: eve@elsewhere.test\nSubject: %d\n\n" % number + "x" * 100000)
            if number == 3:
                wait_for(lambda: desk.said().count("put into quarantine") == 4)
                time.sleep(3)
                few = paged(folder)
        check("five mails within an hour that could not be read are an alarm",
              wait_for(lambda: "ALARM: many mails could not be read" in paged(folder)), desk.said())
        check("four are none", few == "", few)


def check_fuse(folder):
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    more = "limits: {fuse_letters_per_hour: 10}\nalarms:\n  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", TO_MAILDIR + more) as desk:
        for number in range(12):
            desk.put(number)
            time.sleep(0.02)
        check("a fuse that blows is an alarm",
              wait_for(lambda: "ALARM: the fuse of automatic letters has blown" in paged(folder)), desk.said())
        desk.amends("fuse", "--reset")
        check("which is over when it is reset",
              wait_for(lambda: "All clear: the fuse of automatic letters" in paged(folder)), desk.said())


def check_imap(folder):
    """A server that refuses connections."""
    (folder / "desk").mkdir()
    (folder / "desk/password").write_text("secret")
    (folder / "desk/password").chmod(0o600)
    command = make_command(folder, "cat >> %s/paged" % folder)
    mailbox = "  - {name: far, imap: {host: 127.0.0.1, port: %d, tls: none, user: u, password_file: password}}\n"
    alarms = "alarms:\n  command: [%s]\n" % command + SILENT
    with Desk(folder / "desk", mailbox % free_ports(1)[0] + TO_MAILDIR + alarms) as desk:
        check("a server that is away does not delay READY", desk.manager.count("READY=1") == 1, desk.said())
        check("it is an alarm, with the reason", wait_for(lambda: "mailbox far can't be read" in paged(folder))
              and "127.0.0.1" in paged(folder), desk.said())
        check("the other mailbox is read meanwhile, and STATUS says how many are",
              wait_for(lambda: "mailboxes connected 1 of 2" in desk.manager.status()), desk.manager.status())


def check_login(folder):
    """A login that nobody made: a person has to act, so nothing is waited for."""
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    mailbox = "  - {name: far, imap: {host: 127.0.0.1, port: %d, tls: none, user: u, oauth: work}}\n" % free_ports(1)[0]
    oauth = ("oauth:\n  - {name: work, provider: other, client_id: c, token_url: 'https://127.0.0.1:1/t',"
             " device_url: 'https://127.0.0.1:1/d', scope: mail}\n")
    alarms = "alarms: {command: [%s], mailbox_silent: 15m}\n" % command
    with Desk(folder / "desk", mailbox + TO_MAILDIR + oauth + alarms) as desk:
        check("a login that is dead is an alarm at once, with what to do",
              wait_for(lambda: "ALARM: the login work is no longer valid" in paged(folder))
              and "amends oauth login" in paged(folder), desk.said() + paged(folder))
        status = desk.amends("status")
        check("and critical for monitoring", status.returncode == 2 and "login work" in status.stdout, status)


def put(desk, name, text):
    path = desk.folder / "in/tmp" / name
    path.write_text(text)
    os.rename(path, desk.folder / "in/new" / name)


def tickets(desk):
    return desk.amends("list").stdout.count("AM-")


def check_forgers(folder):
    """Tags guessed at speed, and mails in an agent's name, from many addresses; a customer writes meanwhile."""
    (folder / "desk").mkdir()
    command = make_command(folder, "cat >> %s/paged" % folder)
    more = "alarms:\n  command: [%s]\n" % command + SILENT + "trust: {wrong_tags_per_hour: 40}\n"
    letters = [chr(65 + number // 26) + chr(65 + number % 26) for number in range(60)]
    with Desk(folder / "desk", TO_MAILDIR + more) as desk:
        for tag in letters:
            put(desk, tag, "From: eve.%s@elsewhere.test\nTo: complaints@desk.example\nSubject: Re: [AM-1001-AA%s]\n"
                "Message-ID: <%s@elsewhere.test>\n\nOpen up.\n" % (tag, tag, tag))
        for number in range(20):
            put(desk, "f%d" % number, "From: anna@desk.example\nTo: complaints@desk.example\nSubject: Re: Kettle\n"
                "Message-ID: <f%d@elsewhere.test>\n\n#close rejected %d\n" % (number, number))
        check("tags that are guessed at speed are an alarm",
              wait_for(lambda: "somebody guesses the tags in subjects" in paged(folder)),
              paged(folder) + desk.said())
        check("and so are many mails in the name of an agent",
              wait_for(lambda: "many mails in the names of agents are held" in paged(folder)),
              paged(folder) + desk.said())
        desk.put(1)
        check("a customer's complaint is taken as ever, and each guess is a ticket of its own",
              wait_for(lambda: tickets(desk) == 61), desk.amends("list").stdout)
        check("the log says so once", desk.said().count("a tag alone is not believed now") == 1, desk.said())
        agent = [path.read_text() for path in (desk.folder / "out/new").iterdir()]
        check("the agent was asked five times at most", sum("Did you write this?" in one for one in agent) == 5)


def main():
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(name)
        for part in (check_mailbox, check_routes, check_hanging_command, check_delivery, check_damage,
                     check_quiet_damage, check_quarantine, check_fuse,
                     check_imap, check_login, check_forgers):
            folder = base / part.__name__
            folder.mkdir()
            part(folder)
    tap.finish()


if __name__ == "__main__":
    main()
