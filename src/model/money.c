/* money.c - an amount in a currency, as whole minor units (ISO 4217); read and written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/money.h"

#include <string.h>

#include "base/text.h"

enum {
    LONGEST_SIGN = 9, /* bytes of "人民币" */
    MOST_PLACES = 3,  /* digits behind the point that any currency has */
};

/* Digits behind the point, by ISO 4217. */
static const struct {
    gchar code[4];
    gint exponent;
} currencies[] = {
    {"AED", 2}, {"ARS", 2}, {"AUD", 2}, {"BGN", 2}, {"BHD", 3}, {"BRL", 2}, {"CAD", 2}, {"CHF", 2},
    {"CLP", 0}, {"CNY", 2}, {"COP", 2}, {"CZK", 2}, {"DKK", 2}, {"EGP", 2}, {"EUR", 2}, {"GBP", 2},
    {"HKD", 2}, {"HUF", 2}, {"IDR", 2}, {"ILS", 2}, {"INR", 2}, {"ISK", 0}, {"JOD", 3}, {"JPY", 0},
    {"KRW", 0}, {"KWD", 3}, {"MAD", 2}, {"MOP", 2}, {"MXN", 2}, {"MYR", 2}, {"NGN", 2}, {"NOK", 2},
    {"NZD", 2}, {"OMR", 3}, {"PEN", 2}, {"PHP", 2}, {"PKR", 2}, {"PLN", 2}, {"QAR", 2}, {"RON", 2},
    {"RSD", 2}, {"SAR", 2}, {"SEK", 2}, {"SGD", 2}, {"THB", 2}, {"TND", 3}, {"TRY", 2}, {"TWD", 2},
    {"UAH", 2}, {"USD", 2}, {"VND", 0}, {"ZAR", 2},
};

/* What else is written for them; a sign of several countries stays one. Folded; the longest first.
 */
static const struct {
    const gchar *sign;
    const gchar *code;
} signs[] = {
    {"人民币", "CNY"}, {"港币", "HKD"},  {"欧元", "EUR"}, {"美元", "USD"}, {"英镑", "GBP"},
    {"日元", "JPY"},   {"rmb", "CNY"},   {"us$", "USD"},  {"hk$", "HKD"},  {"nt$", "TWD"},
    {"dollars", "$"},  {"euros", "EUR"}, {"yuan", "CNY"}, {"块钱", "CNY"}, {"元", "CNY"},
    {"块", "CNY"},     {"€", "EUR"},     {"£", "GBP"},    {"₩", "KRW"},    {"₹", "INR"},
    {"$", "$"},        {"¥", "¥"},
};

/* Whose sign it may be; the first where nothing else is known. */
static const struct {
    const gchar *sign;
    const gchar *codes;
} shared_signs[] = {
    {"$", "USD CAD AUD HKD TWD SGD NZD MXN"},
    {"¥", "CNY JPY"},
};

/* Behind a number, "1.5万元". */
static const struct {
    const gchar *word;
    gint64 factor;
    guint digits;
} multiples[] = {{"万", 10000, 4}, {"千", 1000, 3}, {"百", 100, 2}};

gint money_exponent(const gchar *currency) {
    for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++) {
        if (strcmp(currencies[i].code, currency) == 0)
            return currencies[i].exponent;
    }
    return -1;
}

/* --- reading -----------------------------------------------------------------------------------
 */

/* How long the name of a currency is that begins at `at`, 0 = none. */
static gsize currency_at(const gchar *at, const gchar **out_code) {
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (g_str_has_prefix(at, signs[i].sign)) {
            *out_code = signs[i].code;
            return strlen(signs[i].sign);
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++) {
        if (g_ascii_strncasecmp(at, currencies[i].code, 3) == 0 && !g_ascii_isalpha(at[3])) {
            *out_code = currencies[i].code;
            return 3;
        }
    }
    return 0;
}

/* The currency that ends right before `at`. */
static gsize currency_before(const gchar *text, const gchar *at, const gchar **out_code) {
    while (at > text && at[-1] == ' ')
        at--;
    /* The longest counts: "US$" is no "$". */
    for (gsize length = MIN(LONGEST_SIGN, (gsize)(at - text)); length > 0; length--) {
        const gchar *start = at - length;
        if (start > text && g_ascii_isalpha(*start) && g_ascii_isalpha(start[-1]))
            continue;
        if (((guchar)*start & 0xc0) != 0x80 && currency_at(start, out_code) == length)
            return length;
    }
    return 0;
}

/* A number with its groups of thousands; *out_end is behind it. */
typedef struct {
    gint64 whole;
    gint64 part;
    gint places; /* digits of the part */
    gboolean is_odd;
    gboolean is_long;
    const gchar *end;
} Number;

/* 1.5 times 10000: 15000, without a part. */
static void multiply(Number *number, guint digits) {
    for (gsize i = 0; i < G_N_ELEMENTS(multiples); i++) {
        if (!g_str_has_prefix(number->end, multiples[i].word))
            continue;
        gint64 part = number->part * multiples[i].factor;
        for (gint place = 0; place < MIN(number->places, MOST_PLACES); place++)
            part /= 10;
        number->is_long = digits + multiples[i].digits > MONEY_MOST_DIGITS;
        number->whole =
            number->is_long ? number->whole : number->whole * multiples[i].factor + part;
        number->part = 0;
        number->places = 0;
        number->end += strlen(multiples[i].word);
        return;
    }
}

