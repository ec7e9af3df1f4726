/* bench_burst.c - a year of invented complaints with bursts among them: how many are found? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_burst FILE
 *
 * FILE is bench/bursts.txt. In each of three times five years 40 complaints come a day, half of them
 * Chinese, by chance; in the first five years 48 bursts a year of 5 to 20 are put in, each spread
 * over its six hours; in the second none; in the third none, but complaints double for a month.
 * Prints recall by size, false alarms, how many complaints of a burst are in its alarm, and what a
 * sketch costs. The figures of doc/bursts.md are from here. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "insight/burst.h"
#include "model/category.h"

enum { HOUR = 3600, DAY = 24 * HOUR, DAYS = 365, A_DAY = 40, BURSTS = 48, SIZES = 4, YEARS = 5 };

static const guint sizes[SIZES] = {5, 8, 12, 20};

typedef struct {
    GHashTable *sentences; /* key -> GPtrArray of gchar* */
    GPtrArray *usual[2];   /* keys */
    GPtrArray *bursts;     /* keys */
    GRand *chance;
} World;

typedef struct {
    BurstItem item;
    gint burst; /* or -1 */
} Complaint;

/* What complaints of a kind are about. */
static const struct {
    const gchar *kind;
    Category category;
} categories[] = {
    {".late", CATEGORY_LOGISTICS},
    {".broken", CATEGORY_PRODUCT_QUALITY},
    {".rude", CATEGORY_SERVICE_ATTITUDE},
    {".bill", CATEGORY_BILLING},
    {".advert", CATEGORY_FALSE_ADVERTISING},
    {".seal", CATEGORY_PRODUCT_QUALITY},
    {".rice", CATEGORY_PRODUCT_QUALITY},
    {".app", CATEGORY_OTHER},
    {".smell", CATEGORY_SAFETY},
    {".double", CATEGORY_BILLING},
    {".fan", CATEGORY_SAFETY},
};

/* A desk knows the category of seven in ten, is wrong about one, and does not know two. */
static const gchar *category_of(World *world, const gchar *key) {
    gint chance = g_rand_int_range(world->chance, 0, 10);
    if (chance < 2)
        return NULL;
    if (chance == 2)
        return category_name((Category)g_rand_int_range(world->chance, 0, CATEGORY_COUNT));
    for (gsize i = 0; i < G_N_ELEMENTS(categories); i++) {
        if (g_str_has_suffix(key, categories[i].kind))
            return category_name(categories[i].category);
    }
    return NULL;
}

static void read_sentences(World *world, const gchar *path) {
    g_autofree gchar *content = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &content, NULL, &error))
        g_error("%s", error->message);
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (gchar **line = lines; *line != NULL; line++) {
        gchar *colon = strstr(*line, ": ");
        if (**line == '#' || colon == NULL)
            continue;
        *colon = '\0';
        GPtrArray *known = g_hash_table_lookup(world->sentences, *line);
        if (known == NULL) {
            known = g_ptr_array_new();
            g_hash_table_insert(world->sentences, g_strdup(*line), known);
            if (strstr(*line, ".usual.") != NULL)
                g_ptr_array_add(world->usual[**line == 'z'], g_strdup(*line));
            if (strstr(*line, ".burst.") != NULL)
                g_ptr_array_add(world->bursts, g_strdup(*line));
        }
        g_ptr_array_add(known, g_strdup(colon + 2));
    }
}

static const gchar *any_of(World *world, const GPtrArray *choices) {
    return choices->pdata[g_rand_int_range(world->chance, 0, (gint)choices->len)];
}

static const gchar *any_sentence(World *world, const gchar *language, const gchar *kind) {
    g_autofree gchar *key = g_strconcat(language, ".", kind, NULL);
    return any_of(world, g_hash_table_lookup(world->sentences, key));
}

