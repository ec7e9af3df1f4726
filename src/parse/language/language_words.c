/* language_words.c - small words and letters by which languages in Latin letters are known */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that no sentence can do without, and those that complaints are full of ("order",
 * "parcel", "money"), each with all languages of this table that use it. Another language is a name
 * in language_words.h and its words in their places. */
#include "language_words.h"

#include <string.h>

enum {
    EN = 1 << LANGUAGE_EN,
    DE = 1 << LANGUAGE_DE,
    FR = 1 << LANGUAGE_FR,
    ES = 1 << LANGUAGE_ES,
    PT = 1 << LANGUAGE_PT,
    IT = 1 << LANGUAGE_IT,
    NL = 1 << LANGUAGE_NL,
    SV = 1 << LANGUAGE_SV,
    DA = 1 << LANGUAGE_DA,
    NO = 1 << LANGUAGE_NO,
    FI = 1 << LANGUAGE_FI,
    PL = 1 << LANGUAGE_PL,
    CS = 1 << LANGUAGE_CS,
    SK = 1 << LANGUAGE_SK,
    HU = 1 << LANGUAGE_HU,
    RO = 1 << LANGUAGE_RO,
    TR = 1 << LANGUAGE_TR,
    VI = 1 << LANGUAGE_VI,
    ID = 1 << LANGUAGE_ID,
};

/* clang-format off */

