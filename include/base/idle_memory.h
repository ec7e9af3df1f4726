/* idle_memory.h - what a process that only waits gives back to the machine */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * To begin work costs more memory than to wait for it: the code that reads settings and proves
 * templates, and what the allocator keeps in reserve. A desk may wait for months. The kernel takes
 * such pages only when it is short of memory, and then from whoever is least recently seen; a
 * program that gives them back of its own accord leaves them to its neighbours at once.
 */
#pragma once

/* Gives back free heap and the pages of code and constants that a file can give again (on Linux;
 * elsewhere the heap alone). What is needed later comes back by itself, from the page cache as a
 * rule, in some microseconds a page: not for a process that is busy. Takes about a millisecond.
 * Other threads may run meanwhile. */
void idle_memory_give_back(void);
