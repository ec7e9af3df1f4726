# The night in which clocks go forward has five hours: the sixth is of the next night

at 2026-03-29T00:00:00+00:00
mail mails/night.eml hello
expect letter acknowledgement emma.hall@example.com "By tomorrow, Mon 30 Mar, 08:00"
expect letter new-ticket lina@desk.example
at 2026-03-29T01:00:00+00:00
expect letter clocks-due lina@desk.example "认领期限 今天（3月29日 周日）9:00"
at 2026-03-29T04:15:00+00:00
expect no letters
at 2026-03-29T04:30:00+00:00
expect letter clocks-due lina@desk.example "1 项即将到期" "答复期限 明天（3月30日 周一）8:00"
at 2026-03-29T23:00:00+00:00
expect no letters
at 2026-03-30T00:00:00+00:00
expect letter clocks-due lina@desk.example "1 项承诺已逾期"
at 2026-03-30T23:00:00+00:00
expect letter clocks-due mia@desk.example "its agents know"