static void add_sentence(World *world, GString *text, const gchar *language,
                         const gchar *sentence) {
    gsize start = text->len;
    g_string_append(text, sentence);
    gchar *slot = strstr(text->str + start, "%p");
    if (slot != NULL) {
        gssize at = slot - text->str;
        g_string_erase(text, at, 2);
        g_string_insert(text, at, any_sentence(world, language, "product"));
    }
    g_string_append_c(text, ' ');
}

/* One or two things of what `key` lists, and what people write around them. */
static void make_text(World *world, const gchar *key, guint code, GString *text) {
    g_autofree gchar *language = g_strndup(key, 2);
    const GPtrArray *said = g_hash_table_lookup(world->sentences, key);
    g_string_truncate(text, 0);
    if (g_rand_boolean(world->chance))
        add_sentence(world, text, language, any_sentence(world, language, "open"));
    add_sentence(world, text, language, any_of(world, said));
    if (code == 0 && g_rand_boolean(world->chance))
        add_sentence(world, text, language, any_of(world, said));
    if (code != 0 && g_rand_boolean(world->chance))
        g_string_append_printf(text, "%s B%u. ", language[0] == 'z' ? "批次" : "batch", code);
    if (g_rand_double(world->chance) < 0.8)
        add_sentence(world, text, language, any_sentence(world, language, "ask"));
}

static gint compare(gconstpointer a, gconstpointer b) {
    const Complaint *one = a;
    const Complaint *other = b;
    return (one->item.at > other->item.at) - (one->item.at < other->item.at);
}

static void add(GArray *year, gint64 at, gint burst, const GString *text, const gchar *category) {
    Complaint complaint = {.item = {.at = at}, .burst = burst};
    burst_sketch_read(text->str, &complaint.item.sketch);
    burst_sketch_set_category(&complaint.item.sketch, category);
    g_array_append_val(year, complaint);
}

static GArray *make_year(World *world, gboolean has_bursts, gboolean has_season) {
    GArray *year = g_array_new(FALSE, FALSE, sizeof(Complaint));
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < DAYS * A_DAY; i++) {
        gint64 at = (gint64)(g_rand_double(world->chance) * DAYS * DAY);
        const GPtrArray *keys = world->usual[g_rand_int_range(world->chance, 0, 2)];
        guint times = has_season && at > 200 * DAY && at < 230 * DAY ? 2 : 1;
        for (guint k = 0; k < times; k++) {
            const gchar *key = any_of(world, keys);
            make_text(world, key, 0, text);
            add(year, at + k * 7 * HOUR, -1, text, category_of(world, key));
        }
    }
    for (gint i = 0; has_bursts && i < BURSTS; i++) {
        const gchar *key = world->bursts->pdata[(guint)i % world->bursts->len];
        gint64 start = 30 * DAY + (gint64)i * 7 * DAY + g_rand_int_range(world->chance, 0, DAY);
        for (guint k = 0; k < sizes[((guint)i / 8 + (guint)i) % SIZES]; k++) {
            make_text(world, key, 2000 + (guint)i, text);
            add(year, start + g_rand_int_range(world->chance, 0, 6 * HOUR), i, text,
                category_of(world, key));
        }
    }
    g_array_sort(year, compare);
    for (guint i = 0; i < year->len; i++)
        g_array_index(year, Complaint, i).item.ticket = i;
    return year;
}

typedef struct {
    gboolean is_found[BURSTS];
    guint members[BURSTS]; /* in its alarm at the end of its window */
    guint alarms;
    guint false_alarms;
} Result;

/* Of which burst are at least half of the complaints of an alarm? -1: of none. */
static gint burst_of(const GArray *year, const Burst *alarm) {
    guint counts[BURSTS] = {0};
    for (guint i = 0; i < alarm->tickets->len; i++) {
        guint ticket = (guint)g_array_index(alarm->tickets, gint64, i);
        gint burst = g_array_index(year, Complaint, ticket).burst;
        if (burst >= 0 && 2 * ++counts[burst] >= alarm->tickets->len)
            return burst;
    }
    return -1;
}

