/* tnef.c - unpacking winmail.dat; the only file that knows libytnef */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlook packs its files, and sometimes its only text, into a stream of its own kind (MS-OXTNEF).
 * What is read here is checked first (below). A text that is there as RTF alone is read, too.
 *
 * libytnef is old: it allocates what a length field asks for before it looks whether that much is
 * there, prints to stdout when it does not like something, loses memory when an attribute comes
 * twice, and walks a list for each attribute. So it only gets to see what was checked here.
 *
 * MS-OXTNEF section 2.1: signature (4 bytes), key (2), then attributes: level (1), id (2) and type
(2),
 * length (4), data, checksum (2: the sum of the data's bytes); all little-endian.
 * Section 2.1.3.4, a property list: count (4), then properties: type (2), id (2), a name if the id
is
 * above 0x7fff, a count if there may be several values, the values, each padded to 4 bytes. */
#include "tnef.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ytnef.h>

#include "../encoding/charset.h"
#include "../markup/rtf_compressed.h"
#include "../markup/rtf_text.h"

enum {
    MOST_FILES = 500,
    MOST_PROPERTIES = 1000,
    MOST_VALUES = 1000,
    LONGEST_NAME = 100,
    LONGEST_UNICODE = 100000,   /* these four are libytnef's own, */
    LONGEST_VALUE = 512 * 1024, /* where it prints and gives up */
    LONGEST_BODY = 100000,
    LONGEST_TITLE = 100,
    HAS_SEVERAL_VALUES = 0x1000,
    FIRST_NAMED_PROPERTY = 0x8000,
    RENDERING_SIZE = 14,
};

static const guint32 signature = 0x223e9f78;

typedef enum {
    TNEF_CODEPAGE,
    TNEF_BODY,
    TNEF_MESSAGE_PROPERTIES,
    TNEF_FILE_BEGIN,
    TNEF_FILE_TITLE,
    TNEF_FILE_DATA,
    TNEF_FILE_PROPERTIES,
    TNEF_ATTRIBUTE_COUNT
} TnefAttribute;

static const struct {
    guint32 id; /* with its type */
    gboolean is_of_file;
    gboolean is_properties;
    gsize most; /* bytes of it that are read; 0: all */
} attributes[] = {
    [TNEF_CODEPAGE] = {0x00069007, FALSE, FALSE, 0},
    [TNEF_BODY] = {0x0002800c, FALSE, FALSE, LONGEST_BODY},
    [TNEF_MESSAGE_PROPERTIES] = {0x00069003, FALSE, TRUE, 0},
    [TNEF_FILE_BEGIN] = {0x00069002, TRUE, FALSE, 0},
    [TNEF_FILE_TITLE] = {0x00018010, TRUE, FALSE, LONGEST_TITLE},
    [TNEF_FILE_DATA] = {0x0006800f, TRUE, FALSE, 0},
    [TNEF_FILE_PROPERTIES] = {0x00069005, TRUE, TRUE, 0},
};
G_STATIC_ASSERT(G_N_ELEMENTS(attributes) == TNEF_ATTRIBUTE_COUNT);

/* Bytes of a value by its type; 0: it says its length itself. */
static const struct {
    guint16 type;
    guint32 size;
} value_types[] = {
    {0x0002, 4},  /* short, padded */
    {0x0003, 4},  /* long */
    {0x0004, 4},  /* float */
    {0x000a, 4},  /* error */
    {0x000b, 4},  /* boolean, padded */
    {0x0005, 8},  /* double */
    {0x0014, 8},  /* 64 bits */
    {0x0040, 8},  /* time */
    {0x0048, 16}, /* guid */
    {0x000d, 0},  /* object */
    {0x001e, 0},  /* 8-bit string */
    {0x001f, 0},  /* UTF-16 string */
    {0x0102, 0},  /* binary */
};

typedef struct {
    const guint8 *at;
    gsize left;
} TnefBytes;

static gboolean skip(TnefBytes *bytes, gsize count) {
    if (count > bytes->left)
        return FALSE;
    bytes->at += count;
    bytes->left -= count;
    return TRUE;
}

static gboolean take_number(TnefBytes *bytes, guint32 *out) {
    guint32 number;
    if (bytes->left < sizeof number)
        return FALSE;
    memcpy(&number, bytes->at, sizeof number);
    *out = GUINT32_FROM_LE(number);
    return skip(bytes, sizeof number);
}

static gboolean skip_padded(TnefBytes *bytes, guint32 size) {
    return skip(bytes, size) && skip(bytes, (4 - size % 4) % 4);
}

/* A GUID, then a number (kind 0) or a name (kind 1). */
static gboolean skip_name(TnefBytes *bytes) {
    guint32 kind = 0;
    guint32 value = 0;
    if (!skip(bytes, 16) || !take_number(bytes, &kind) || kind > 1 || !take_number(bytes, &value))
        return FALSE;
    return kind == 0 || (value <= LONGEST_NAME && skip_padded(bytes, value));
}

static gboolean skip_value(TnefBytes *bytes, guint16 type) {
    for (gsize i = 0; i < G_N_ELEMENTS(value_types); i++) {
        if (value_types[i].type != type)
            continue;
        guint32 size = value_types[i].size;
        if (size > 0)
            return skip(bytes, size);
        return take_number(bytes, &size) && size <= LONGEST_VALUE &&
               (type != 0x001f || size <= LONGEST_UNICODE) && skip_padded(bytes, size);
    }
    return FALSE;
}

static gboolean skip_property(TnefBytes *bytes) {
    guint32 tag = 0;
    guint32 count = 1;
    if (!take_number(bytes, &tag))
        return FALSE;
    guint16 type = (guint16)(tag & 0xffff);
    gboolean has_several = (type & HAS_SEVERAL_VALUES) != 0;
    if (tag >> 16 >= FIRST_NAMED_PROPERTY && !skip_name(bytes))
        return FALSE;
    type &= (guint16)~HAS_SEVERAL_VALUES;
    gboolean says_length = type == 0x000d || type == 0x001e || type == 0x001f || type == 0x0102;
    /* A string says how many it is even where it can only be one. */
    if ((has_several || says_length) && !take_number(bytes, &count))
        return FALSE;
    if (count == 0 || count > MOST_VALUES || (!has_several && count != 1))
        return FALSE;
    for (guint32 i = 0; i < count; i++) {
        if (!skip_value(bytes, type))
            return FALSE;
    }
    return TRUE;
}

static gboolean are_properties_sound(TnefBytes bytes) {
    guint32 count = 0;
    if (!take_number(&bytes, &count) || count == 0 || count > MOST_PROPERTIES)
        return FALSE;
    for (guint32 i = 0; i < count; i++) {
        if (!skip_property(&bytes))
            return FALSE;
    }
    return bytes.left == 0;
}

static void append_number(GByteArray *out, guint32 number, guint size) {
    guint32 bytes = GUINT32_TO_LE(number);
    g_byte_array_append(out, (const guint8 *)&bytes, size);
}

static void append_attribute(GByteArray *out, TnefAttribute attribute, TnefBytes data) {
    static const guint8 rendering[RENDERING_SIZE] = {0};
    if (attribute == TNEF_FILE_BEGIN)
        data = (TnefBytes){rendering, sizeof rendering};
    if (attributes[attribute].most > 0)
        data.left = MIN(data.left, attributes[attribute].most);
    guint32 sum = 0;
    for (gsize i = 0; i < data.left; i++)
        sum += data.at[i];
    append_number(out, attributes[attribute].is_of_file ? 2 : 1, 1);
    append_number(out, attributes[attribute].id, 4);
    append_number(out, (guint32)data.left, 4);
    g_byte_array_append(out, data.at, (guint)data.left);
    append_number(out, sum & 0xffff, 2);
}

/* What of the attributes has been seen, of the message and of the file that is open. */
typedef struct {
    gboolean seen[TNEF_ATTRIBUTE_COUNT];
    guint files;
    gboolean is_partial; /* something that we would read could not be read */
} TnefProgress;

static gboolean is_wanted(TnefProgress *progress, TnefAttribute attribute, TnefBytes data) {
    if (attribute == TNEF_FILE_BEGIN) {
        for (guint i = TNEF_FILE_BEGIN; i < TNEF_ATTRIBUTE_COUNT; i++)
            progress->seen[i] = FALSE;
        progress->files++;
        return progress->files <= MOST_FILES; /* its data is ours */
    }
    if (data.left == 0 || progress->seen[attribute] || progress->files > MOST_FILES ||
        (attributes[attribute].is_of_file && progress->files == 0))
        return FALSE;
    if (attributes[attribute].is_properties && !are_properties_sound(data)) {
        progress->is_partial = TRUE;
        return FALSE;
    }
    progress->is_partial |= attribute == TNEF_BODY && data.left > LONGEST_BODY;
    progress->seen[attribute] = TRUE;
    return TRUE;
}

/* A copy with only those attributes that we read, each whole, with its right checksum, and no more
 * than once for its file; property lists that are not sound are left out. NULL if it is no TNEF
 * stream or nothing is left. */
static GByteArray *copy_sound(const guint8 *raw, gsize size, gboolean *out_is_partial) {
    TnefBytes bytes = {raw, size};
    guint32 number = 0;
    if (!take_number(&bytes, &number) || number != signature || !skip(&bytes, 2))
        return NULL;
    g_autoptr(GByteArray) out = g_byte_array_sized_new((guint)MIN(size, G_MAXINT));
    g_byte_array_append(out, raw, 6);
    TnefProgress progress = {0};
    guint kept = 0;
    guint32 id = 0;
    guint32 length = 0;
    while (skip(&bytes, 1) && take_number(&bytes, &id) && take_number(&bytes, &length)) {
        TnefBytes data = {bytes.at, length};
        if (!skip(&bytes, length) || !skip(&bytes, 2)) {
            progress.is_partial = TRUE;
            break;
        }
        for (guint i = 0; i < TNEF_ATTRIBUTE_COUNT; i++) {
            if (attributes[i].id == id && is_wanted(&progress, i, data)) {
                append_attribute(out, i, data);
                kept++;
            }
        }
    }
    *out_is_partial = progress.is_partial || progress.files > MOST_FILES;
    return kept > 0 ? g_steal_pointer(&out) : NULL;
}

/* --- what libytnef made of it -------------------------------------------------------------------
 */

enum { OBJECT_ID_SIZE = 16 };

static void tnef_file_free(gpointer data) {
    TnefFile *file = data;
    g_free(file->name);
    g_free(file->content_type);
    g_clear_pointer(&file->content, g_bytes_unref);
    g_free(file);
}

void tnef_content_free(TnefContent *content) {
    if (content == NULL)
        return;
    g_ptr_array_unref(content->files);
    g_free(content->text);
    g_free(content);
}

/* The first value of a property of one of two types, or NULL. libytnef has turned UTF-16 into
 * UTF-8, but left the size of before. */
static const variableLength *find(MAPIProps *properties, guint type, guint id) {
    variableLength *value = MAPIFindProperty(properties, PROP_TAG(type, id));
    return value != MAPI_UNDEFINED && value->data != NULL && value->size > 0 ? value : NULL;
}

static gchar *text_of(const variableLength *value, const gchar *charset) {
    gsize length = strnlen((const gchar *)value->data, (gsize)value->size);
    return charset_to_utf8((const gchar *)value->data, length, charset, NULL, NULL);
}

/* A string property, whichever way it was written; NULL if it is not there. */
static gchar *string_property(MAPIProps *properties, guint id, const gchar *charset) {
    const variableLength *value = find(properties, PT_UNICODE, id);
    if (value != NULL) {
        const gchar *text = (const gchar *)value->data;
        return g_utf8_make_valid(text, (gssize)strlen(text));
    }
    value = find(properties, PT_STRING8, id);
    return value != NULL ? text_of(value, charset) : NULL;
}

/* attOemCodepage: "CP936"; 65001 is UTF-8. */
static gchar *charset_of(const TNEFStruct *tnef) {
    guint32 number = 0;
    if (tnef->CodePage.data == NULL || tnef->CodePage.size < (int)sizeof number)
        return NULL;
    memcpy(&number, tnef->CodePage.data, sizeof number);
    return g_strdup_printf("cp%u", GUINT32_FROM_LE(number));
}

static GBytes *take_data(Attachment *attachment) {
    if (attachment->FileData.data != NULL && attachment->FileData.size > 0) {
        gpointer data = attachment->FileData.data;
        gsize size = (gsize)attachment->FileData.size;
        attachment->FileData = (variableLength){NULL, 0};
        return g_bytes_new_with_free_func(data, size, free, data);
    }
    /* A message inside, as a TNEF stream of its own. */
    const variableLength *object = find(&attachment->MAPI, PT_OBJECT, PR_ATTACH_DATA_OBJ);
    if (object == NULL)
        object = find(&attachment->MAPI, PT_BINARY, PR_ATTACH_DATA_OBJ);
    if (object == NULL || object->size <= OBJECT_ID_SIZE)
        return NULL;
    return g_bytes_new(object->data + OBJECT_ID_SIZE, (gsize)(object->size - OBJECT_ID_SIZE));
}

static void add_file(TnefContent *content, Attachment *attachment, const gchar *charset) {
    GBytes *data = take_data(attachment);
    if (data == NULL)
        return;
    TnefFile *file = g_new0(TnefFile, 1);
    file->content = data;
    file->name = string_property(&attachment->MAPI, PR_ATTACH_LONG_FILENAME, charset);
    if (file->name == NULL)
        file->name = string_property(&attachment->MAPI, PR_DISPLAY_NAME, charset);
    if (file->name == NULL && attachment->Title.data != NULL)
        file->name = text_of(&attachment->Title, charset);
    file->content_type = string_property(&attachment->MAPI, PR_ATTACH_MIME_TAG, charset);
    g_ptr_array_add(content->files, file);
}

static void read_text(TnefContent *content, TNEFStruct *tnef, const gchar *charset) {
    const variableLength *html = find(&tnef->MapiProperties, PT_BINARY, PR_BODY_HTML);
    content->text = html != NULL ? text_of(html, charset)
                                 : string_property(&tnef->MapiProperties, PR_BODY_HTML, charset);
    content->is_html = content->text != NULL;
    if (content->text == NULL)
        content->text = string_property(&tnef->MapiProperties, PR_BODY, charset);
    if (content->text == NULL && tnef->body.data != NULL && tnef->body.size > 0)
        content->text = text_of(&tnef->body, charset);
    const variableLength *packed = find(&tnef->MapiProperties, PT_BINARY, PR_RTF_COMPRESSED);
    if (content->text != NULL || packed == NULL)
        return;
    g_autoptr(GBytes) rtf = rtf_compressed_read(packed->data, (gsize)packed->size);
    gsize size = 0;
    const gchar *bytes = rtf != NULL ? g_bytes_get_data(rtf, &size) : NULL;
    if (size > 0)
        content->text = rtf_text(bytes, size, &content->is_html);
}

TnefContent *tnef_read(const guint8 *bytes, gsize size) {
    gboolean is_partial = FALSE;
    g_autoptr(GByteArray) checked = copy_sound(bytes, size, &is_partial);
    if (checked == NULL)
        return NULL;
    TnefContent *content = g_new0(TnefContent, 1);
    content->files = g_ptr_array_new_with_free_func(tnef_file_free);
    TNEFStruct tnef = {0};
    TNEFInitialize(&tnef);
    /* What was read before an error is kept. */
    content->is_partial =
        TNEFParseMemory(checked->data, (long)checked->len, &tnef) != 0 || is_partial;
    g_autofree gchar *charset = charset_of(&tnef);
    for (Attachment *one = tnef.starting_attach.next; one != NULL; one = one->next)
        add_file(content, one, charset);
    read_text(content, &tnef, charset);
    TNEFFree(&tnef);
    return content;
}
