/* answer_words_eastern.c - what answering programs write in Asia and eastern Europe */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table a language; see answer_words_western.c. Chinese web mail (QQ, NetEase, Sina) puts
 * "自动回复:" before the subject, localized Exchange its own words.
 */
#include "answer_words.h"

static const AnswerWords simplified_chinese[] = {
    {"自动回复", WORDS_BEFORE_COLON},
    {"自动答复", WORDS_BEFORE_COLON},
    {"自动应答", WORDS_BEFORE_COLON},
    {"系统自动回复", WORDS_BEFORE_COLON},
    {"休假自动回复", WORDS_BEFORE_COLON},
    {"假期自动回复", WORDS_BEFORE_COLON},
    {"外出自动回复", WORDS_BEFORE_COLON},
    {"离开自动回复", WORDS_BEFORE_COLON},
    {"不在办公室", WORDS_BEFORE_COLON},
    {"自动回复", WORDS_WHOLE},
    {"自动答复", WORDS_WHOLE},
    {"系统自动回复", WORDS_WHOLE},
    {"外出中", WORDS_WHOLE},
    {"休假中", WORDS_WHOLE},
    {"出差中", WORDS_WHOLE},
    {"外出通知", WORDS_WHOLE},
    {"休假通知", WORDS_WHOLE},
    {"不在办公室", WORDS_WHOLE},
    {"这是一封自动回复", WORDS_AWAY},
    {"这是自动回复", WORDS_AWAY},
    {"本邮件为自动回复", WORDS_AWAY},
    {"此邮件为自动回复", WORDS_AWAY},
    {"本邮件由系统自动", WORDS_AWAY},
    {"此邮件由系统自动", WORDS_AWAY},
    {"系统自动回复", WORDS_AWAY},
    {"我正在休假", WORDS_AWAY},
    {"我目前正在休假", WORDS_AWAY},
    {"我现在不在办公室", WORDS_AWAY},
    {"我目前不在办公室", WORDS_AWAY},
    {"我正在出差", WORDS_AWAY},
    {"您的来信已收到", WORDS_RECEIVED},
    {"您的邮件已收到", WORDS_RECEIVED},
    {"您的邮件我已收到", WORDS_RECEIVED},
    {"您的来信我已收到", WORDS_RECEIVED},
    {"已收到您的", WORDS_RECEIVED},
    {"我们已收到", WORDS_RECEIVED},
    {"感谢您的来信", WORDS_RECEIVED},
    {"请勿直接回复", WORDS_RECEIVED},
    {"我不在办公室", WORDS_AWAY},
    {"我正在外出", WORDS_AWAY},
    {"我在休假", WORDS_AWAY},
    {"我目前正在出差", WORDS_AWAY},
};

static const AnswerWords traditional_chinese[] = {
    {"自動回覆", WORDS_BEFORE_COLON},
    {"自動回應", WORDS_BEFORE_COLON},
    {"自動答覆", WORDS_BEFORE_COLON},
    {"自動回复", WORDS_BEFORE_COLON},
    {"系統自動回覆", WORDS_BEFORE_COLON},
    {"不在辦公室", WORDS_BEFORE_COLON},
    {"自動回覆", WORDS_WHOLE},
    {"休假通知", WORDS_WHOLE},
    {"外出通知", WORDS_WHOLE},
    {"這是自動回覆", WORDS_AWAY},
    {"此為系統自動", WORDS_AWAY},
    {"此信件為系統自動", WORDS_AWAY},
    {"我目前不在辦公室", WORDS_AWAY},
    {"我正在休假", WORDS_AWAY},
    {"已收到您的來信", WORDS_RECEIVED},
    {"我們已收到", WORDS_RECEIVED},
    {"請勿直接回覆", WORDS_RECEIVED},
    {"我正在出差", WORDS_AWAY},
    {"我目前正在休假", WORDS_AWAY},
    {"我現在不在辦公室", WORDS_AWAY},
};

