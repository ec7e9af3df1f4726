/* chart_svg.h - a chart as SVG text, to stand in a page */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/chart.h"

/* An <svg> element as wide as `width` pixels at most, narrower where it has less room. Every mark
 * has a colour of its own for a light ground and the class of chart_paint(), by which a style sheet
 * gives it another. Its words for who can't see it are chart_alt_text(). Caller frees. */
gchar *chart_svg(const Chart *chart, guint width);

/* The rules of a style sheet that paint all charts for a dark ground. Caller frees. */
gchar *chart_svg_dark_style(void);
