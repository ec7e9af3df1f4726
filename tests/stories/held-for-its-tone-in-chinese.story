# 首次答复没有致谢道歉、没有下一步，或者指责客户，先暂扣；撰写人说照发才发

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    ＃转交 我

    水壶检测过了，没有问题，是您自己使用不当。
expect letter answer-held lina@desk.example 既没有感谢，也没有道歉 有指责客户的话 使用不当 "#仍然发送"
expect no letters
expect ticket 水壶 acknowledged owner=nobody
reply lina@desk.example answer-held
    #仍然发送
expect letter answer zhou.min@example.cn 水壶检测过了
expect letter receipt lina@desk.example "#仍然发送" "转交" zhou.min@example.cn
print receipt lina@desk.example
expect no letters
expect ticket 水壶 investigating owner=lina

write li.lei@example.cn 面包机糊了
    面包机每次都烤糊。
expect letter acknowledgement li.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    谢谢您告诉我们，很抱歉。新机周五由快递送到。
expect letter answer li.lei@example.cn 周五
expect no letters

write wang@example.cn 台灯闪烁
    台灯一直闪。
expect letter acknowledgement wang@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    台灯都这样。
expect letter answer-held lina@desk.example 没有日期，也没有下一步
reply lina@desk.example answer-held
    ＃取消
expect letter receipt lina@desk.example 暂扣的答复不再发送
print receipt lina@desk.example
expect no letters
reply lina@desk.example new-ticket
    #照发
    台灯都这样。
expect letter answer wang@example.cn 台灯都这样
expect letter receipt lina@desk.example 照原样发出
print receipt lina@desk.example
expect no letters