/* Lower case, sorted by bytes. */
static const struct {
    const gchar *word;
    guint32 languages;
} words[] = {
    {"a", EN | FR | CS | SK | HU | RO}, {"aan", NL}, {"aber", DE}, {"această", RO}, {"acest", RO},
    {"ada", ID}, {"adalah", ID}, {"af", DA}, {"after", EN}, {"ainda", PT}, {"akan", ID},
    {"ako", SK}, {"al", ES | IT | NL}, {"aldım", TR}, {"ale", PL | CS | SK}, {"alebo", SK},
    {"all", EN}, {"alla", IT}, {"alle", IT}, {"alors", FR}, {"als", DE | NL}, {"am", DE | RO},
    {"am-am", RO}, {"ama", TR}, {"an", EN | DE}, {"anche", IT}, {"ancora", IT}, {"and", EN},
    {"anda", ID}, {"anh", VI}, {"any", EN}, {"ao", PT}, {"aos", PT}, {"are", EN}, {"as", EN | PT},
    {"asia", FI}, {"asiakaspalvelu", FI}, {"at", EN | DA | NO}, {"atau", ID}, {"att", SV},
    {"até", PT}, {"au", FR}, {"auch", DE}, {"aucune", FR}, {"auf", DE}, {"aux", FR},
    {"av", SV | NO}, {"avec", FR}, {"avete", IT}, {"ayer", ES}, {"az", HU}, {"azt", HU},
    {"aún", ES}, {"až", CS | SK}, {"ați", RO}, {"back", EN}, {"balík", CS | SK}, {"bana", TR},
    {"banii", RO}, {"bara", SV}, {"barang", ID}, {"bardzo", PL}, {"bare", NO}, {"be", EN},
    {"because", EN}, {"bedankt", NL}, {"been", EN}, {"bei", DE}, {"belum", ID}, {"ben", TR},
    {"benim", TR}, {"bestelling", NL}, {"bestilling", DA | NO}, {"beställning", SV}, {"bij", NL},
    {"bir", TR}, {"bisa", ID}, {"bitte", DE}, {"blevet", DA}, {"blitt", NO}, {"bol", SK},
    {"bola", SK}, {"bolo", SK}, {"bom", PT}, {"bonjour", FR}, {"broken", EN}, {"bu", TR},
    {"buenos", ES}, {"bukan", ID}, {"bună", RO}, {"buongiorno", IT}, {"but", EN},
    {"by", EN | CS | SK}, {"byl", CS}, {"byla", CS}, {"bylo", CS}, {"być", PL}, {"był", PL},
    {"była", PL}, {"było", PL}, {"bị", VI}, {"c'est", FR}, {"can", EN}, {"care", RO},
    {"ce", FR | RO}, {"ces", FR}, {"cette", FR}, {"che", IT}, {"cho", VI}, {"chào", VI},
    {"chưa", VI}, {"chị", VI}, {"ci", IT}, {"co", PL | CS}, {"coletul", RO}, {"colis", FR},
    {"com", PT}, {"comanda", RO}, {"come", IT}, {"commande", FR}, {"como", ES | PT},
    {"con", ES | IT}, {"cosa", IT}, {"could", EN}, {"csak", HU}, {"csomag", HU}, {"cu", RO},
    {"czy", PL}, {"các", VI}, {"când", RO}, {"có", VI}, {"công", VI}, {"că", RO}, {"cảm", VI},
    {"cần", VI}, {"của", VI}, {"d'un", FR}, {"d'une", FR}, {"da", PT | IT | TR}, {"dacă", RO},
    {"daha", TR}, {"dal", IT}, {"dalla", IT}, {"dan", NL | ID}, {"danke", DE}, {"dans", FR},
    {"dar", RO}, {"dari", ID}, {"das", DE | PT}, {"dass", DE}, {"dat", NL},
    {"de", FR | ES | PT | NL | HU | RO | TR}, {"dei", IT}, {"deja", RO}, {"del", ES | IT},
    {"della", IT}, {"delle", IT}, {"dem", DE}, {"den", DE | SV | DA | NO | CS}, {"dengan", ID},
    {"denna", SV}, {"denne", DA | NO}, {"depuis", FR}, {"der", DE}, {"dere", NO}, {"deres", NO},
    {"des", DE | FR}, {"desde", ES}, {"det", SV | DA | NO}, {"detta", SV}, {"dette", DA | NO},
    {"deze", NL}, {"değil", TR}, {"deň", SK}, {"di", IT | ID}, {"dia", PT}, {"did", EN},
    {"die", DE | NL}, {"din", RO}, {"dinero", ES}, {"dinheiro", PT}, {"dit", NL}, {"diterima", ID},
    {"dla", PL}, {"do", EN | PT | PL | CS | SK}, {"dobry", PL}, {"dobrý", CS | SK}, {"don't", EN},
    {"donde", ES}, {"door", NL}, {"dopo", IT}, {"dos", PT}, {"du", FR}, {"după", RO}, {"dzień", PL},
    {"dziękuję", PL}, {"día", ES}, {"días", ES}, {"děkuji", CS}, {"e", PT | IT}, {"ederim", TR},
    {"een", NL}, {"efter", SV | DA}, {"egy", HU}, {"ei", FI}, {"ein", DE}, {"eine", DE},
    {"einen", DE}, {"el", ES}, {"ela", PT}, {"ella", ES}, {"elle", FR}, {"eller", SV | DA | NO},
    {"em", PT | VI}, {"en", FR | ES | NL | FI}, {"encomenda", PT}, {"encore", FR}, {"endnu", DA},
    {"ennå", NO}, {"er", DE | NL | SV | DA | NO}, {"era", IT}, {"es", DE | ES}, {"essa", PT},
    {"esse", PT}, {"essere", IT}, {"est", FR}, {"esta", ES}, {"este", ES | PT | RO}, {"estou", PT},
    {"está", ES | PT}, {"et", FR | DA | NO}, {"ett", SV}, {"etter", NO}, {"että", FI}, {"eu", PT},
    {"ez", HU}, {"ezt", HU}, {"ezért", HU}, {"ešte", SK}, {"favor", ES}, {"foarte", RO},
    {"foi", PT}, {"for", EN | DA | NO}, {"fortfarande", SV}, {"fortsatt", NO}, {"fost", RO},
    {"fra", DA | NO}, {"from", EN}, {"från", SV}, {"fue", ES}, {"fået", DA}, {"fått", SV | NO},
    {"för", SV}, {"für", DE}, {"fără", RO}, {"geen", NL}, {"gekregen", NL}, {"geld", DE | NL},
    {"gelmedi", TR}, {"geri", TR}, {"giao", VI}, {"gibi", TR}, {"gli", IT}, {"goedemiddag", NL},
    {"gostaria", PT}, {"graag", NL}, {"gracias", ES}, {"grazie", IT}, {"gået", DA}, {"gått", NO},
    {"gửi", VI}, {"ha", ES | IT | HU}, {"habe", DE}, {"haben", DE}, {"hace", ES}, {"had", EN},
    {"hadde", NO}, {"hade", SV}, {"hala", TR}, {"hallo", DE | NL}, {"haluan", FI}, {"han", ES},
    {"har", SV | DA | NO}, {"hari", ID}, {"has", EN}, {"hat", DE}, {"hatte", DE}, {"havde", DA},
    {"have", EN}, {"he", EN | ES}, {"heb", NL}, {"hebben", NL}, {"heeft", NL}, {"hei", NO | FI},
    {"hej", SV | DA}, {"hello", EN}, {"help", EN}, {"henüz", TR}, {"het", NL}, {"hier", NL},
    {"hiç", TR}, {"ho", IT}, {"hoe", NL}, {"hogy", HU}, {"hola", ES}, {"hoàn", VI}, {"hur", SV},
    {"hvordan", DA | NO}, {"hvorfor", DA | NO}, {"hàng", VI}, {"hâlâ", TR}, {"hän", FI},
    {"i", EN | IT | PL | CS | SK}, {"i'm", EN}, {"iade", TR}, {"ich", DE}, {"if", EN},
    {"ihnen", DE}, {"ihr", DE}, {"ihre", DE}, {"ik", NL}, {"ikke", DA | NO}, {"il", FR | IT},
    {"ile", TR}, {"im", DE}, {"immer", DE}, {"in", EN | DE | IT | NL}, {"ingen", SV | DA | NO},
    {"ingenting", NO}, {"inget", SV}, {"ini", ID}, {"inte", SV}, {"intet", DA}, {"io", IT},
    {"is", EN | NL | HU}, {"isso", PT}, {"ist", DE}, {"istiyorum", TR}, {"it", EN}, {"it's", EN},
    {"itu", ID}, {"için", TR}, {"j'ai", FR}, {"ja", FI}, {"jag", SV}, {"jak", PL}, {"jako", CS},
    {"jamais", FR}, {"je", FR | NL | CS | SK}, {"jeg", DA | NO}, {"jen", CS}, {"jer", DA},
    {"jeres", DA}, {"jest", PL}, {"jestem", PL}, {"jeszcze", PL}, {"ještě", CS}, {"joka", FI},
    {"jos", FI}, {"jsem", CS}, {"jsou", CS}, {"jste", CS}, {"juga", ID}, {"jullie", NL},
    {"już", PL}, {"já", PT}, {"jälkeen", FI}, {"jó", HU}, {"kadar", TR}, {"kami", ID},
    {"kan", NL | SV | DA | NO}, {"kann", DE}, {"kanssa", FI}, {"kaptam", HU}, {"kaptuk", HU},
    {"karena", ID}, {"kargo", TR}, {"kasih", ID}, {"když", CS}, {"ke", ID}, {"kein", DE},
    {"keine", DE}, {"kell", HU}, {"kembali", ID}, {"kenapa", ID}, {"keď", SK}, {"khi", VI},
    {"không", VI}, {"ki", HU}, {"kiitos", FI}, {"kita", ID}, {"kjøpt", NO}, {"kommit", SV},
    {"koska", FI}, {"které", CS}, {"který", CS}, {"ktoré", SK}, {"ktorý", SK}, {"kuin", FI},
    {"kun", DA | FI}, {"kunt", NL}, {"kérem", HU}, {"köszönöm", HU}, {"købt", DA},
    {"la", FR | ES | IT | RO}, {"lagi", ID}, {"las", ES}, {"le", FR | ES | IT | RO}, {"leider", DE},
    {"len", SK}, {"les", FR}, {"lett", HU}, {"leur", FR}, {"llegado", ES}, {"lo", ES | IT},
    {"los", ES}, {"lub", PL}, {"là", VI}, {"lütfen", TR}, {"lại", VI}, {"ma", FR | IT | SK},
    {"maar", NL}, {"mai", IT | RO}, {"mais", FR}, {"mam", PL}, {"mas", PT}, {"masih", ID},
    {"me", EN | FR | ES | PT | NL | FI}, {"mea", RO}, {"med", SV | DA | NO}, {"mee", NL},
    {"meg", NO | HU}, {"meget", DA}, {"mein", DE}, {"meine", DE}, {"men", SV | DA | NO},
    {"mengapa", ID}, {"merci", FR}, {"merhaba", TR}, {"mert", HU}, {"mes", FR}, {"meses", PT},
    {"met", NL}, {"meu", PT | RO}, {"meus", PT}, {"mi", ES | IT | PL | CS | SK | RO | TR},
    {"mia", IT}, {"mich", DE}, {"mig", SV | DA}, {"mijn", NL}, {"miksi", FI}, {"min", SV | DA | NO},
    {"mina", SV}, {"mine", DA | NO}, {"minha", PT}, {"mint", HU}, {"minulle", FI}, {"minun", FI},
    {"mio", IT}, {"mir", DE}, {"mis", ES}, {"mit", DE | DA}, {"mitt", SV | NO}, {"mitä", FI},
    {"mnie", PL}, {"modtaget", DA}, {"mohon", ID}, {"moja", PL}, {"moje", PL | CS | SK},
    {"molto", IT}, {"mon", FR}, {"money", EN}, {"most", HU}, {"mottatt", NO}, {"muito", PT},
    {"mulțumesc", RO}, {"mutta", FI}, {"muy", ES}, {"my", EN}, {"mycket", SV}, {"mye", NO},
    {"myös", FI}, {"mà", VI}, {"mám", CS | SK}, {"már", HU}, {"más", ES}, {"még", HU}, {"mój", PL},
    {"môj", SK}, {"mě", CS}, {"mı", TR}, {"můj", CS}, {"một", VI}, {"n'ai", FR}, {"n'est", FR},
    {"na", PT | PL | CS | SK}, {"naar", NL}, {"nach", DE}, {"nada", ES | PT}, {"nadal", PL},
    {"nagyon", HU}, {"napot", HU}, {"nas", PT}, {"nasıl", TR}, {"ne", FR | IT | TR}, {"nebo", CS},
    {"nebol", SK}, {"nebyl", CS}, {"neden", TR}, {"nedostal", CS | SK}, {"nedostala", CS | SK},
    {"nekem", HU}, {"nel", IT}, {"nella", IT}, {"nem", HU}, {"není", CS}, {"never", EN},
    {"người", VI}, {"như", VI}, {"nhưng", VI}, {"nhận", VI}, {"những", VI}, {"ni", ES | SV},
    {"nicht", DE}, {"nici", RO}, {"nie", PL | SK}, {"niet", NL}, {"niets", NL}, {"niin", FI},
    {"no", EN | ES | PT}, {"noch", DE}, {"noe", NO}, {"noen", NO}, {"nog", NL}, {"nogen", DA},
    {"noget", DA}, {"non", IT}, {"nooit", NL}, {"nos", FR | ES | PT}, {"nosotros", ES},
    {"nossa", PT}, {"nostro", IT}, {"not", EN}, {"notre", FR}, {"nous", FR},
    {"nu", NL | SV | DA | RO}, {"nur", DE}, {"nyt", FI}, {"này", VI}, {"não", PT}, {"när", SV},
    {"nå", NO}, {"når", DA | NO}, {"nếu", VI}, {"o", PT | IT | PL | CS | SK | RO | TR},
    {"objednávka", CS | SK}, {"obrigada", PT}, {"obrigado", PT}, {"och", SV}, {"od", PL | CS | SK},
    {"oder", DE}, {"of", EN | NL}, {"og", DA | NO}, {"også", DA | NO}, {"olan", TR}, {"olarak", TR},
    {"oldu", TR}, {"ole", FI}, {"olen", FI}, {"oli", FI}, {"olá", PT}, {"om", NL | SV | DA | NO},
    {"on", EN | FR | FI}, {"ont", FR}, {"ontvangen", NL}, {"ook", NL}, {"op", NL}, {"or", EN},
    {"oraz", PL}, {"order", EN}, {"ordine", IT}, {"os", PT}, {"otrzymałam", PL}, {"otrzymałem", PL},
    {"ou", FR | PT}, {"our", EN}, {"ovat", FI}, {"over", NL}, {"paczka", PL}, {"paczki", PL},
    {"pada", ID}, {"pagi", ID}, {"paket", ID}, {"paketet", SV}, {"paketti", FI},
    {"pakken", DA | NO}, {"par", FR}, {"para", ES | PT | TR}, {"pas", FR}, {"państwa", PL},
    {"pe", RO}, {"pedido", ES}, {"pela", PT}, {"pelo", PT}, {"pengar", SV}, {"penge", DA},
    {"penger", NO}, {"peniaze", SK}, {"pentru", RO}, {"peníze", CS}, {"per", IT}, {"pero", ES},
    {"però", IT}, {"pesanan", ID}, {"phẩm", VI}, {"pieniędzy", PL}, {"più", IT}, {"please", EN},
    {"plus", FR}, {"po", PL | CS | SK}, {"ponieważ", PL}, {"por", ES | PT}, {"porque", ES | PT},
    {"pour", FR}, {"pre", SK}, {"pri", SK}, {"primit", RO}, {"pro", CS}, {"produk", ID},
    {"produsul", RO}, {"produto", PT}, {"proszę", PL}, {"prosím", CS | SK}, {"przesyłka", PL},
    {"przez", PL}, {"på", SV | DA | NO}, {"pénzt", HU}, {"při", CS}, {"quando", IT},
    {"que", FR | ES | PT}, {"quero", PT}, {"questa", IT}, {"questo", IT}, {"qui", FR},
    {"quiero", ES}, {"qué", ES}, {"quý", VI}, {"ra", VI}, {"rahat", FI}, {"recebi", PT},
    {"received", EN}, {"recibido", ES}, {"refund", EN}, {"rendelés", HU}, {"rendelésem", HU},
    {"reçu", FR}, {"ricevuto", IT}, {"rikki", FI}, {"rimborso", IT}, {"rog", RO}, {"rusak", ID},
    {"rất", VI}, {"s", CS | SK}, {"sa", SK}, {"saanut", FI}, {"saapunut", FI}, {"salve", IT},
    {"sampai", ID}, {"sangat", ID}, {"sans", FR}, {"sao", VI}, {"sau", RO}, {"saya", ID},
    {"schon", DE}, {"se", FR | ES | PT | IT | FI | CS | RO}, {"sedan", SV}, {"sehr", DE},
    {"sei", IT}, {"seit", DE}, {"sejak", ID}, {"selamat", ID}, {"sem", PT | HU}, {"sen", FI},
    {"ser", PT}, {"seu", PT}, {"si", FR | ES | IT}, {"siang", ID}, {"siden", DA | NO}, {"sie", DE},
    {"sin", ES}, {"since", EN}, {"sind", DE}, {"sipariş", TR}, {"siparişim", TR}, {"sitä", FI},
    {"siz", TR}, {"size", TR}, {"sizin", TR}, {"się", PL}, {"skulle", SV | DA | NO}, {"so", EN},
    {"sobre", ES}, {"soldi", IT}, {"som", SV | DA | NO | SK}, {"sono", IT}, {"sonra", TR},
    {"sont", FR}, {"stadig", DA}, {"stato", IT}, {"ste", SK}, {"still", EN}, {"stále", CS | SK},
    {"su", ES | IT}, {"sua", PT}, {"sudah", ID}, {"suis", FR}, {"sul", IT}, {"sunt", RO},
    {"suo", IT}, {"sur", FR}, {"sus", ES}, {"svoje", SK}, {"své", CS}, {"szeretném", HU},
    {"så", SV | DA | NO}, {"só", PT}, {"sú", SK}, {"să", RO}, {"są", PL}, {"sản", VI}, {"sẽ", VI},
    {"ta", PL}, {"tack", SV}, {"tak", DA | PL | CS | SK}, {"takaisin", FI}, {"takk", NO},
    {"también", ES}, {"também", PT}, {"tapi", ID}, {"tardes", ES}, {"te", NL | FI | PL},
    {"tego", PL}, {"teidän", FI}, {"tej", PL}, {"tejto", SK}, {"telah", ID}, {"tem", PT},
    {"ten", PL}, {"tento", CS | SK}, {"terima", ID}, {"termék", HU}, {"terug", NL}, {"terve", FI},
    {"tetapi", ID}, {"teşekkür", TR}, {"teşekkürler", TR}, {"thank", EN}, {"thanks", EN},
    {"that", EN}, {"the", EN}, {"there", EN}, {"they", EN}, {"this", EN}, {"thì", VI},
    {"tidak", ID}, {"til", DA | NO}, {"tilauksen", FI}, {"tilaus", FI}, {"tilbage", DA},
    {"tilbake", NO}, {"till", SV}, {"tillbaka", SV}, {"tisztelt", HU}, {"tiền", VI},
    {"to", EN | PL | CS | SK}, {"toch", NL}, {"todavía", ES}, {"tolong", ID}, {"tot", NL},
    {"toujours", FR}, {"tovar", SK}, {"trasig", SV}, {"trong", VI}, {"très", FR}, {"tuote", FI},
    {"tuotteen", FI}, {"ty", VI}, {"tylko", PL}, {"tämä", FI}, {"tämän", FI}, {"této", CS},
    {"tôi", VI}, {"từ", VI}, {"u", NL}, {"uang", ID}, {"uit", NL}, {"um", PT}, {"uma", PT},
    {"un", FR | ES | IT | RO}, {"una", ES | IT}, {"und", DE}, {"une", FR}, {"uno", IT}, {"uns", DE},
    {"unsere", DE}, {"untuk", ID}, {"usted", ES}, {"ustedes", ES}, {"után", HU}, {"uw", NL},
    {"už", CS | SK}, {"v", CS | SK}, {"vagy", HU}, {"van", NL | HU}, {"var", SV | DA | NO | TR},
    {"varför", SV}, {"ve", TR}, {"veel", NL}, {"very", EN}, {"vi", IT | SV | DA | NO},
    {"vielä", FI}, {"vil", DA | NO}, {"vill", SV}, {"vissza", HU}, {"você", PT}, {"vocês", PT},
    {"voitte", FI}, {"volt", HU}, {"vom", DE}, {"von", DE}, {"voor", NL}, {"vorrei", IT},
    {"vos", FR}, {"votre", FR}, {"vous", FR}, {"và", VI}, {"vám", CS | SK}, {"vás", CS | SK},
    {"været", DA}, {"vært", NO}, {"vì", VI}, {"vă", RO}, {"vẫn", VI}, {"về", VI}, {"với", VI},
    {"w", PL}, {"war", DE}, {"was", EN | DE | NL}, {"wat", NL}, {"we", EN | NL}, {"wel", NL},
    {"wenn", DE}, {"werd", NL}, {"werden", DE}, {"were", EN}, {"what", EN}, {"when", EN},
    {"wie", DE}, {"wij", NL}, {"will", EN | DE}, {"wir", DE}, {"with", EN}, {"wo", DE},
    {"worden", DE | NL}, {"would", EN}, {"wurde", DE}, {"xin", VI}, {"y", ES}, {"ya", ES},
    {"yang", ID}, {"yok", TR}, {"you", EN}, {"your", EN}, {"your's", EN}, {"z", PL | CS | SK},
    {"za", PL | CS | SK}, {"zamówienie", PL}, {"zboží", CS}, {"zijn", NL}, {"ziua", RO}, {"zo", NL},
    {"zonder", NL}, {"został", PL}, {"została", PL}, {"zu", DE}, {"zum", DE}, {"zur", DE},
    {"zurück", DE}, {"zwrot", PL}, {"ännu", SV}, {"är", SV}, {"çok", TR}, {"è", IT}, {"én", HU},
    {"érkezett", HU}, {"és", HU}, {"été", FR}, {"így", HU}, {"îmi", RO}, {"în", RO}, {"înapoi", RO},
    {"încă", RO}, {"ön", HU}, {"önök", HU}, {"ødelagt", NO}, {"über", DE}, {"ürün", TR}, {"čo", SK},
    {"ďakujem", SK}, {"đang", VI}, {"đã", VI}, {"đơn", VI}, {"được", VI}, {"đến", VI}, {"để", VI},
    {"şi", RO}, {"şikayet", TR}, {"że", PL}, {"že", CS | SK}, {"ơn", VI}, {"și", RO},
};

