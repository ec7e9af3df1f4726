# Categories that a site defines stand in rules and behind #category, and letters call them as the site does

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks; the warranty is two years.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example "guarantee"
expect letter new-ticket lina@desk.example 保修
expect ticket kettle acknowledged category=warranty tags=guarantee

reply anna@desk.example new-ticket
    #category loyalty-points
expect letter receipt anna@desk.example "the category is loyalty-points (it was warranty)"
expect ticket kettle acknowledged category=loyalty-points
reply lina@desk.example new-ticket
    #分类 保修
expect letter receipt lina@desk.example "分类：warranty（原为 loyalty-points）"
reply anna@desk.example receipt
    #category Guarantee
expect letter receipt anna@desk.example
reply anna@desk.example receipt
    #category loyality-points
expect letter commands-refused anna@desk.example "loyalty-points"
reply anna@desk.example receipt
    #category billing
expect letter receipt anna@desk.example "the category is billing (it was warranty)"
expect ticket kettle acknowledged category=billing
expect no letters

write wang.fang@example.cn 水壶漏水
    水壶还在保修期内，却说不能修。
expect letter acknowledgement wang.fang@example.cn
expect letter new-ticket lina@desk.example 保修
expect letter new-ticket anna@desk.example
expect ticket 水壶 acknowledged category=warranty
