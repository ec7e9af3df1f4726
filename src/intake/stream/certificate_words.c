/* certificate_words.c - why a server's certificate is not accepted, in words to act on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "certificate_words.h"

/* "a.example.com, *.b.example.com, 192.0.2.1": the names it is for. */
static gchar *names_of(GTlsCertificate *certificate) {
    g_autoptr(GString) names = g_string_new(NULL);
    g_autoptr(GPtrArray) hosts = g_tls_certificate_get_dns_names(certificate);
    for (guint i = 0; hosts != NULL && i < hosts->len; i++) {
        gsize length = 0;
        const gchar *bytes = g_bytes_get_data(hosts->pdata[i], &length);
        g_autofree gchar *host = g_strndup(bytes, length);
        g_autofree gchar *clean = g_str_to_ascii(host, "C");
        g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", clean);
    }
    g_autoptr(GPtrArray) addresses = g_tls_certificate_get_ip_addresses(certificate);
    for (guint i = 0; addresses != NULL && i < addresses->len; i++) {
        g_autofree gchar *address = g_inet_address_to_string(addresses->pdata[i]);
        g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", address);
    }
    if (names->len == 0) {
        g_autofree gchar *subject = g_tls_certificate_get_subject_name(certificate);
        g_string_append(names, subject != NULL ? subject : "no name at all");
    }
    return g_string_free(g_steal_pointer(&names), FALSE);
}

static gchar *day_of(GDateTime *time) {
    return time != NULL ? g_date_time_format(time, "%Y-%m-%d") : g_strdup("an unknown day");
}

static gchar *say_expired(const gchar *host, GTlsCertificate *certificate) {
    g_autoptr(GDateTime) end = g_tls_certificate_get_not_valid_after(certificate);
    g_autofree gchar *day = day_of(end);
    return g_strdup_printf("the certificate of %s expired on %s: who runs the server has to "
                           "renew it",
                           host, day);
}

static gchar *say_not_yet(const gchar *host, GTlsCertificate *certificate) {
    g_autoptr(GDateTime) start = g_tls_certificate_get_not_valid_before(certificate);
    g_autofree gchar *day = day_of(start);
    return g_strdup_printf("the certificate of %s is good from %s only: is the clock of this "
                           "machine right?",
                           host, day);
}

static gchar *say_wrong_host(const gchar *host, GTlsCertificate *certificate) {
    g_autofree gchar *names = names_of(certificate);
    return g_strdup_printf("the certificate of %s is for %s: write one of these names as host",
                           host, names);
}

static gchar *say_unknown_ca(const gchar *host, GTlsCertificate *certificate) {
    g_autofree gchar *issuer = g_tls_certificate_get_issuer_name(certificate);
    return g_strdup_printf("the certificate of %s is signed by a CA that is not trusted here (%s): "
                           "name the file of a private CA as ca_file",
                           host, issuer != NULL ? issuer : "unnamed");
}

static gchar *say_revoked(const gchar *host, GTlsCertificate *certificate) {
    return g_strdup_printf("the certificate of %s was revoked: who runs the server has to "
                           "renew it",
                           host);
}

static gchar *say_insecure(const gchar *host, GTlsCertificate *certificate) {
    return g_strdup_printf("the certificate of %s uses an algorithm that is not safe any more: who "
                           "runs the server has to renew it",
                           host);
}

/* The first that applies: a certificate of another host need not be trusted first. */
static const struct {
    GTlsCertificateFlags fault;
    gchar *(*say)(const gchar *host, GTlsCertificate *certificate);
} faults_in_words[] = {
    {G_TLS_CERTIFICATE_EXPIRED, say_expired},
    {G_TLS_CERTIFICATE_NOT_ACTIVATED, say_not_yet},
    {G_TLS_CERTIFICATE_REVOKED, say_revoked},
    {G_TLS_CERTIFICATE_BAD_IDENTITY, say_wrong_host},
    {G_TLS_CERTIFICATE_UNKNOWN_CA, say_unknown_ca},
    {G_TLS_CERTIFICATE_INSECURE, say_insecure},
};

gchar *certificate_words(const gchar *host, GTlsCertificate *certificate,
                         GTlsCertificateFlags faults) {
    for (gsize i = 0; i < G_N_ELEMENTS(faults_in_words); i++) {
        if ((faults & faults_in_words[i].fault) != 0)
            return faults_in_words[i].say(host, certificate);
    }
    return g_strdup_printf("the certificate of %s is not acceptable", host);
}
