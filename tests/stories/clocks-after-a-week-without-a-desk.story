# The desk was down for a week: one mail for each person, and none again when the clock is set back

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet.
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhou.min@example.com
expect letter acknowledgement emma.hall@example.com
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket lina@desk.example
+7d
expect letter clocks-due anna@desk.example "12 promises late" "AM-1001" "AM-1002" "AM-1003" "#show 1042"
expect letter clocks-due lina@desk.example "12 项承诺已逾期" "水壶漏水（zhao.lei@example.cn）" "#查看 1042"
expect letter clocks-due mia@desk.example "12 promises late" "its agents know"
expect lacks clocks-due anna@desk.example "its agents know"
expect lacks clocks-due lina@desk.example "已提醒过经办人"
expect no letters

# set back by two weeks, and then right again
at 2026-10-27T09:00:00+08:00
expect no letters
at 2026-11-03T10:30:00+08:00
expect no letters
at 2026-11-10T09:30:00+08:00
expect no letters
reply anna@desk.example clocks-due
    #show 1002
expect letter answer-to-query anna@desk.example "Solve by: Fri 6 Nov, 09:00 (late)"
