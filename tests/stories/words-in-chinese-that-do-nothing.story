# 夹在别的话里的词不作数，陌生人写的也不作数，但都会告诉处理人员

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 电热水壶漏水
    11月3日买的水壶，第二天把手处就漏水，门店不肯处理，请尽快给我一个说法。
expect letter acknowledgement zhou.min@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #转交 我
expect letter receipt lina@desk.example

reply zhou.min@example.cn acknowledgement
    给我退款，我就撤诉。
expect letter complainant-wrote lina@desk.example 似乎要撤回投诉 未作处理
expect no letters
expect ticket 水壶 acknowledged

reply zhou.min@example.cn acknowledgement
    进度

    另外壶盖也坏了。
expect letter complainant-wrote lina@desk.example 壶盖也坏了 已自动答复
expect letter status zhou.min@example.cn 您再次来信
expect no letters

reply linju@example.org acknowledgement zhou.min@example.cn
    撤回
expect letter acknowledgement linju@example.org AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters
expect ticket 电热水壶漏水 acknowledged