static const AnswerWords japanese[] = {
    {"自動応答", WORDS_BEFORE_COLON},
    {"自動返信", WORDS_BEFORE_COLON},
    {"自動送信", WORDS_BEFORE_COLON},
    {"不在通知", WORDS_BEFORE_COLON},
    {"不在応答", WORDS_BEFORE_COLON},
    {"自動返信", WORDS_WHOLE},
    {"自動返信メール", WORDS_WHOLE},
    {"自動応答", WORDS_WHOLE},
    {"不在通知", WORDS_WHOLE},
    {"不在のお知らせ", WORDS_WHOLE},
    {"このメールは自動", WORDS_AWAY},
    {"本メールは自動", WORDS_AWAY},
    {"自動返信", WORDS_AWAY},
    {"自動応答", WORDS_AWAY},
    {"ただいま不在", WORDS_AWAY},
    {"休暇をいただいて", WORDS_AWAY},
    {"お問い合わせありがとう", WORDS_RECEIVED},
    {"お問い合わせいただき", WORDS_RECEIVED},
    {"お問合せありがとう", WORDS_RECEIVED},
    {"自動応答メール", WORDS_WHOLE},
    {"現在不在", WORDS_AWAY},
    {"只今不在", WORDS_AWAY},
    {"ただ今不在", WORDS_AWAY},
    {"休暇中", WORDS_AWAY},
    {"出張中", WORDS_AWAY},
    {"お問い合わせを受け付け", WORDS_RECEIVED},
    {"お問い合わせを承り", WORDS_RECEIVED},
};

static const AnswerWords korean[] = {
    {"자동 회신", WORDS_BEFORE_COLON}, {"자동회신", WORDS_BEFORE_COLON},
    {"자동 응답", WORDS_BEFORE_COLON}, {"자동응답", WORDS_BEFORE_COLON},
    {"자동 답장", WORDS_BEFORE_COLON}, {"부재중", WORDS_BEFORE_COLON},
    {"부재 중", WORDS_BEFORE_COLON},   {"자동 회신", WORDS_WHOLE},
    {"부재중 알림", WORDS_WHOLE},      {"부재중입니다", WORDS_AWAY},
    {"현재 부재중", WORDS_AWAY},       {"휴가 중", WORDS_AWAY},
    {"이 메일은 자동", WORDS_AWAY},    {"본 메일은 자동", WORDS_AWAY},
    {"문의해 주셔서", WORDS_RECEIVED}, {"저는 현재 부재", WORDS_AWAY},
    {"저는 현재 휴가", WORDS_AWAY},    {"현재 자리를 비", WORDS_AWAY},
    {"출장 중", WORDS_AWAY},           {"휴가중", WORDS_AWAY},
    {"문의가 접수", WORDS_RECEIVED},   {"고객님의 문의가 접수", WORDS_RECEIVED},
};

static const AnswerWords polish[] = {
    {"odpowiedź automatyczna", WORDS_BEFORE_COLON},
    {"automatyczna odpowiedź", WORDS_BEFORE_COLON},
    {"autoodpowiedź", WORDS_BEFORE_COLON},
    {"poza biurem", WORDS_BEFORE_COLON},
    {"odpowiedź automatyczna", WORDS_WHOLE},
    {"jestem poza biurem", WORDS_AWAY},
    {"jestem na urlopie", WORDS_AWAY},
    {"przebywam na urlopie", WORDS_AWAY},
    {"nie ma mnie w biurze", WORDS_AWAY},
    {"to jest automatyczna", WORDS_AWAY},
    {"wiadomość wygenerowana automatycznie", WORDS_AWAY},
    {"otrzymaliśmy", WORDS_RECEIVED},
    {"obecnie jestem poza", WORDS_AWAY},
    {"obecnie przebywam", WORDS_AWAY},
    {"jestem nieobecn", WORDS_AWAY},
};

