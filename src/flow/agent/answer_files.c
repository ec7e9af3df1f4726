/* answer_files.c - the files and pictures of an agent's mail that go out with the answer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer_files.h"

#include <string.h>

#include "answer_remarks.h"
#include "base/digest.h"
#include "compose/private_addresses.h"

void answer_pictures_clear(AnswerPictures *pictures) {
    g_clear_pointer(&pictures->list, g_array_unref);
    g_clear_pointer(&pictures->ids, g_ptr_array_unref);
}

/* What a mail program shows without asking. */
static gboolean is_picture(const Attachment *attachment) {
    static const gchar *const types[] = {"image/png", "image/jpeg", "image/gif",  "image/webp",
                                         "image/bmp", "image/jpg",  "image/x-png"};
    for (gsize i = 0; attachment->content_id != NULL && i < G_N_ELEMENTS(types); i++) {
        if (strcmp(attachment->content_type, types[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

/* A new content id, the same for the same picture, which tells nothing of the agent's machine. */
static gchar *public_content_id(const Attachment *attachment, const Policy *policy) {
    g_autofree gchar *seed = g_strconcat("picture ", attachment->sha256, NULL);
    g_autofree gchar *digest = digest_sha256(seed, strlen(seed));
    return g_strdup_printf("picture.%.24s@%s", digest, address_domain(policy->desk_address));
}

AnswerPictures answer_files_pictures(const Arrival *arrival) {
    const GPtrArray *attachments = arrival->mail->attachments;
    AnswerPictures pictures = {g_array_new(FALSE, FALSE, sizeof(CleanPicture)),
                               g_ptr_array_new_with_free_func(g_free)};
    for (guint i = 0; i < attachments->len; i++) {
        const Attachment *attachment = attachments->pdata[i];
        gchar *id = public_content_id(attachment, arrival->office->policy);
        g_ptr_array_add(pictures.ids, id);
        const CleanPicture picture = {
            .content_id = is_picture(attachment) ? attachment->content_id : "", .shown_as = id};
        g_array_append_val(pictures.list, picture);
    }
    return pictures;
}

/* Mails and cards that mail programs attach: a letter of the desk to its staff, with its token, or
 * anything with an address of staff. */
static gboolean is_secret(const Attachment *attachment, const Policy *policy) {
    static const gchar *const types[] = {"message/rfc822", "text/vcard",    "text/x-vcard",
                                         "text/directory", "text/calendar", "text/rfc822-headers"};
    static const gchar mark[] = "\nX-Amends-Desk:";
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(attachment->content, &size);
    for (gsize i = 0; size > 0 && i < G_N_ELEMENTS(types); i++) {
        if (strcmp(attachment->content_type, types[i]) != 0)
            continue;
        g_autofree gchar *text = g_utf8_make_valid(bytes, (gssize)size);
        return strstr(text, mark) != NULL || private_addresses_has(text, policy);
    }
    return FALSE;
}

GPtrArray *answer_files_take(const Arrival *arrival, const AnswerPictures *pictures,
                             gboolean has_html, GPtrArray *remarks) {
    g_autoptr(GPtrArray) all = arrival_files(arrival);
    GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    for (guint i = 0; i < all->len; i++) {
        const Attachment *attachment = arrival->mail->attachments->pdata[i];
        PictureUse use =
            has_html ? g_array_index(pictures->list, CleanPicture, i).use : PICTURE_NOT_SEEN;
        if (is_secret(attachment, arrival->office->policy)) {
            answer_remarks_add_file(remarks, arrival, attachment->filename);
            continue;
        }
        if (use == PICTURE_LEFT_OUT)
            continue;
        LetterFile *file = letter_file_copy(all->pdata[i]);
        if (use == PICTURE_SHOWN)
            file->content_id = g_strdup(pictures->ids->pdata[i]);
        g_ptr_array_add(files, file);
    }
    return files;
}
