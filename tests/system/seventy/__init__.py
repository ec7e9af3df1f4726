# __init__.py - seventy days of a complaint: who the desk is, what people write, and the clock that they live by
# SPDX-License-Identifier: GPL-3.0-or-later
"""Life plays a Course, which is what a legal profile makes of the same seventy days:

    with World(life_accounts(), validity=GOOD_FOR_DECADES) as world:
        Life(world, COURSES["disp"]).play()
"""
