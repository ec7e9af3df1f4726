/* money.c - an amount in a currency, as whole minor units (ISO 4217); read and written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/money.h"

#include <string.h>

#include "base/text.h"
#include "money_number.h"

enum {
    LONGEST_SIGN = 9,  /* bytes of "人民币" */
    LEAST_WORDS = 100, /* a number in words that is no "one" or 一 of something else */
};

static const gint64 MONEY_MOST = 999999999999; /* of MONEY_MOST_DIGITS */

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
    {"人民币", "CNY"}, {"人民幣", "CNY"}, {"新台币", "TWD"},   {"新臺幣", "TWD"},
    {"港币", "HKD"},   {"港幣", "HKD"},   {"港元", "HKD"},     {"台币", "TWD"},
    {"欧元", "EUR"},   {"歐元", "EUR"},   {"美元", "USD"},     {"美金", "USD"},
    {"英镑", "GBP"},   {"英鎊", "GBP"},   {"日元", "JPY"},     {"日圆", "JPY"},
    {"日圓", "JPY"},   {"韩元", "KRW"},   {"加元", "CAD"},     {"澳元", "AUD"},
    {"新元", "SGD"},   {"rmb", "CNY"},    {"renminbi", "CNY"}, {"us$", "USD"},
    {"hk$", "HKD"},    {"nt$", "TWD"},    {"dollars", "$"},    {"dollar", "$"},
    {"bucks", "$"},    {"euros", "EUR"},  {"euro", "EUR"},     {"pounds sterling", "GBP"},
    {"pounds", "GBP"}, {"pound", "GBP"},  {"quid", "GBP"},     {"sterling", "GBP"},
    {"yen", "JPY"},    {"yuan", "CNY"},   {"块钱", "CNY"},     {"塊錢", "CNY"},
    {"元", "CNY"},     {"圆", "CNY"},     {"圓", "CNY"},       {"块", "CNY"},
    {"塊", "CNY"},     {"€", "EUR"},      {"£", "GBP"},        {"₩", "KRW"},
    {"₹", "INR"},      {"$", "$"},        {"¥", "¥"},
};

/* Whose sign it may be; the first where nothing else is known. */
static const struct {
    const gchar *sign;
    const gchar *codes;
} shared_signs[] = {
    {"$", "USD CAD AUD HKD TWD SGD NZD MXN"},
    {"¥", "CNY JPY"},
};

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
        gsize length = strlen(signs[i].sign);
        /* "Europe" is no euro, "two pounds of rice" are no money. */
        if (g_str_has_prefix(at, signs[i].sign) &&
            !(g_ascii_isalpha(at[length - 1]) &&
              (g_ascii_isalpha(at[length]) || g_str_has_prefix(at + length, " of ")))) {
            *out_code = signs[i].code;
            return length;
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

/* 1.500 EUR has no third decimal: at the most those are thousands. */
static MoneyNumber for_exponent(const MoneyNumber *number, gint exponent) {
    MoneyNumber read = *number;
    if (read.is_group && read.places > exponent) {
        read.whole = read.whole * 1000 + read.part;
        read.part = read.places = 0;
    }
    return read;
}

static gint64 minor_of(const MoneyNumber *number, gint exponent) {
    gint64 minor = number->whole;
    gint64 part = number->part;
    for (gint i = 0; i < exponent; i++)
        minor *= 10;
    for (gint i = number->places; i < exponent; i++)
        part *= 10;
    return minor + part;
}

static MoneyVerdict put_together(const MoneyNumber *number, const gchar *code, Money *out_money) {
    gint exponent = money_exponent(code);
    /* "5.005 EUR": five, or five thousand? */
    gboolean is_doubtful = number->is_group && number->places > exponent;
    if (number->is_odd || exponent < 0 || is_doubtful)
        return MONEY_AMBIGUOUS;
    if (number->is_long || number->places > exponent)
        return MONEY_TOO_MUCH;
    out_money->minor = minor_of(number, exponent);
    memcpy(out_money->currency, code, sizeof out_money->currency);
    return MONEY_READ;
}

/* The most that the number can mean: of "12,3456" all digits, of too many decimals the next above.
 */
static Money most_of(const MoneyNumber *number, const gchar *code) {
    gint exponent = money_exponent(code);
    MoneyNumber read = for_exponent(number, exponent);
    Money money = {0};
    if (read.is_long) {
        read.whole = MONEY_MOST;
        read.part = read.places = 0;
    }
    gboolean is_rounded = read.places > exponent;
    for (; read.places > exponent; read.places--)
        read.part /= 10;
    money.minor = minor_of(&read, MAX(exponent, 0)) + (is_rounded ? 1 : 0);
    memcpy(money.currency, code, sizeof money.currency);
    return money;
}

/* --- finding -----------------------------------------------------------------------------------
 */

/* Where a text is searched for amounts. */
typedef struct {
    const gchar *text;
    const gchar *at;
    const gchar *taken;      /* behind what belongs to the amount before */
    const gchar *open_range; /* of "EUR 300-500": the code that stood in front, or NULL */
    MoneyNumber number;      /* the newest */
    const gchar *code;       /* its currency, or NULL */
} Search;

/* Behind a mark between the two ends of a range, or NULL. */
static const gchar *skip_range_mark(const gchar *at) {
    static const gchar *const marks[] = {"-", "–", "—", "~", "to ", "至", "到"};
    at += strspn(at, " ");
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (g_str_has_prefix(at, marks[i]))
            return at + strlen(marks[i]) + strspn(at + strlen(marks[i]), " ");
    }
    return NULL;
}

