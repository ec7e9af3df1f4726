# __init__.py - mail as programs with windows write it: Outlook, Gmail, Apple Mail, Thunderbird, QQ, Foxmail, 163
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that have no batch mode are imitated after what their mails look like: headers and their order,
shape of boundaries and Message-IDs, charset and transfer encoding, where the quote stands and how it begins.
The words are invented.

    raw = PROGRAMS["Outlook"](Draft.answer(letter, "min@customer.test", "Zhou Min", "Thank you."))
"""
from . import apple, foxmail, gmail, netease, outlook, qq, thunderbird
from .draft import Draft

PROGRAMS = {
    "Outlook": outlook.write,
    "Gmail": gmail.write,
    "Apple Mail": apple.write_on_a_mac,
    "iPhone Mail": apple.write_on_a_phone,
    "Thunderbird": thunderbird.write,
    "QQ Mail": qq.write,
    "Foxmail": foxmail.write,
    "NetEase Mail": netease.write,
}
__all__ = ["PROGRAMS", "Draft"]
