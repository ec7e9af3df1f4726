# A command below the text is text, and the receipt points at it; #note there stops the mail

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    Dear Ms Zhou, a courier comes today.

    #note She shouted at me.
expect letter commands-refused anna@desk.example "its words would go to the complainant"
reply lina@desk.example new-ticket
    周女士您好，快递今天到。
    #备注 她在电话里骂人
expect letter commands-refused lina@desk.example 内容会发给客户
expect no letters
expect ticket kettle acknowledged

reply anna@desk.example new-ticket
    Dear Ms Zhou, a courier comes today.
    #solved
expect letter answer zhou.min@example.com "courier comes today" "#solved"
expect letter receipt anna@desk.example "it was taken for text"
expect no letters
expect ticket kettle investigating

reply lina@desk.example new-ticket
    周女士您好，订单 #123 已发出。
    # 说明
    > #关闭 支持
expect letter answer zhou.min@example.com "#123"
expect no letters
