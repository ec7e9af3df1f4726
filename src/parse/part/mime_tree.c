/* mime_tree.c - GMime's tree of the parts of a mail, on our bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GMime makes an object of each header field, and more of each field with people in it. We read
 * those from the bytes, so it gets to see the root as a part and not as a message, and from its
 * first Content- field on: mailers and relays write most others above. */
#include "mime_tree.h"

#include <string.h>

/* Blanks may stand in front of the colon. */
static gboolean is_field(const gchar *at, const gchar *end) {
    const gchar *name_end = at;
    while (name_end != end && *name_end > ' ' && *name_end < 0x7f && *name_end != ':')
        name_end++;
    const gchar *colon = name_end;
    while (colon != end && (*colon == ' ' || *colon == '\t'))
        colon++;
    return name_end > at && colon != end && *colon == ':';
}

/* Where the parser may begin: at the last field if none is of interest. It takes what begins with
 * no field for no mail, so that one is shown to it as it is. */
static gsize find_content_fields(const gchar *bytes, gsize header_size) {
    const gchar *end = bytes + header_size;
    const gchar *at = is_field(bytes, end) ? bytes : NULL;
    const gchar *last = bytes;
    while (at != NULL) {
        if (g_ascii_strncasecmp(at, "Content-", MIN(strlen("Content-"), (gsize)(end - at))) == 0 &&
            is_field(at, end))
            return (gsize)(at - bytes);
        last = is_field(at, end) ? at : last;
        const gchar *line_end = memchr(at, '\n', (gsize)(end - at));
        at = line_end != NULL && line_end + 1 < end ? line_end + 1 : NULL;
    }
    return (gsize)(last - bytes);
}

MimeTree mime_tree_open(GBytes *raw, gsize header_size) {
    gsize size = 0;
    gpointer data = (gpointer)g_bytes_get_data(raw, &size);
    MimeTree tree = {.bytes = g_byte_array_new_take(data, size)};
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream), tree.bytes);
    if (header_size > 0)
        g_mime_stream_seek(stream, (gint64)find_content_fields(data, header_size),
                           GMIME_STREAM_SEEK_SET);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    tree.root = g_mime_parser_construct_part(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    return tree;
}

void mime_tree_close(MimeTree *tree) {
    g_clear_object(&tree->root);
    g_byte_array_steal(tree->bytes, NULL);
    g_byte_array_unref(tree->bytes);
}
