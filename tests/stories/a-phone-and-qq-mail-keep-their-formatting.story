# 手机和 QQ 邮箱写的回复：格式保留，命令、签名和引用的内部邮件不外发

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    您好，新买的水壶漏水，门店不肯处理。请给我换货。
fill mails/agent-phone.eml new-ticket lina@desk.example
expect letter answer zhou.min@example.cn "新水壶今天已经寄出" "水壶一只"
expect html answer zhou.min@example.cn "<b>今天</b>" "<ol" "退货单一张</li>"
expect no-html answer zhou.min@example.cn "#solved" "发自我的手机" "原始邮件" "发件人"
expect ticket 水壶 resolved
fill mails/agent-qq.eml new-ticket lina@desk.example
expect letter answer zhou.min@example.cn "全额退款"
expect html answer zhou.min@example.cn "color:#dc0000" "href=\"https://www.example.com/refund\""
expect no-html answer zhou.min@example.cn "onclick" "原始邮件" "includetail"
