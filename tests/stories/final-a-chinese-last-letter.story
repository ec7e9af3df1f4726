# 终答：缺什么逐行指出，补齐才发出；申诉渠道和期限由法规档案自动附上

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn "水壶漏水"
    新买的水壶把手漏水，请处理。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #终答 支持

    周女士您好，感谢您的耐心等待，此事已处理完毕。
expect letter commands-refused lina@desk.example "结论" "缺少：写明投诉成立" "理由" "补救" "最终答复缺少以上内容"
print commands-refused lina@desk.example
expect lacks commands-refused lina@desk.example "期限"
reply lina@desk.example new-ticket
    #终答 支持

    周女士您好：

    您说得对，您的投诉成立。经检测，水壶密封圈有缺陷，让您受累了，非常抱歉。299元货款今天全额退回。
expect letter final zhou.min@example.cn "关于您投诉的最终答复" "处理结论：投诉成立" "密封圈有缺陷" "英国金融申诉专员" "六个月内"
expect letter receipt lina@desk.example "结论："
print receipt lina@desk.example
expect no letters
expect ticket 水壶 resolved outcome=upheld
reply zhou.min@example.cn final
    不对，我要的是换新的，不是退款。
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example
expect ticket 水壶 investigating outcome=none reopened=1
