/* fuzz_rtf.c - any bytes as an RTF, as a compressed one, and as a signed content */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../src/parse/markup/rtf_compressed.h"
#include "../../src/parse/markup/rtf_text.h"
#include "../../src/parse/part/signed_content.h"

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size) {
    gboolean is_html = FALSE;
    g_autofree gchar *text = rtf_text((const gchar *)data, size, &is_html);
    if (text != NULL && !g_utf8_validate(text, -1, NULL))
        g_error("the text of an RTF is no UTF-8");
    g_autoptr(GBytes) sealed = g_bytes_new_static(data, size);
    g_autoptr(GBytes) content = signed_content_read(sealed);
    g_autoptr(GBytes) unpacked = rtf_compressed_read(data, size);
    return unpacked != NULL && g_bytes_get_size(unpacked) > 8 * 1024 * 1024 ? 1 : 0;
}
