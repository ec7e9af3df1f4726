/* pango_library.h - the functions of pango and cairo, there from the first picture on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "base/late_library.h"

/* clang-format off */
#define PANGO_FUNCTIONS(F) \
    F(cairo_arc) F(cairo_create) F(cairo_destroy) F(cairo_fill) F(cairo_font_options_create) \
    F(cairo_font_options_destroy) F(cairo_font_options_set_antialias) \
    F(cairo_font_options_set_hint_metrics) F(cairo_font_options_set_hint_style) \
    F(cairo_image_surface_create) F(cairo_line_to) F(cairo_move_to) F(cairo_paint) \
    F(cairo_rectangle) F(cairo_scale) F(cairo_set_dash) F(cairo_set_line_cap) \
    F(cairo_set_line_width) F(cairo_set_source_rgb) F(cairo_status_to_string) F(cairo_stroke) \
    F(cairo_surface_destroy) F(cairo_surface_write_to_png_stream) \
    F(pango_cairo_context_set_font_options) F(pango_cairo_create_layout) \
    F(pango_cairo_show_layout) F(pango_context_set_language) F(pango_font_description_free) \
    F(pango_font_description_from_string) F(pango_font_description_set_absolute_size) \
    F(pango_font_description_set_weight) F(pango_language_from_string) \
    F(pango_layout_context_changed) F(pango_layout_get_baseline) F(pango_layout_get_context) \
    F(pango_layout_get_extents) F(pango_layout_get_unknown_glyphs_count) \
    F(pango_layout_set_auto_dir) F(pango_layout_set_ellipsize) \
    F(pango_layout_set_font_description) F(pango_layout_set_single_paragraph_mode) \
    F(pango_layout_set_text) F(pango_layout_set_width)
/* clang-format on */

typedef struct {
    PANGO_FUNCTIONS(LATE_MEMBER)
} PangoFunctions;

/* Before all else of the libraries; may be called again, by any thread. BAD_SETTING when they are
 * missing. */
gboolean pango_library_load(GError **error);

/* After they were loaded. */
const PangoFunctions *pango_library(void);

#define cairo_arc pango_library()->cairo_arc
#define cairo_create pango_library()->cairo_create
#define cairo_destroy pango_library()->cairo_destroy
#define cairo_fill pango_library()->cairo_fill
#define cairo_font_options_create pango_library()->cairo_font_options_create
#define cairo_font_options_destroy pango_library()->cairo_font_options_destroy
#define cairo_font_options_set_antialias pango_library()->cairo_font_options_set_antialias
#define cairo_font_options_set_hint_metrics pango_library()->cairo_font_options_set_hint_metrics
#define cairo_font_options_set_hint_style pango_library()->cairo_font_options_set_hint_style
#define cairo_image_surface_create pango_library()->cairo_image_surface_create
#define cairo_line_to pango_library()->cairo_line_to
#define cairo_move_to pango_library()->cairo_move_to
#define cairo_paint pango_library()->cairo_paint
#define cairo_rectangle pango_library()->cairo_rectangle
#define cairo_scale pango_library()->cairo_scale
#define cairo_set_dash pango_library()->cairo_set_dash
#define cairo_set_line_cap pango_library()->cairo_set_line_cap
#define cairo_set_line_width pango_library()->cairo_set_line_width
#define cairo_set_source_rgb pango_library()->cairo_set_source_rgb
#define cairo_status_to_string pango_library()->cairo_status_to_string
#define cairo_stroke pango_library()->cairo_stroke
#define cairo_surface_destroy pango_library()->cairo_surface_destroy
#define cairo_surface_write_to_png_stream pango_library()->cairo_surface_write_to_png_stream
#define pango_cairo_context_set_font_options pango_library()->pango_cairo_context_set_font_options
#define pango_cairo_create_layout pango_library()->pango_cairo_create_layout
#define pango_cairo_show_layout pango_library()->pango_cairo_show_layout
#define pango_context_set_language pango_library()->pango_context_set_language
#define pango_font_description_free pango_library()->pango_font_description_free
#define pango_font_description_from_string pango_library()->pango_font_description_from_string
#define pango_font_description_set_absolute_size \
    pango_library()->pango_font_description_set_absolute_size
#define pango_font_description_set_weight pango_library()->pango_font_description_set_weight
#define pango_language_from_string pango_library()->pango_language_from_string
#define pango_layout_context_changed pango_library()->pango_layout_context_changed
#define pango_layout_get_baseline pango_library()->pango_layout_get_baseline
#define pango_layout_get_context pango_library()->pango_layout_get_context
#define pango_layout_get_extents pango_library()->pango_layout_get_extents
#define pango_layout_get_unknown_glyphs_count pango_library()->pango_layout_get_unknown_glyphs_count
#define pango_layout_set_auto_dir pango_library()->pango_layout_set_auto_dir
#define pango_layout_set_ellipsize pango_library()->pango_layout_set_ellipsize
#define pango_layout_set_font_description pango_library()->pango_layout_set_font_description
#define pango_layout_set_single_paragraph_mode \
    pango_library()->pango_layout_set_single_paragraph_mode
#define pango_layout_set_text pango_library()->pango_layout_set_text
#define pango_layout_set_width pango_library()->pango_layout_set_width
