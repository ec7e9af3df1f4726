/* picture_difference.c - prints how much two PNG files differ: mean of all bytes, and both heights
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one is longer, the part that both have is compared. Exit code 1: a file is no PNG. */
#include <stdio.h>
#include <stdlib.h>

#include <cairo.h>
#include <glib.h>

static const guint8 *line_of(cairo_surface_t *picture, int y) {
    return cairo_image_surface_get_data(picture) + y * cairo_image_surface_get_stride(picture);
}

int main(int argc, char **argv) {
    if (argc != 3)
        return 64;
    cairo_surface_t *one = cairo_image_surface_create_from_png(argv[1]);
    cairo_surface_t *other = cairo_image_surface_create_from_png(argv[2]);
    if (cairo_surface_status(one) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(other) != CAIRO_STATUS_SUCCESS)
        return 1;
    int width = MIN(cairo_image_surface_get_width(one), cairo_image_surface_get_width(other));
    int height = MIN(cairo_image_surface_get_height(one), cairo_image_surface_get_height(other));
    guint64 sum = 0;
    for (int y = 0; y < height; y++) {
        const guint8 *a = line_of(one, y), *b = line_of(other, y);
        for (int i = 0; i < width * 4; i++)
            sum += i % 4 != 3 ? (guint64)abs(a[i] - b[i]) : 0;
    }
    printf("%.3f %d %d\n", (gdouble)sum / (3.0 * width * height),
           cairo_image_surface_get_height(one), cairo_image_surface_get_height(other));
    cairo_surface_destroy(one);
    cairo_surface_destroy(other);
    return 0;
}
