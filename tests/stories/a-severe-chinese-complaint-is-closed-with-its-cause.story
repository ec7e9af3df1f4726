# #原因 and #为什么; below #关闭 they count too; words below the text stay inside

at 2026-11-03T09:00:00+08:00
write wang.lei@example.cn 宝宝过敏
    用了你们的面霜，宝宝起疹子，半夜送医院了。
expect letter acknowledgement wang.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example 严重程度：高
reply lina@desk.example new-ticket
    #关闭 支持
expect letter commands-refused lina@desk.example "该投诉严重程度为高，请先写明根源，在正文上方加上： #原因 原因名 和 #为什么 内容"
print commands-refused lina@desk.example
expect ticket 宝宝 acknowledged
reply lina@desk.example new-ticket
    #原因 天气
expect letter commands-refused lina@desk.example 没有这个原因，可用：product/…
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #原因
expect letter commands-refused lina@desk.example 缺少原因名
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    #为什么
expect letter commands-refused lina@desk.example 缺少理由
print commands-refused lina@desk.example
reply lina@desk.example new-ticket
    王女士，您好：我们深表歉意。
    #为什么 供应商换了配方
expect letter commands-refused lina@desk.example 写在正文下面，内容会发给客户
print commands-refused lina@desk.example
expect no letters
reply lina@desk.example new-ticket
    #关闭 支持
    #原因 产品质量缺陷
    #为什么 供应商换了配方，没有告知我们
expect letter receipt lina@desk.example 已关闭，结论：支持 原因：产品质量缺陷 已记下，第1条（最多5条），不会发出
print receipt lina@desk.example
expect no letters
expect ticket 宝宝 closed cause=product/defect
