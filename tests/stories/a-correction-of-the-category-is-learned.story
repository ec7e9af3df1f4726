# What agents say with #category is learned: the next complaint in such words is guessed right

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com Zorbing
    The zorbing glimmer quixel.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect ticket Zorbing category=none
reply anna@desk.example new-ticket
    #category billing
expect letter receipt anna@desk.example billing
expect ticket Zorbing category=billing

# one correction makes a guess
write otto@example.com "zorbing again"
    My zorbing glimmer quixel, too.
expect letter acknowledgement otto@example.com
expect letter new-ticket anna@desk.example "Looks like: billing" "not set as the category"
expect letter new-ticket lina@desk.example 账单 未设为类别
expect ticket again category=none
reply anna@desk.example new-ticket
    #category billing
expect letter receipt anna@desk.example "category is billing"

# more of them make it sure
write mara@example.com "another zorbing"
    Again a zorbing glimmer quixel.
expect letter acknowledgement mara@example.com
expect letter new-ticket anna@desk.example "Looks like: billing"
expect letter new-ticket lina@desk.example
expect ticket another category=billing

# a second thought replaces the first
reply anna@desk.example new-ticket
    #category safety
expect letter receipt anna@desk.example "it was billing"
reply anna@desk.example new-ticket
    #category billing
expect letter receipt anna@desk.example "it was safety"
write nils@example.com "yet another zorbing"
    Yet again the zorbing glimmer quixel.
expect letter acknowledgement nils@example.com
expect letter new-ticket anna@desk.example "Looks like: billing"
expect letter new-ticket lina@desk.example
expect ticket yet category=billing

# 中文也一样
write wang.lei@example.cn 蜃楼鲲鹏
    蜃楼鲲鹏饕餮魑魅。
expect letter acknowledgement wang.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    ＃分类 物流
expect letter receipt lina@desk.example logistics
write li.na@example.cn 又是蜃楼鲲鹏
    又是蜃楼鲲鹏饕餮魑魅。
expect letter acknowledgement li.na@example.cn
expect letter new-ticket anna@desk.example "Looks like: delivery"
expect letter new-ticket lina@desk.example 物流配送
