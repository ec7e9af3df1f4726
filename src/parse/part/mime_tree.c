/* mime_tree.c - GMime's tree of the parts of a mail, on our bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mime_tree.h"

MimeTree mime_tree_open(GBytes *raw) {
    gsize size = 0;
    gpointer data = (gpointer)g_bytes_get_data(raw, &size);
    MimeTree tree = {.bytes = g_byte_array_new_take(data, size)};
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream), tree.bytes);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    tree.message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    return tree;
}

void mime_tree_close(MimeTree *tree) {
    g_clear_object(&tree->message);
    g_byte_array_steal(tree->bytes, NULL);
    g_byte_array_unref(tree->bytes);
}