/* Looks after each complaint, as a desk would; a burst is told of once. */
static void watch(const GArray *year, Result *result) {
    const BurstRule rule = burst_rule_usual();
    g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(BurstItem));
    g_autofree gboolean *is_told = g_new0(gboolean, year->len);
    for (guint i = 0; i < year->len; i++) {
        const Complaint *complaint = &g_array_index(year, Complaint, i);
        g_array_append_val(items, complaint->item);
        guint old = 0;
        while (g_array_index(items, BurstItem, old).at <
               complaint->item.at - rule.base - rule.window)
            old++;
        if (old > 0)
            g_array_remove_range(items, 0, old);
        g_autoptr(GPtrArray) alarms = burst_find(items, complaint->item.at, &rule);
        for (guint k = 0; k < alarms->len; k++) {
            const Burst *alarm = alarms->pdata[k];
            gboolean is_new = TRUE;
            gint burst = burst_of(year, alarm);
            for (guint n = 0; n < alarm->tickets->len; n++) {
                guint ticket = (guint)g_array_index(alarm->tickets, gint64, n);
                is_new = is_new && !is_told[ticket];
                is_told[ticket] = TRUE;
            }
            if (burst >= 0) {
                result->is_found[burst] = TRUE;
                result->members[burst] = MAX(result->members[burst], alarm->tickets->len);
            }
            result->alarms += is_new ? 1 : 0;
            result->false_alarms += is_new && burst < 0 ? 1 : 0;
        }
    }
}

/* Over all years. */
typedef struct {
    guint complaints, alarms, false_alarms;
    guint all[SIZES], found[SIZES], members[SIZES];
} Total;

static void add_up(const GArray *year, const Result *result, Total *total) {
    total->complaints += year->len;
    total->alarms += result->alarms;
    total->false_alarms += result->false_alarms;
    for (guint i = 0; i < BURSTS; i++) {
        guint size = (i / 8 + i) % SIZES;
        total->all[size]++;
        total->found[size] += result->is_found[i] ? 1 : 0;
        total->members[size] += MIN(result->members[i], sizes[size]);
    }
}

static void print_recall(const Total *total) {
    for (guint size = 0; size < SIZES; size++)
        printf("bursts of %2u: %u of %u found, %.0f %% of their complaints in the alarm\n",
               sizes[size], total->found[size], total->all[size],
               100.0 * total->members[size] / (total->all[size] * sizes[size]));
}

static void time_sketches(World *world) {
    enum { ROUNDS = 20000 };
    g_autoptr(GString) text = g_string_new(NULL);
    BurstSketch sketch;
    gdouble seconds = 0;
    for (guint i = 0; i < ROUNDS; i++) {
        make_text(world, any_of(world, world->usual[i % 2]), 0, text);
        clock_t before = clock();
        burst_sketch_read(text->str, &sketch);
        seconds += (gdouble)(clock() - before) / CLOCKS_PER_SEC;
    }
    printf("a sketch takes %.1f us and %u bytes\n", seconds * 1e6 / ROUNDS, (guint)sizeof sketch);
}

int main(int argc, char **argv) {
    static const gchar *const names[] = {"with bursts", "without", "without, a month doubled"};
    if (argc != 2)
        return 2;
    World world = {
        .sentences = g_hash_table_new(g_str_hash, g_str_equal),
        .usual = {g_ptr_array_new(), g_ptr_array_new()},
        .bursts = g_ptr_array_new(),
        .chance = g_rand_new_with_seed(20261128),
    };
    read_sentences(&world, argv[1]);
    time_sketches(&world);
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        Total total = {.complaints = 0};
        for (guint k = 0; k < YEARS; k++) {
            Result result = {.alarms = 0};
            g_autoptr(GArray) year = make_year(&world, i == 0, i == 2);
            watch(year, &result);
            add_up(year, &result, &total);
        }
        printf("%u years %s: %u complaints, %u alarms, %u of them false\n", YEARS, names[i],
               total.complaints, total.alarms, total.false_alarms);
        if (i == 0)
            print_recall(&total);
    }
    return 0;
}
