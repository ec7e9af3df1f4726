/* chart.h - a picture of numbers as a record: categories, series, words; its colours and numbers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    CHART_BARS,         /* a row for each category: long names have room */
    CHART_GROUPED_BARS, /* a group of columns for each category, a column for each series */
    CHART_LINES,        /* time runs to the right, a line for each series */
    CHART_STACKED_BAR,  /* a row for each category, its series are parts of a whole */
    CHART_KIND_COUNT
} ChartKind;

/* A value that is not there: nobody was asked, the period has not come. Any number below zero, or
 * none, means the same. */
#define CHART_MISSING (-1.0)

/* What is more than this is not drawn: a picture with more is none that anybody reads. */
enum { CHART_MOST_SERIES = 8, CHART_MOST_CATEGORIES = 60, CHART_MOST_ROWS = 24 };

typedef struct {
    gchar *name;
    gboolean is_base; /* what the others are compared with: drawn pale, as a line with gaps */
    GArray *values;   /* of gdouble; one for each category, what lacks is missing */
} ChartSeries;

typedef struct {
    ChartKind kind;
    gchar *title;
    gchar *unit;     /* behind a number: "%", " h", " EUR"; "" of counts */
    guint decimals;  /* digits behind the point, at most 2 */
    gchar *note;     /* below the picture: what is counted, and of how many; may be "" */
    gchar *language; /* "en", "zh": how Chinese characters are shaped, and the point read out */
    GPtrArray *categories; /* of gchar* */
    GPtrArray *series;     /* of ChartSeries* */
} Chart;

/* Without categories and series, all words "" but the title. NULL is "". */
Chart *chart_new(ChartKind kind, const gchar *title, const gchar *language);
void chart_free(Chart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Chart, chart_free)

/* Each replaces what was there; NULL is "". */
void chart_set_unit(Chart *chart, const gchar *unit, guint decimals);
void chart_set_note(Chart *chart, const gchar *note);

void chart_add_category(Chart *chart, const gchar *name);

/* The new series, borrowed. */
ChartSeries *chart_add_series(Chart *chart, const gchar *name);
void chart_series_add(ChartSeries *series, gdouble value);

/* How many are drawn: those there are, up to CHART_MOST_. */
guint chart_category_count(const Chart *chart);
guint chart_series_count(const Chart *chart);

/* CHART_MISSING where none is. */
gdouble chart_value(const Chart *chart, guint series, guint category);

/* Is there a value at all? What has none is better said in a sentence. */
gboolean chart_is_empty(const Chart *chart);

/* "12", "4.5 h", "61 %"; "–" of a missing one. Caller frees. */
gchar *chart_value_text(const Chart *chart, gdouble value);

/* The picture in one line for who can't see it: "Received: 2 Nov 12, 9 Nov 15; last year: 2 Nov 9,
 * …", the last twelve categories of each series. One line, at most 600 characters. Caller frees. */
gchar *chart_alt_text(const Chart *chart);

/* What a chart of a report is about; each has its place among the words. */
typedef enum {
    CHART_OF_VOLUME,
    CHART_OF_DEADLINES,
    CHART_OF_TIMES,
    CHART_OF_OUTCOMES,
    CHART_OF_CATEGORIES,
    CHART_OF_CAUSES,
    CHART_OF_AGE,
    CHART_SUBJECT_COUNT
} ChartSubject;

/* A chart in a letter. */
typedef struct {
    ChartSubject subject;
    Chart *chart;
    gchar *content_id; /* of its PNG among the files, without <>; NULL: rows of a table show it */
} ChartPicture;

/* Takes `chart`. */
ChartPicture *chart_picture_new(ChartSubject subject, Chart *chart);
void chart_picture_free(ChartPicture *picture);

/* Pixels: how wide charts are in a letter, so that their words can be read on a phone, too. */
enum { CHART_LETTER_WIDTH = 440 };
