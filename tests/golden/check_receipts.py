#!/usr/bin/env python3
# check_receipts.py - every sentence that a receipt can say stands in a golden one, in both languages
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the pairs of an English and a Chinese literal out of the sources that write receipts, and looks
for each among the texts of golden/receipts: a refusal that no story brings about is shown as file:line."""
import glob
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
SOURCES = ["src/command/argument/command_fault.c", "src/command/receipt*.c", "src/flow/agent/*.c"]
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
CHINESE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
FORMAT = re.compile(r"%(?:\d+\$)?[-0]?\d*l*[sudc]")

# What no mail of a story can bring about: who writes is always known, only managers may type #approve, a
# held mail is told in a letter of its own, letters to a Maildir are never sent in part.
EXEMPT = {
    "it is not known who you are", "无法确认您是谁",
    "only a manager decides about it", "只有主管可以审批",
    "letter about the held answer", "暂扣通知", "request for approval", "审批请求",
    "taken back where it was not sent yet; some have got it", "未发出的已收回，部分收件人已经收到",
    "no outcome", "无结论", "withdrawn", "已撤回",
    "先生", "女士", "小姐",  # how people are called, which no receipt says
}

# Other verbs stand in its place in a receipt (#status), it has no line of its own (#help) or is a part of
# another one (#due).
NEVER_DONE = {"STATUS", "HELP", "DUE"}


def literals(path):
    """(line, text, what stands between it and the one before), neighbours joined."""
    source = open(path, encoding="utf-8").read()
    source = re.sub(r"/\*.*?\*/", lambda found: "\n" * found.group().count("\n"), source, flags=re.S)
    source = re.sub(r'%"\s*G_GINT64_FORMAT(?:\s*")?', lambda found: '%d' if found.group()[-1] == '"' else '%d"', source)
    joined, end = [], 0
    for found in LITERAL.finditer(source):
        between = source[end:found.start()].strip()
        end = found.end()
        text = found.group(1).replace("\\n", "\n").replace('\\"', '"')
        if joined and between == "":
            joined[-1][1] += text
        else:
            joined.append([source.count("\n", 0, found.start()) + 1, text, between])
    return joined


def sentences(path):
    """(line, sentence) of all that is Chinese, and of the English beside it."""
    found = literals(path)
    for place, (line, text, between) in enumerate(found):
        beside = [found[k] for k in (place - 1, place + 1) if 0 <= k < len(found)]
        marks = [between, found[place + 1][2] if place + 1 < len(found) else ""]
        is_pair = any(mark in (",", ":") and CHINESE.search(other[1])
                      for mark, other in zip(marks if place else marks[1:], beside))
        if text.strip() and (CHINESE.search(text) or is_pair):
            yield line, text


def flat(text):
    return re.sub(r"\s+", " ", text)


def golden():
    texts = {}
    for path in sorted(glob.glob(os.path.join(HERE, "receipts", "*.txt"))):
        with open(path, encoding="utf-8") as file:
            texts[os.path.basename(path)] = flat(re.sub(r"^    \| ?", "", file.read(), flags=re.M))
    return texts


def repeated(name):
    """The places of letters that are as the one before: the mail above the print was not answered."""
    with open(os.path.join(HERE, "receipts", name), encoding="utf-8") as file:
        letters = file.read().split("    To: ")
    return [place for place in range(2, len(letters)) if letters[place] == letters[place - 1]]


def is_shown(sentence, texts):
    parts = [re.escape(flat(part)) for part in FORMAT.split(sentence)]
    pattern = re.compile(".{0,200}?".join(parts))
    return any(pattern.search(text) for text in texts.values())


def verbs():
    """The names of each verb of the table of commands, as a set."""
    with open(os.path.join(ROOT, "src", "command", "command_table.c"), encoding="utf-8") as file:
        rows = re.findall(r"\[COMMAND_(\w+)\] = \{COMMAND_\w+, ARGUMENT_\w+,\s*\{([^}]*)\}", file.read())
    return {kind: LITERAL.findall(names) for kind, names in rows}


def done_lines():
    """What was typed in each line that a receipt calls done."""
    lines = set()
    for path in glob.glob(os.path.join(HERE, "receipts", "*.txt")):
        with open(path, encoding="utf-8") as file:
            lines.update(re.findall(r"^    \| [#＃](.*)\n    \|     (?:done|完成)", file.read(), flags=re.M))
    return lines


def undone():
    """Verbs that no golden receipt shows done, with the language."""
    lines = done_lines()
    for kind, names in verbs().items():
        for language in ("en", "zh"):
            own = [name for name in names if bool(CHINESE.search(name)) == (language == "zh")]
            if kind not in NEVER_DONE and not any(line.startswith(name) for line in lines for name in own):
                yield f"{own[0]} ({language})"


def report(number, what, faults):
    print(f"{'not ok' if faults else 'ok'} {number} - {what}")
    for fault in faults:
        print(f"# {fault}")
    return bool(faults)


def main():
    texts = golden()
    paths = sorted(path for each in SOURCES for path in glob.glob(os.path.join(ROOT, each)))
    print(f"1..{len(paths) + 2}")
    failed = False
    for number, path in enumerate(paths, 1):
        name = os.path.relpath(path, ROOT)
        missing = [f"{name}:{line}: {text}" for line, text in sentences(path)
                   if text not in EXEMPT and not is_shown(text, texts)]
        failed |= report(number, f"every sentence of {name} stands in a golden receipt", missing)
    stale = [f"{name}: letter {place}" for name in texts for place in repeated(name)]
    failed |= report(len(paths) + 1, "every verb is done in a golden receipt of each language", list(undone()))
    failed |= report(len(paths) + 2, "no story prints a letter that it printed before", stale)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
