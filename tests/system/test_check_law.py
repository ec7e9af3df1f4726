#!/usr/bin/env -S python3 -B
# test_check_law.py - amends check says what the legal profile asks, where that is written, and what to check
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import tempfile

from servers.tap import Tap
from test_program import SETTINGS, amends, make_desk

PROFILES = pathlib.Path(__file__).resolve().parents[2] / "data" / "profiles"
CALENDAR = "calendars: [{name: office, hours: mon-fri 09:00-17:00}]\n"
OWN = """
name: house
title: {en: rules of the house}
clocks:
  - {name: word, title: {en: first word}, within: 3 working days, ends_with: answer, source: house rule 7}
  - {name: end, title: {en: the end}, within: 36 hours, ends_with: decision, source: house rule 8,
     check: whether 36 is enough}
final_letter:
  decision: {required: yes, source: house rule 9}
  reasons: {required: no}
  remedy: {required: no}
  next_body: {required: yes, text: {zh: 请找理事会。}, check: who sits on the board}
  time_limit: {required: no}
"""
EXPECTED = """legal profile house: rules of the house
  clock "first word": 3 working days, ends with a person's answer; agents are warned at 75 %
      source: house rule 7
  clock "the end": 36 hours, ends when the complaint is resolved; agents are warned at 75 %
      source: house rule 8
      check yourself: whether 36 is enough
  #final has to say the decision; the agent writes it
      source: house rule 9
  #final need not say its reasons; the agent writes it
  #final need not say what puts it right, or why nothing does; the agent writes it
  #final has to say who may be asked next; the desk writes it (zh)
      check yourself: who sits on the board
  #final need not say until when they have to be asked; the agent writes it
"""


def said_with(folder, more, command=("check",)):
    (folder / "amends.yaml").write_text(SETTINGS + more)
    said = amends(folder, *command)
    return said.returncode, said.stdout.decode(), said.stderr.decode()


def simulated_with(folder, more):
    return said_with(folder, more, ("simulate", "--until", "3d"))


def notes_of(profile):
    """(key, words) of all that a profile names as its source or leaves to the site."""
    text = profile.read_text(encoding="utf-8")
    rows = re.findall(r"^( +)(source|check): (.*(?:\n\1 +\S.*)*)", text, re.MULTILINE)
    return [(key, " ".join(words.removeprefix(">-").split()).removeprefix('"').removesuffix('"')
             if words[0] in '">' else words) for _, key, words in rows]


def check_profile(tap, folder, profile):
    code, said, errors = said_with(folder, "promises: {legal_profile: %s}\n" % profile.stem)
    notes = notes_of(profile)
    heads = {"source": "      source: ", "check": "      check yourself: "}
    missing = [note for note in notes if heads[note[0]] + note[1] + "\n" not in said]
    tap.check("of %s all %d sources and all that the site has to check is said" % (profile.stem, len(notes)),
              code == 0 and len(notes) > 3 and not missing, "%s\n%s%s" % (missing, said, errors))
    clocks = re.findall(r"within: (\d+ \w+ days)", profile.read_text(encoding="utf-8"))
    said_times = re.findall(r'(?:clock|it counts) ".*": (\d+ \w+ days),', said)
    tap.check("and its %d time limits" % len(clocks), said_times == clocks, said)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_desk(folder)
        for profile in sorted(PROFILES.glob("*.yaml")):
            check_profile(tap, folder, profile)
        (folder / "house.yaml").write_text(OWN)
        _, said, errors = said_with(folder, CALENDAR + "promises: {calendar: office, legal_profile_file: house.yaml}\n")
        tap.check("so it is of a profile of the site's own", EXPECTED in said, said + errors)
        tap.check("the last line says that all is well", "all is well" in said.splitlines()[-1:][0], said)
        # What a site gets wrong first: a unit, what ends a clock, a part that is not there.
        wrong = OWN.replace("3 working days", "3 days").replace("  remedy: {required: no}\n", "")
        wrong = wrong.replace("ends_with: decision", "ends_with: refund")
        (folder / "house.yaml").write_text(wrong)
        code, said, errors = said_with(folder, "promises: {legal_profile_file: house.yaml}\n")
        wanted = ["%d:%d" % (number, line.index(words) + 1) for number, line in enumerate(wrong.splitlines(), 1)
                  for words in ("3 days", "refund", "decision: {") if words in line]
        places = re.findall(r"(?m)house\.yaml:(\d+:\d+): ", errors)
        tap.check("each fault in it is told at once, with its file, line and column",
                  code == 78 and places == wanted and "hours, calendar days, working days" in errors
                  and '"remedy" is missing' in errors, "%s\n%s" % (wanted, errors))
        nobody = "queue quality: when a promised time has passed, only its agents are told"
        _, said, errors = said_with(folder, "")
        _, simulated, _ = simulated_with(folder, "")
        tap.check("that escalations reach nobody is said, also by a simulation",
                  nobody in said and nobody in simulated, said + errors + simulated)
        named = "clocks: {escalation: [{after: 1d, to: [anna]}]}\n"
        _, said, errors = said_with(folder, named)
        _, simulated, _ = simulated_with(folder, named)
        tap.check("and not where somebody is named", "all is well" in said and "letters:" in simulated
                  and nobody not in said + simulated, said + errors + simulated)
        code, said, errors = said_with(folder, "promises: {legal_profile: nowhere}\n")
        tap.check("a profile that there is not is a fault with its line", code == 78 and "amends.yaml:" in errors
                  and "legal profile" not in said, said + errors)
    tap.finish()


main()
