# 大事结案一周后回访一次；退订的客户不打扰；不好就重新打开

at 2026-11-03T09:00:00+08:00
write wang.lei@example.cn 宝宝过敏
    用了你们的面霜，宝宝起疹子，半夜送医院了。
write zhao.lei@example.cn 孩子烫伤
    水壶漏水，把孩子的手烫伤了，送医院了。
expect ticket 宝宝 severity=high
expect ticket 孩子 severity=high
reply lina@desk.example new-ticket lina@desk.example 宝宝过敏
    #转交 我
    #原因 product/defect
    #为什么 原料批次有问题
    #关闭 成立

    王女士您好，非常抱歉，该批次已全部下架。
reply lina@desk.example new-ticket lina@desk.example 孩子烫伤
    #转交 我
    #原因 product/design
    #为什么 密封圈遇热变软
    #关闭 成立

    赵先生您好，非常抱歉，该型号已全部召回。
expect letter answer wang.lei@example.cn
expect letter answer zhao.lei@example.cn
reply zhao.lei@example.cn answer
    退订
expect letter stopped zhao.lei@example.cn
at 2026-11-10T09:00:00+08:00
expect letter still-well wang.lei@example.cn "现在一切都好吗？" "已于11月3日（周二）9:00结案" "投诉会马上重新打开"
expect ticket 孩子 closed
reply wang.lei@example.cn still-well
    一切正常，谢谢你们。
expect letter well-thanks wang.lei@example.cn "我们就放心了"
expect ticket 宝宝 closed reopened=0
reply wang.lei@example.cn well-thanks
    昨晚又起疹子了。
expect letter complainant-wrote lina@desk.example "昨晚又起疹子了"
expect ticket 宝宝 investigating reopened=1
