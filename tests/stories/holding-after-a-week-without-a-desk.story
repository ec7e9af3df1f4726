# The desk was down for a week: one letter about the delay to each complainant, and none again when the clock is set back

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhou.min@example.com
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
+7d
expect letter holding zhou.min@example.com "nobody has been able to answer" "By tomorrow, Wed 11 Nov, 09:00 a person answers you, and by Thu 12 Nov, 09:00 we propose a solution" "has not got round to it yet"
expect letter holding zhao.lei@example.cn "明天（11月11日 周三）9:00 前，一定有人答复您；11月12日（周四）9:00 前，给出解决方案。"
expect letter clocks-due anna@desk.example "2 promises late, 4 put off" "AM-1001" "AM-1002" "Answer by tomorrow, Wed 11 Nov, 09:00"
expect letter clocks-due lina@desk.example "2 项承诺已逾期，4 项已自动延期"
expect letter clocks-due mia@desk.example "2 promises late, 4 put off"
expect no letters

# set back by two weeks, and then right again
at 2026-10-27T09:00:00+08:00
expect no letters
at 2026-11-03T10:30:00+08:00
expect no letters
at 2026-11-10T09:30:00+08:00
expect no letters
at 2026-11-11T07:30:00+08:00
expect lacks clocks-due anna@desk.example "put off"
