# courses.py - of each legal profile: where the desk is, when it works, and what is written on which day
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import datetime
import pathlib
import re
import zoneinfo

DATA = pathlib.Path(__file__).resolve().parents[3] / "data" / "profiles"


@dataclasses.dataclass(frozen=True)
class Words:
    """What is written in one language. The answers keep the ticket with the desk: its clocks go on."""
    language: str
    subject: str
    complaint: str
    taken: str              # the first answer
    delay: tuple            # two, each with its reason
    question: str           # while the desk is down
    answers: tuple          # three, over the weeks
    asked: str              # just before the clock is set back
    note: str               # after that
    incomplete: str         # a last letter that lacks its reasons and what is done about it
    final: str


ENGLISH = Words(
    "en", "Fees charged twice", "My account was charged the same fee twice in one day. Please pay it back.\n",
    "#assign me\n#open\n\nDear Ms Zhou, thank you for writing, and we are sorry. I look at your account this week.",
    ("#delay 21d the records have to come from our archive", "#delay 20d the other bank has not answered yet"),
    "I have found the fee a third time, on my statement of May.\n",
    ("#open\n\nDear Ms Zhou, the records are here, and I read them this week.",
     "#open\n\nDear Ms Zhou, the other bank has our letter and promised an answer.",
     "#open\n\nDear Ms Zhou, the other bank has answered, and our lawyers read it now."),
    "My statement of June shows it, too.\n", "#note the statements are in the archive",
    "#final upheld\n\nDear Ms Zhou, thank you for your patience. We close this now.",
    "#final upheld\n\nDear Ms Zhou,\n\nwe uphold your complaint, because the records show that our system booked one "
    "fee twice. We refund the fee today, and we apologise for it.")
CHINESE = Words(
    "zh", "重复收费", "您好，我的账户一天之内被收了两次手续费，请退还多收的一笔。\n",
    "#转交 我\n#处理中\n\n周女士您好，感谢您的来信，非常抱歉。我本周核查您的账户。",
    ("#延期 21天 账务记录需从档案库调取", "#延期 20天 对方银行尚未答复"),
    "我在五月的账单上又发现了一笔同样的收费。\n",
    ("#处理中\n\n周女士您好，账务记录已经调到，我本周核对。", "#处理中\n\n周女士您好，对方银行已收到我们的函件。",
     "#处理中\n\n周女士您好，对方银行已经答复，正在由法务核对。"),
    "六月的账单上也有这笔收费。\n", "#备注 账单在档案库",
    "#终答 支持\n\n周女士您好，感谢您的耐心等待，此事已处理完毕。",
    "#终答 支持\n\n周女士您好：\n\n您的投诉成立。经核查，原因是系统将同一笔手续费记了两次，非常抱歉。"
    "多收的手续费今天全额退还。")


@dataclasses.dataclass(frozen=True)
class Course:
    profile: str
    zone: zoneinfo.ZoneInfo
    begin: datetime.date
    final_day: int          # on which the last letter is written, after every time of the law has passed
    words: Words
    hours: str = None       # of its calendar; None: promises are counted in all hours
    holidays: str = ""
    vote: str = None        # two days after the survey's reminder

    def at(self, day, time):
        """The instant of a time on the clock of the desk's wall, so many days after the first."""
        hours, minutes = map(int, time.split(":"))
        date = self.begin + datetime.timedelta(days=day)
        return datetime.datetime(date.year, date.month, date.day, hours, minutes, tzinfo=self.zone)

    def legal_dates(self):
        """(clock, its last minute) of the profile, counted here once more: the first day does not count."""
        text = (DATA / (self.profile + ".yaml")).read_text(encoding="utf-8")
        for name, days in re.findall(r"- name: (\S+).*?within: (\d+) calendar days", text, re.DOTALL):
            yield name, "%s 23:59" % (self.begin + datetime.timedelta(days=int(days)))

    def settings(self):
        """What its amends.yaml has more than others'."""
        if not self.hours:
            return "promises: {legal_profile: %s}\n" % self.profile
        return ("promises: {legal_profile: %s, calendar: office}\n"
                "calendars: [{name: office, hours: %s, holidays: [%s]}]\n" % (self.profile, self.hours, self.holidays))


# Within each seventy days clocks are set, but in China; there it is Golden Week, elsewhere New Year or nothing.
COURSES = [
    Course("basic", zoneinfo.ZoneInfo("Europe/Berlin"), datetime.date(2026, 11, 23), 56, ENGLISH, vote="5\n"),
    Course("disp", zoneinfo.ZoneInfo("Europe/London"), datetime.date(2026, 10, 5), 58, ENGLISH,
           '"mon-fri 09:00-17:00"', "england.ics", "2\n"),
    Course("cfpb", zoneinfo.ZoneInfo("America/New_York"), datetime.date(2026, 10, 15), 61, ENGLISH,
           '"mon-fri 09:00-17:00"'),
    Course("cn-finance", zoneinfo.ZoneInfo("Asia/Shanghai"), datetime.date(2026, 9, 23), 61, CHINESE,
           '"mon-fri 09:00-18:00"', "china.ics"),
]
