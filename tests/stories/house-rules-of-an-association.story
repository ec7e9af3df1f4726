# A legal profile that the site has written: hours, working days over New Year, what ends each clock, and its last letter

at 2025-12-31T16:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example "first word (association): Fri 2 Jan 2026, 04:00" "answer in substance (association): Mon 5 Jan 2026, 23:59" "decision (association): Thu 15 Jan 2026, 23:59"
expect letter new-ticket lina@desk.example "首次回应（协会）：2026年1月2日（周五）4:00" "实质答复（协会）：2026年1月5日（周一）23:59"

# warned after half of it and three quarters; nobody works before the 4th, and what was of the days before is one mail
at 2026-01-04T08:59:00+08:00
expect no letters
at 2026-01-04T09:00:00+08:00
expect letter clocks-due anna@desk.example "1 promise late" "first word (association) Fri 2 Jan, 04:00; nobody owns it" "this time does not pause: answer the complainant yourself"
expect lacks clocks-due anna@desk.example "#close OUTCOME"
expect letter clocks-due lina@desk.example "1 项承诺已逾期" "首次回应（协会） 1月2日（周五）4:00；无人负责" "此期限不会暂停：请亲自答复客户"
expect lacks clocks-due lina@desk.example "用 #关闭 结案"
expect no letters
at 2026-01-04T16:00:00+08:00
expect letter clocks-due anna@desk.example "1 due soon" "answer in substance (association) tomorrow, Mon 5 Jan, 23:59"
expect letter clocks-due lina@desk.example "1 项即将到期" "实质答复（协会） 明天（1月5日 周一）23:59"
expect no letters

# an answer ends the first two, the decision the third; it never rests
reply lina@desk.example new-ticket
    #转交 我

    Dear Ms Zhou, thank you for writing, and we are sorry. Please send us a photo of the handle.
expect letter answer zhou.min@example.com
expect letter receipt lina@desk.example "处理决定（协会） 1月15日（周四）23:59"
expect lacks receipt lina@desk.example "首次回应"
expect lacks receipt lina@desk.example "实质答复"
at 2026-01-14T11:14:00+08:00
expect no letters
at 2026-01-14T11:15:00+08:00
expect letter clocks-due lina@desk.example "1 项即将到期" "处理决定（协会） 明天（1月15日 周四）23:59；负责人 Li Na 李娜" "此期限不会暂停：请答复客户，并用 #关闭 结案"
expect no letters

# the last letter asks for what the profile asks for, and the desk writes whom to ask next
reply lina@desk.example new-ticket
    #终答 支持

    Dear Ms Zhou, thank you for your patience.
expect letter commands-refused lina@desk.example
expect lacks commands-refused lina@desk.example "依据"
reply lina@desk.example new-ticket
    #终答 支持

    Dear Ms Zhou, we uphold your complaint. A new kettle is on its way.
expect letter final zhou.min@example.com "If you disagree, ask the board of the association of kettle makers, board@kettles.example." "until three weeks after this one"
expect letter receipt lina@desk.example
expect no letters