/* Slovak and Hungarian too. */
static const AnswerWords czech[] = {
    {"automatická odpověď", WORDS_BEFORE_COLON},
    {"automatická odpoveď", WORDS_BEFORE_COLON},
    {"mimo kancelář", WORDS_BEFORE_COLON},
    {"oznámení o nepřítomnosti", WORDS_BEFORE_COLON},
    {"automatikus válasz", WORDS_BEFORE_COLON},
    {"automatická odpověď", WORDS_WHOLE},
    {"jsem mimo kancelář", WORDS_AWAY},
    {"jsem na dovolené", WORDS_AWAY},
    {"mám dovolenou", WORDS_AWAY},
    {"toto je automatická", WORDS_AWAY},
    {"obdrželi jsme", WORDS_RECEIVED},
    {"nejsem v kanceláři", WORDS_AWAY},
    {"momentálně nejsem", WORDS_AWAY},
    {"som mimo kancelárie", WORDS_AWAY},
    {"vaši zprávu jsme", WORDS_RECEIVED},
    {"vaše zpráva byla přijata", WORDS_RECEIVED},
};

static const AnswerWords russian[] = {
    {"автоматический ответ", WORDS_BEFORE_COLON},
    {"автоответ", WORDS_BEFORE_COLON},
    {"автоответчик", WORDS_BEFORE_COLON},
    {"вне офиса", WORDS_BEFORE_COLON},
    {"нет на работе", WORDS_BEFORE_COLON},
    {"автоматический ответ", WORDS_WHOLE},
    {"автоответ", WORDS_WHOLE},
    {"я в отпуске", WORDS_AWAY},
    {"нахожусь в отпуске", WORDS_AWAY},
    {"я нахожусь в отпуске", WORDS_AWAY},
    {"меня нет в офисе", WORDS_AWAY},
    {"это автоматический ответ", WORDS_AWAY},
    {"это письмо сформировано автоматически", WORDS_AWAY},
    {"ваше письмо получено", WORDS_RECEIVED},
    {"ваше обращение", WORDS_RECEIVED},
    {"мы получили ваш", WORDS_RECEIVED},
    {"я отсутствую", WORDS_AWAY},
    {"в настоящее время я отсутствую", WORDS_AWAY},
    {"меня не будет в офисе", WORDS_AWAY},
};

static const AnswerWords ukrainian[] = {
    {"автоматична відповідь", WORDS_BEFORE_COLON},
    {"автовідповідь", WORDS_BEFORE_COLON},
    {"автовідповідач", WORDS_BEFORE_COLON},
    {"поза офісом", WORDS_BEFORE_COLON},
    {"автоматична відповідь", WORDS_WHOLE},
    {"я у відпустці", WORDS_AWAY},
    {"перебуваю у відпустці", WORDS_AWAY},
    {"це автоматична", WORDS_AWAY},
    {"ваше звернення", WORDS_RECEIVED},
    {"ми отримали ваш", WORDS_RECEIVED},
    {"мене немає в офісі", WORDS_AWAY},
    {"мене не буде в офісі", WORDS_AWAY},
    {"наразі мене немає", WORDS_AWAY},
};

static const AnswerWords turkish[] = {
    {"otomatik yanıt", WORDS_BEFORE_COLON},  {"otomatik cevap", WORDS_BEFORE_COLON},
    {"ofis dışında", WORDS_BEFORE_COLON},    {"otomatik yanıt", WORDS_WHOLE},
    {"ofis dışındayım", WORDS_AWAY},         {"izindeyim", WORDS_AWAY},
    {"yıllık izindeyim", WORDS_AWAY},        {"bu otomatik", WORDS_AWAY},
    {"bu bir otomatik", WORDS_AWAY},         {"talebiniz alınmıştır", WORDS_RECEIVED},
    {"şu anda ofis dışındayım", WORDS_AWAY}, {"şu an ofis dışındayım", WORDS_AWAY},
    {"ofiste değilim", WORDS_AWAY},          {"ofis dışında olacağım", WORDS_AWAY},
    {"mesajınızı aldık", WORDS_RECEIVED},    {"mesajınız alınmıştır", WORDS_RECEIVED},
    {"talebinizi aldık", WORDS_RECEIVED},
};

