/* test_idle_memory.c - what is given back of memory, and what must stay as it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/idle_memory.h"

enum { PAGES = 16 };

static gsize page_bytes(void) {
    return (gsize)sysconf(_SC_PAGESIZE);
}

/* A private file mapping that was read from end to end; `change` is written into page 1 first. */
static gchar *map_file(const gchar *change) {
    gsize bytes = PAGES * page_bytes();
    g_autofree gchar *path = NULL;
    int descriptor = g_file_open_tmp("idle-XXXXXX", &path, NULL);
    assert_true(descriptor >= 0);
    assert_int_equal(ftruncate(descriptor, (off_t)bytes), 0);
    gchar *mapped = mmap(NULL, bytes, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    assert_true(mapped != MAP_FAILED);
    if (change != NULL) {
        assert_int_equal(mprotect(mapped, bytes, PROT_READ | PROT_WRITE), 0);
        g_strlcpy(mapped + page_bytes(), change, page_bytes());
        assert_int_equal(mprotect(mapped, bytes, PROT_READ), 0);
    }
    guint sum = 0;
    for (guint i = 0; i < PAGES; i++)
        sum += (guchar)mapped[i * page_bytes() + page_bytes() / 2];
    assert_int_equal(sum, 0);
    close(descriptor);
    g_remove(path);
    return mapped;
}

static void unmap_file(gchar *mapped) {
    munmap(mapped, PAGES * page_bytes());
}

/* Of this process's part of the file, in pages: what /proc/self/smaps says of it. */
static guint resident_pages(const gchar *mapped) {
    g_autofree gchar *text = NULL;
    assert_true(g_file_get_contents("/proc/self/smaps", &text, NULL, NULL));
    g_autofree gchar *begin = g_strdup_printf("%" G_GINTPTR_MODIFIER "x-", (guintptr)mapped);
    const gchar *entry = strstr(text, begin);
    const gchar *rss = entry != NULL ? strstr(entry, "\nRss:") : NULL;
    assert_non_null(rss);
    return (guint)(g_ascii_strtoull(rss + strlen("\nRss:"), NULL, 10) * 1024 / page_bytes());
}

static void what_a_file_can_give_again_is_given_back(void **state) {
    gchar *mapped = map_file(NULL);
    assert_int_equal(resident_pages(mapped), PAGES);
    idle_memory_give_back();
    assert_int_equal(resident_pages(mapped), 0);
    assert_int_equal(mapped[page_bytes()], 0);
    unmap_file(mapped);
}

static void what_was_changed_before_it_became_constant_stays(void **state) {
    gchar *mapped = map_file("relocated");
    idle_memory_give_back();
    assert_string_equal(mapped + page_bytes(), "relocated");
    unmap_file(mapped);
}

static void heap_that_is_in_use_stays(void **state) {
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < 20000; i++)
        g_ptr_array_add(texts, g_strdup_printf("text %u", i));
    for (guint i = 19999; i > 100; i--)
        g_ptr_array_remove_index(texts, i);
    idle_memory_give_back();
    assert_string_equal(texts->pdata[0], "text 0");
    assert_string_equal(texts->pdata[100], "text 100");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_file_can_give_again_is_given_back),
        cmocka_unit_test(what_was_changed_before_it_became_constant_stays),
        cmocka_unit_test(heap_that_is_in_use_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
