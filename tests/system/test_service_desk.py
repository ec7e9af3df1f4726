#!/usr/bin/env -S python3 -B
# test_service_desk.py - "sudo amends init" without --directory: the desk of the service; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from servers import namespace
from servers.tap import Tap

AMENDS = str(pathlib.Path(os.environ.get("AMENDS", "./amends")).resolve())
USER = 777      # nobody's outside of this test
ANSWERS = ("--yes", "--address", "help@shop.example", "--mailbox", "imap:google", "--password-stdin",
           "--agent", "anna@example.com")
tap = Tap()


def amends(*words, stdin=b"", **who):
    return subprocess.run([AMENDS, *words], input=stdin, capture_output=True, timeout=60, **who)


def as_desk(*words):
    return amends(*words, user=USER, group=USER, extra_groups=[])


def cover(folder, scratch):
    """What is written below the folder from now on goes into scratch, and ends with the namespace."""
    upper, work = scratch / ("upper" + folder.replace("/", "-")), scratch / ("work" + folder.replace("/", "-"))
    upper.mkdir()
    work.mkdir()
    return subprocess.run(["mount", "-t", "overlay", "-o", "lowerdir=%s,upperdir=%s,workdir=%s" % (folder, upper, work),
                           "none", folder], capture_output=True).returncode == 0


def standing_part(path):
    while not path.exists():
        path = path.parent
    return str(path)


def places():
    """Where the desk of the service is, and its store, as the program says."""
    shown = amends("init", "--help").stdout.decode()
    folder = re.search(r"Where to write, if not (\S+)", shown)
    refused = amends("init", *ANSWERS, stdin=b"secret").stderr.decode()
    state = re.search(r"--home (\S+) amends", refused)
    return folder and pathlib.Path(folder.group(1)), state and pathlib.Path(state.group(1)), refused


def owner(path):
    facts = path.stat()
    return facts.st_uid, stat.S_IMODE(facts.st_mode)


def check_desk(folder, state):
    said = amends("init", *ANSWERS, stdin=b"secret")
    tap.check("root makes the desk of the service", said.returncode == 0, said.stderr)
    tap.check("the service's user alone reads its secrets", owner(folder / "amends.key") == (USER, 0o600)
              and owner(folder / "imap.password") == (USER, 0o600))
    tap.check("and can't change its settings", owner(folder / "amends.yaml") == (0, 0o644) and owner(folder)[0] == 0)
    tap.check("the folder of its store is made", owner(state) == (USER, 0o700))
    tap.check("what comes next is done as that user", b"sudo -u amends amends check\n" in said.stdout
              and b"systemctl enable --now amends" in said.stdout, said.stdout)
    said = as_desk("check")
    tap.check("who is content with it, and makes the store", said.returncode == 0
              and owner(state / "amends.db")[0] == USER, said.stderr)
    said = amends("check")
    tap.check("root is told to be that user", said.returncode == 78 and b"sudo -u " in said.stderr, said.stderr)
    (folder / "amends.yaml").unlink()
    (folder / "imap.password").unlink()
    key = (folder / "amends.key").read_bytes()
    said = amends("init", *ANSWERS, stdin=b"other")
    tap.check("a second desk keeps the key, on which open tickets hang", said.returncode == 0
              and (folder / "amends.key").read_bytes() == key and as_desk("check").returncode == 0, said.stderr)


def main():
    works = os.geteuid() == 0 and namespace.works("mount", "mount", "-t", "tmpfs", "none", "/mnt")
    tap.skip_all_if(not works and "only root can have a view of the disks of its own here")
    namespace.enter("mount")
    with tempfile.TemporaryDirectory(prefix="amends-service-") as name:
        subprocess.run(["mount", "-t", "tmpfs", "none", name], check=True)
        subprocess.run(["chmod", "755", name], check=True)
        folder, state, refused = places()
        parts = {"/etc", *(standing_part(one) for one in (folder, state) if one)}
        taken = (folder and folder.exists()) or not state or "/" in parts
        if taken or not all(cover(part, pathlib.Path(name)) for part in sorted(parts)):
            tap.skip("the desk of the service is made", "its places can't be covered here")
        else:
            tap.check("without its user nothing is made, and how to make it is told", "adduser" in refused
                      and not folder.exists(), refused)
            for file, line in (("passwd", "amends:x:%d:%d::%s:/usr/sbin/nologin\n" % (USER, USER, state)),
                               ("group", "amends:x:%d:\n" % USER)):
                with open("/etc/" + file, "a") as out:
                    out.write(line)
            check_desk(folder, state)
        subprocess.run(["umount", "-l", name])
    tap.finish()


main()