/* 5角, 5毛2 behind 3元: minor units that the number goes on with. */
static const gchar *take_coins(Search *search, const gchar *at) {
    static const gchar *const dimes[] = {"角", "毛"};
    for (gsize i = 0; g_ascii_isdigit(*at) && i < G_N_ELEMENTS(dimes); i++) {
        if (!g_str_has_prefix(at + 1, dimes[i]) || search->number.places > 0)
            continue;
        search->number.part = *at - '0';
        search->number.places = 1;
        at += 1 + strlen(dimes[i]);
        if (g_ascii_isdigit(*at) && g_str_has_prefix(at + 1, "分")) {
            search->number.part = search->number.part * 10 + (*at - '0');
            search->number.places = 2;
            at += 1 + strlen("分");
        }
        return at;
    }
    return at;
}

/* The currency of the number that was found at `at`, if it has one. */
static void find_currency(Search *search, const gchar *at) {
    const gchar *behind = search->number.end + strspn(search->number.end, " ");
    gsize length = currency_at(behind, &search->code);
    gboolean is_second =
        search->open_range != NULL && search->code == NULL && skip_range_mark(search->taken) == at;
    const gchar *range = search->open_range;
    search->open_range = NULL;
    search->taken = search->at = search->number.end;
    if (length > 0) {
        search->taken = search->at = take_coins(search, behind + length);
    } else if (is_second) {
        search->code = range;
    }
}

/* The next number, in digits or words. FALSE: there is none. In "300 CNY 5 days" the currency is
 * that of the 300. */
static gboolean next_number(Search *search) {
    for (; *search->at != '\0'; search->at = g_utf8_next_char(search->at)) {
        const gchar *at = search->at;
        const gchar *before = search->taken;
        if (!money_number_at(search->text, at, &search->number))
            continue;
        search->code = NULL;
        find_currency(search, at);
        if (search->code == NULL && currency_before(before, at, &search->code) > 0)
            search->open_range = search->code;
        return TRUE;
    }
    return FALSE;
}

/* The currency of those that a limit or the like is known of whose sign it may be, if one is. */
static const gchar *only_currency_of_sign(const gchar *sign, const GArray *usual) {
    const gchar *found = sign;
    for (gsize row = 0; row < G_N_ELEMENTS(shared_signs); row++) {
        if (strcmp(shared_signs[row].sign, sign) != 0)
            continue;
        for (guint i = 0; usual != NULL && i < usual->len; i++) {
            const Money *money = &g_array_index(usual, Money, i);
            if (strstr(shared_signs[row].codes, money->currency) == NULL)
                continue;
            if (found != sign)
                return sign;
            found = money->currency;
        }
    }
    return found;
}

MoneyVerdict money_find(const gchar *text, const GArray *usual, Money *out_money) {
    g_autofree gchar *folded = text_fold(text);
    Search search = {.text = folded, .at = folded, .taken = folded};
    MoneyVerdict verdict = MONEY_NONE;
    *out_money = (Money){0};
    while (next_number(&search)) {
        if (search.code != NULL)
            return put_together(&search.number, only_currency_of_sign(search.code, usual),
                                out_money);
        if (!search.number.is_words || search.number.whole >= LEAST_WORDS)
            verdict = MONEY_NO_CURRENCY;
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

GArray *money_find_all(const gchar *text, const GArray *usual) {
    g_autofree gchar *folded = text_fold(text);
    Search search = {.text = folded, .at = folded, .taken = folded};
    GArray *amounts = g_array_new(FALSE, FALSE, sizeof(Money));
    while (next_number(&search)) {
        if (search.code == NULL)
            continue;
        Money money = most_of(&search.number, currency_of_sign(search.code, usual));
        g_array_append_val(amounts, money);
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
