# 投诉里点名的同事，既收不到这件投诉，也不能办理

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 客服态度问题
    您好，我要投诉贵公司客服李娜，昨天通话时态度恶劣，没说完就挂了电话。
expect letter acknowledgement zhou.min@example.cn AM-1001
expect letter new-ticket anna@desk.example 李娜
expect no letters

# 只是称呼，不算点名
write li.lei@example.cn 水壶漏水
    李娜女士，您好：
    上周买的水壶漏水，请帮忙换一个。
expect letter acknowledgement li.lei@example.cn AM-1002
expect letter new-ticket anna@desk.example AM-1002
expect letter new-ticket lina@desk.example AM-1002
expect no letters
