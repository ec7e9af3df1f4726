# __init__.py - real servers and mail programs for tests: private, on loopback, ended with the test
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test says what it needs and the servers come up in a folder of its own:

    with Scratch() as folder, Dovecot(folder / "dovecot", users=["desk@desk.test"]) as dovecot:
        dovecot.deliver("desk@desk.test", raw_mail)
        with dovecot.imap("desk@desk.test") as session: ...

Ports are free ones above 1024, everything runs unprivileged where it can, and every process is ended by
its id when the block ends, when the test fails, and when the test itself is killed.
"""