static const AnswerWords vietnamese[] = {
    {"trả lời tự động", WORDS_BEFORE_COLON},
    {"thư trả lời tự động", WORDS_BEFORE_COLON},
    {"phản hồi tự động", WORDS_BEFORE_COLON},
    {"trả lời tự động", WORDS_WHOLE},
    {"tôi đang nghỉ phép", WORDS_AWAY},
    {"tôi hiện không có mặt", WORDS_AWAY},
    {"đây là thư trả lời tự động", WORDS_AWAY},
    {"đây là email tự động", WORDS_AWAY},
    {"chúng tôi đã nhận được", WORDS_RECEIVED},
    {"tôi đang đi công tác", WORDS_AWAY},
    {"tôi sẽ vắng mặt", WORDS_AWAY},
    {"hiện tại tôi đang nghỉ", WORDS_AWAY},
    {"yêu cầu của bạn đã được tiếp nhận", WORDS_RECEIVED},
};

static const AnswerWords arabic[] = {
    {"رد تلقائي", WORDS_BEFORE_COLON}, {"الرد التلقائي", WORDS_BEFORE_COLON},
    {"رد آلي", WORDS_BEFORE_COLON},    {"خارج المكتب", WORDS_BEFORE_COLON},
    {"رد تلقائي", WORDS_WHOLE},        {"خارج المكتب", WORDS_WHOLE},
    {"أنا خارج المكتب", WORDS_AWAY},   {"أنا في إجازة", WORDS_AWAY},
    {"هذا رد تلقائي", WORDS_AWAY},     {"لقد تلقينا", WORDS_RECEIVED},
    {"أنا حاليا خارج", WORDS_AWAY},    {"أنا حالياً خارج", WORDS_AWAY},
    {"أنا خارج", WORDS_AWAY},          {"سأكون خارج المكتب", WORDS_AWAY},
    {"أنا غير متواجد", WORDS_AWAY},    {"لقد استلمنا", WORDS_RECEIVED},
    {"تم استلام", WORDS_RECEIVED},     {"تم استلام رسالتك", WORDS_RECEIVED},
};

static const AnswerWords hebrew[] = {
    {"תשובה אוטומטית", WORDS_BEFORE_COLON}, {"מענה אוטומטי", WORDS_BEFORE_COLON},
    {"הודעה אוטומטית", WORDS_BEFORE_COLON}, {"מחוץ למשרד", WORDS_BEFORE_COLON},
    {"תשובה אוטומטית", WORDS_WHOLE},        {"מחוץ למשרד", WORDS_WHOLE},
    {"אני מחוץ למשרד", WORDS_AWAY},         {"אני בחופשה", WORDS_AWAY},
    {"זוהי הודעה אוטומטית", WORDS_AWAY},    {"פנייתך התקבלה", WORDS_RECEIVED},
    {"תגובה אוטומטית", WORDS_BEFORE_COLON}, {"אני נמצא מחוץ", WORDS_AWAY},
    {"אני נמצאת מחוץ", WORDS_AWAY},         {"אני לא במשרד", WORDS_AWAY},
    {"זוהי תגובה אוטומטית", WORDS_AWAY},    {"קיבלנו את", WORDS_RECEIVED},
    {"פנייתך נקלטה", WORDS_RECEIVED},       {"הודעתך התקבלה", WORDS_RECEIVED},
};

#define LANGUAGE(name, rows)                                                                       \
    { name, rows, G_N_ELEMENTS(rows) }
static const AnswerLanguage languages[] = {
    LANGUAGE("zh-Hans", simplified_chinese),
    LANGUAGE("zh-Hant", traditional_chinese),
    LANGUAGE("ja", japanese),
    LANGUAGE("ko", korean),
    LANGUAGE("pl", polish),
    LANGUAGE("cs", czech),
    LANGUAGE("ru", russian),
    LANGUAGE("uk", ukrainian),
    LANGUAGE("tr", turkish),
    LANGUAGE("vi", vietnamese),
    LANGUAGE("ar", arabic),
    LANGUAGE("he", hebrew),
};

const AnswerLanguage *answer_words_eastern(gsize *out_count) {
    *out_count = G_N_ELEMENTS(languages);
    return languages;
}
