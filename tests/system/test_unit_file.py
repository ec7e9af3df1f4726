#!/usr/bin/env -S python3 -B
# test_unit_file.py - the unit file is what systemd understands, and as closed as it says; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import os, pathlib, re, shutil, subprocess, tempfile

from servers.tap import Tap

SOURCE = pathlib.Path(os.environ.get("top_srcdir") or pathlib.Path(__file__).resolve().parents[2])
MOST = 2.0
PLACES = {"@bindir@": "/usr/bin", "@sysconfdir@": "/etc", "@localstatedir@": "/var"}


def analyze(*words):
    return subprocess.run(["systemd-analyze", "--no-pager", *words], capture_output=True, text=True, timeout=120)


def main():
    tap = Tap()
    tap.skip_all_if(None if shutil.which("systemd-analyze") else "needs systemd-analyze (package systemd)")
    text = (SOURCE / "doc/systemd/amends.service.in").read_text()
    stated = re.search(r"Overall exposure level ([\d.]+)", text)
    for place, path in PLACES.items():
        text = text.replace(place, path)
    with tempfile.TemporaryDirectory() as name:
        unit = pathlib.Path(name) / "amends.service"
        # The program need not be installed here.
        unit.write_text(text.replace("ExecStart=/usr/bin/amends", "ExecStart=/bin/true"))
        verified = analyze("verify", "--man=no", "--recursive-errors=no", str(unit))
        unit.write_text(text)
        said = analyze("security", "--offline=true", str(unit))
    faults = [line for line in (verified.stdout + verified.stderr).splitlines() if "amends.service" in line]
    found = re.search(r"Overall exposure level for amends.service: ([\d.]+)", said.stdout)
    level = float(found.group(1)) if found else None
    results = [
        ("systemd understands every line of it", not faults, "\n".join(faults)),
        ("its exposure is at most %.1f" % MOST, level is not None and level <= MOST, said.stdout + said.stderr),
        ("and what its comment says", stated and level is not None and abs(float(stated.group(1)) - level) < 0.25,
         "measured: %s" % level),
        ("it waits for READY and has a watchdog", re.search(r"^Type=notify", text, re.M)
         and re.search(r"^WatchdogSec=", text, re.M), ""),
    ]
    for result in results:
        tap.check(*result)
    tap.finish()


if __name__ == "__main__":
    main()
