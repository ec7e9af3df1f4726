# __init__.py - a whole small world for tests: a desk, its mail servers, customers and agents
# SPDX-License-Identifier: GPL-3.0-or-later
"""World starts Dovecot and Postfix, Desk runs the program under test among them, a Person reads and answers
by a mail program:

    with World() as world:
        min, anna = world.customer("min", "Zhou Min", mutt), world.agent("anna", "Anna Berg", s_nail)
        with world.desk(agents=[anna]) as desk:
            min.send(desk.address, "Kettle leaks", "It leaks.")
            letter = min.newest(1)
"""
