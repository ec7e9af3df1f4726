# settings.py - amends.yaml of the desks in these tests: mail comes by IMAP and goes by SMTP
# SPDX-License-Identifier: GPL-3.0-or-later
KEY = "jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q="

DESK = """
desk:
  name: Example Ltd, complaints desk
  names: {{zh: 示例公司投诉处理中心}}
  address: {address}
  language: en
  time_zone: Asia/Shanghai
  key_file: key
  store: amends.db
people:{people}
queues:
  - name: quality
    title: {{en: product quality desk, zh: 产品质量组}}
    agents: [{agents}]
{manager}mailboxes:
{mailboxes}
delivery:
  smtp: {{{smtp}}}
limits: {{letters_per_address_day: 1000, letters_per_ticket: 1000, fuse_letters_per_hour: 100000}}
answers: {{tone_check: off, collision_window: 0}}
"""
PERSON = "  - {{name: {0.key}, display: {0.name}, addresses: [{0.address}], language: {0.language}, role: {1}}}"
IMAP = """  - name: {name}
    imap: {{host: localhost, port: {port}, tls: {tls}, ca_file: {ca_file}, user: {user}, password_file: password,
           folder: INBOX, processed: Processed, poll: 5s}}"""
SMTP = "host: localhost, port: {port}, tls: starttls, ca_file: {ca_file}, user: {user}, password_file: password"


class Agent:
    """Somebody who is only written to; for a desk without people."""
    key, name, address, language = "anna", "Anna Berg", "anna@agents.test", "en"


def text(address, agents, manager, mailboxes, delivery):
    """The whole file. mailboxes: rows made from IMAP; delivery: made from SMTP, or anything else."""
    people = [PERSON.format(one, "agent") for one in agents]
    if manager:
        people.append(PERSON.format(manager, "manager"))
    return DESK.format(address=address, people="".join("\n" + one for one in people),
                       agents=", ".join(one.key for one in agents),
                       manager="    manager: %s\n" % manager.key if manager else "",
                       mailboxes="\n".join(mailboxes), smtp=delivery)
