#!/usr/bin/env -S python3 -B
# test_status.py - amends status tells how the desk fares, whether it runs or not; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import json, os, pathlib, signal, sqlite3, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from test_service import TO_SMTP, Desk, check, tap, wait_for


def status(desk):
    said = desk.amends("status", "--json")
    facts = json.loads(said.stdout) if said.stdout.startswith("{") else {}
    return said.returncode, facts, said


def finding(facts, words):
    return any(words in one["text"] for one in facts.get("findings", []))


def check_running(folder):
    with Desk(folder) as desk:
        desk.put(1)
        wait_for(lambda: desk.letters() == 2)
        good = wait_for(lambda: status(desk)[0] == 0 and status(desk)[1]["mailboxes"][0]["last_mail_at"])
        code, facts, said = status(desk)
        check("a desk that works is fine", good and facts["health"] == "fine" and facts["running"], said)
        check("its process, mailbox and figures are told",
              facts["pid"] == desk.child.pid and facts["mailboxes"][0]["connected_since"]
              and facts["mailboxes"][0]["lag_seconds"] < 60 and facts["tickets_today"] == 1
              and facts["letters_queued"] == 0, facts)
        text = desk.amends("status")
        check("people read the same, the first line as monitoring wants it",
              text.stdout.startswith("AMENDS OK: 1 tickets today | tickets_today=1 ")
              and "connected since" in text.stdout and "fuse        good" in text.stdout, text.stdout)
        os.rename(folder / "in/new", folder / "away")
        failed = wait_for(lambda: finding(status(desk)[1], "mailbox complaints can't be read"))
        check("a mailbox that can't be read is a warning at first", failed and status(desk)[0] == 1, status(desk))
        os.rename(folder / "away", folder / "in/new")
        check("and none when it can", wait_for(lambda: status(desk)[0] == 0), status(desk))
        facts = status(desk)[1]
        check("but when it last failed is still told", "in/new" in (facts["mailboxes"][0]["last_error"] or ""), facts)
        check_faulty(desk, folder)
        check_end(desk, folder)


def check_faulty(desk, folder):
    good = (folder / "amends.yaml").read_text()
    desk.write(good + "nonsense: 1\n")
    said = desk.amends("status")
    check("with faulty settings nothing can be said", said.returncode == 3 and "UNKNOWN" in said.stdout, said)
    desk.child.send_signal(signal.SIGHUP)
    wait_for(lambda: desk.manager.count("READY=1") == 2)
    desk.write(good)
    check("a reload that failed is a warning until one goes well",
          wait_for(lambda: finding(status(desk)[1], "the old ones are in use")) and status(desk)[0] in (1, 2),
          status(desk))
    desk.child.send_signal(signal.SIGHUP)
    check("and then gone", wait_for(lambda: not finding(status(desk)[1], "the old ones are in use")), status(desk))


def check_end(desk, folder):
    with sqlite3.connect(folder / "amends.db") as store:
        store.execute("INSERT OR REPLACE INTO fuse VALUES ('automatic letters', 1, 1)")
    code, facts, said = status(desk)
    check("a blown fuse is critical", code == 2 and facts["fuse_blown"] and finding(facts, "fuse"), said)
    with sqlite3.connect(folder / "amends.db") as store:
        store.execute("DELETE FROM fuse")
    desk.end(signal.SIGTERM)
    code, facts, said = status(desk)
    check("a desk that has ended is critical, and since when",
          code == 2 and not facts["running"] and finding(facts, "not running since") and facts["ended_at"], said)
    desk.start()
    wait_for(lambda: status(desk)[1].get("running") and status(desk)[0] == 0)
    desk.child.kill()
    desk.child.wait()
    code, facts, said = status(desk)
    check("one that was killed, too", code == 2 and finding(facts, "did not end in order"), said)


def check_letters(folder):
    with Desk(folder, TO_SMTP % ("127.0.0.1", 1)) as desk:
        desk.put(1)
        check("a server of letters that is down is a warning, with the letters that wait",
              wait_for(lambda: status(desk)[0] == 1 and finding(status(desk)[1], "letters do not go out"))
              and status(desk)[1]["letters_queued"] == 2, status(desk))


def check_never(folder):
    desk = Desk(folder)
    desk.__exit__()
    for path in folder.glob("amends.db*"):
        path.unlink()
    code, facts, said = status(desk)
    check("where no desk ever ran that is said", code == 2 and finding(facts, "it never ran"), said)


def main():
    with tempfile.TemporaryDirectory() as name:
        for part in (check_running, check_letters, check_never):
            folder = pathlib.Path(name) / part.__name__
            folder.mkdir()
            part(folder)
    tap.finish()


if __name__ == "__main__":
    main()