/* Letters, small, that few languages have. */
static const struct {
    gunichar letter;
    guint32 languages;
} letters[] = {
    {0x00df, DE}, /* ß */ {0x00e4, DE | SV | FI}, /* ä */ {0x00f6, DE | SV | FI | HU | TR}, /* ö */
    {0x00fc, DE | HU | TR}, /* ü */ {0x00e5, SV | DA | NO}, /* å */ {0x00e6, DA | NO}, /* æ */
    {0x00f8, DA | NO}, /* ø */ {0x00f1, ES}, /* ñ */ {0x00bf, ES}, /* ¿ */ {0x00a1, ES}, /* ¡ */
    {0x00e3, PT | VI}, /* ã */ {0x00f5, PT | VI}, /* õ */ {0x00e7, FR | PT | TR}, /* ç */
    {0x00ea, FR | PT | VI}, /* ê */ {0x00e8, FR | IT}, /* è */ {0x00e0, FR | IT | PT | VI}, /* à */
    {0x0153, FR}, /* œ */ {0x00f9, FR | IT}, /* ù */ {0x00f2, IT}, /* ò */ {0x00ec, IT}, /* ì */
    {0x0142, PL}, /* ł */ {0x0105, PL}, /* ą */ {0x0119, PL}, /* ę */ {0x017c, PL}, /* ż */
    {0x017a, PL}, /* ź */ {0x015b, PL}, /* ś */ {0x0107, PL}, /* ć */ {0x0144, PL}, /* ń */
    {0x011b, CS}, /* ě */ {0x0159, CS}, /* ř */ {0x016f, CS}, /* ů */ {0x017e, CS | SK}, /* ž */
    {0x0161, CS | SK}, /* š */ {0x010d, CS | SK}, /* č */ {0x00fd, CS | SK}, /* ý */
    {0x013e, SK}, /* ľ */ {0x013a, SK}, /* ĺ */ {0x0155, SK}, /* ŕ */ {0x0165, CS | SK}, /* ť */
    {0x010f, CS | SK}, /* ď */ {0x00f4, SK | FR}, /* ô */ {0x0151, HU}, /* ő */
    {0x0171, HU}, /* ű */ {0x0103, RO | VI}, /* ă */ {0x0219, RO}, /* ș */ {0x021b, RO}, /* ț */
    {0x0163, RO}, /* ţ */ {0x015f, TR | RO}, /* ş */ {0x011f, TR}, /* ğ */ {0x0131, TR}, /* ı */
    {0x0111, VI}, /* đ */ {0x01a1, VI}, /* ơ */ {0x01b0, VI}, /* ư */
};

/* clang-format on */

guint32 language_words_find(const gchar *word) {
    gsize first = 0;
    gsize end = G_N_ELEMENTS(words);
    while (first < end) {
        gsize middle = first + (end - first) / 2;
        const gchar *found = words[middle].word;
        gint order = (guchar)*word - (guchar)*found;
        order = order != 0 ? order : strcmp(word, found);
        if (order == 0)
            return words[middle].languages;
        if (order < 0)
            end = middle;
        else
            first = middle + 1;
    }
    return 0;
}

guint32 language_words_find_letter(gunichar letter) {
    /* Vietnamese has a block of its own: letters with a tone mark. */
    if (letter >= 0x1ea0 && letter <= 0x1ef9)
        return VI;
    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        if (letters[i].letter == letter)
            return letters[i].languages;
    }
    return 0;
}