static Number number_at(const gchar *at) {
    Number number = {0};
    guint digits = 0;
    guint group = 0;
    gboolean has_groups = FALSE;
    for (; g_ascii_isdigit(*at) || (*at == ',' && g_ascii_isdigit(at[1])); at++) {
        if (*at == ',') {
            number.is_odd |= has_groups ? group != 3 : group > 3;
            has_groups = TRUE;
            group = 0;
            continue;
        }
        group++;
        if (++digits <= MONEY_MOST_DIGITS)
            number.whole = number.whole * 10 + (*at - '0');
    }
    number.is_odd |= has_groups && group != 3;
    if (*at == '.' && g_ascii_isdigit(at[1])) {
        for (at++; g_ascii_isdigit(*at); at++) {
            if (++number.places <= MOST_PLACES)
                number.part = number.part * 10 + (*at - '0');
        }
    }
    number.is_long = digits > MONEY_MOST_DIGITS;
    number.end = at;
    multiply(&number, digits);
    return number;
}

static MoneyVerdict put_together(const Number *number, const gchar *code, Money *out_money) {
    gint exponent = money_exponent(code);
    if (number->is_odd || exponent < 0)
        return MONEY_AMBIGUOUS;
    if (number->is_long || number->places > exponent)
        return MONEY_TOO_MUCH;
    gint64 minor = number->whole;
    gint64 part = number->part;
    for (gint i = 0; i < exponent; i++)
        minor *= 10;
    for (gint i = number->places; i < exponent; i++)
        part *= 10;
    out_money->minor = minor + part;
    memcpy(out_money->currency, code, sizeof out_money->currency);
    return MONEY_READ;
}

MoneyVerdict money_find(const gchar *text, Money *out_money) {
    g_autofree gchar *folded = text_fold(text);
    MoneyVerdict verdict = MONEY_NONE;
    *out_money = (Money){0};
    for (const gchar *at = folded; *at != '\0';) {
        if (!g_ascii_isdigit(*at)) {
            at++;
            continue;
        }
        Number number = number_at(at);
        const gchar *code = NULL;
        const gchar *behind = number.end + strspn(number.end, " ");
        if (currency_at(behind, &code) > 0 || currency_before(folded, at, &code) > 0)
            return put_together(&number, code, out_money);
        verdict = MONEY_NO_CURRENCY;
        at = number.end;
    }
    return verdict;
}

/* The currency that a sign of several countries stands for here. */
static const gchar *currency_of_sign(const gchar *sign, const GArray *usual) {
    static const gchar *const firsts[] = {"USD", "CNY"};
    G_STATIC_ASSERT(G_N_ELEMENTS(firsts) == G_N_ELEMENTS(shared_signs));
    for (gsize row = 0; row < G_N_ELEMENTS(shared_signs); row++) {
        if (strcmp(shared_signs[row].sign, sign) != 0)
            continue;
        for (guint i = 0; usual != NULL && i < usual->len; i++) {
            const Money *money = &g_array_index(usual, Money, i);
            if (strstr(shared_signs[row].codes, money->currency) != NULL)
                return money->currency;
        }
        return firsts[row];
    }
    return sign;
}

/* The most that the number can mean: "3,50" and "3.505" may be of thousands. */
static Money most_of(const Number *number, const gchar *code) {
    Number read = *number;
    Money money = {0};
    gboolean is_group = read.places == MOST_PLACES && read.places > money_exponent(code);
    read.is_odd = FALSE;
    if (is_group && !read.is_long)
        read.whole = read.whole * 1000 + read.part;
    if (is_group || read.is_long || read.places > money_exponent(code))
        read.part = read.places = 0;
    read.is_long = FALSE;
    put_together(&read, code, &money);
    return money;
}

GArray *money_find_all(const gchar *text, const GArray *usual) {
    g_autofree gchar *folded = text_fold(text);
    const gchar *taken = folded;
    GArray *amounts = g_array_new(FALSE, FALSE, sizeof(Money));
    for (const gchar *at = folded; *at != '\0';) {
        if (!g_ascii_isdigit(*at)) {
            at++;
            continue;
        }
        Number number = number_at(at);
        const gchar *code = NULL;
        const gchar *behind = number.end + strspn(number.end, " ");
        gsize length = currency_at(behind, &code);
        /* In "300 CNY 5 days" the currency is that of the 300. */
        if (length > 0 || currency_before(taken, at, &code) > 0) {
            Money money = most_of(&number, currency_of_sign(code, usual));
            g_array_append_val(amounts, money);
        }
        taken = length > 0 ? behind + length : number.end;
        at = taken;
    }
    return amounts;
}

/* --- writing -----------------------------------------------------------------------------------
 */

gchar *money_text(const Money *money, gboolean is_chinese) {
    gint exponent = money_exponent(money->currency);
    if (exponent < 0)
        return g_strdup("");
    gint64 unit = 1;
    for (gint i = 0; i < exponent; i++)
        unit *= 10;
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_printf(text, "%" G_GINT64_FORMAT, money->minor / unit);
    for (gssize at = (gssize)text->len - 3; at > 0; at -= 3)
        g_string_insert_c(text, at, ',');
    if (exponent > 0)
        g_string_append_printf(text, ".%0*" G_GINT64_FORMAT, exponent, money->minor % unit);
    gboolean is_yuan = is_chinese && strcmp(money->currency, "CNY") == 0;
    g_string_append_printf(text, " %s", is_yuan ? "元" : money->currency);
    return g_string_free(g_steal_pointer(&text), FALSE);
}
