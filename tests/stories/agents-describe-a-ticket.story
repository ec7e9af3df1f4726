# #priority, #category, #tag, #untag, #group and #log in both languages

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #priority high
    #category logistics
    #tag Late vip
expect letter receipt anna@desk.example "the priority is high" "the category is logistics" "its tags are: late vip"
expect no letters
expect ticket kettle acknowledged priority=high category=logistics "tags=late vip"
reply lina@desk.example new-ticket
    #优先级 紧急
    #分类 产品质量
    #标签 破损 -vip
    #去标签 late
expect letter receipt lina@desk.example 优先级：紧急 "分类：product-quality（原为 logistics）" 标签：破损
expect ticket kettle priority=urgent category=product-quality tags=破损

# one that is wrong stops all
reply anna@desk.example new-ticket
    #priority low
    #category weather
expect letter commands-refused anna@desk.example "there are: product-quality"
expect ticket kettle priority=urgent

# what was said elsewhere stays inside
reply anna@desk.example new-ticket
    #log phone She called about the kettle.
    She is angry, and wants her money.
expect letter receipt anna@desk.example "nothing is sent"
expect no letters
reply lina@desk.example new-ticket
    #记录 微信 客户要求退款
expect letter receipt lina@desk.example 已记入处理记录
expect no letters

# another department: its agents are told, an owner of the old one has it no longer
reply anna@desk.example new-ticket
    #assign me
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #group logistics
expect letter new-ticket lina@desk.example
expect letter receipt anna@desk.example "the department is logistics desk, the owner is nobody" "to lina@desk.example"
expect no letters
expect ticket kettle queue=logistics owner=nobody
reply lina@desk.example new-ticket
    #部门 产品质量组
    #转交 anna
expect letter new-ticket anna@desk.example
expect letter receipt lina@desk.example 部门：产品质量组
expect no letters
expect ticket kettle queue=quality owner=anna
reply anna@desk.example new-ticket
    #assign me
    #group logistics
expect letter receipt anna@desk.example
expect no letters
expect ticket kettle queue=logistics owner=anna
reply anna@desk.example new-ticket
    #group moon
expect letter commands-refused anna@desk.example "there are: quality, logistics"
