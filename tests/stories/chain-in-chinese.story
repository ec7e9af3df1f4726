# 从集中来信到告知改进：提醒主管、群诉、说明、方案、关闭、改进、见效、告知客户，一步不少，每人一次

at 2026-11-03T09:00:00+08:00
write zhou@example.cn 电饭煲
    电饭煲内胆的涂层掉了，米饭里都是黑渣。
expect letter acknowledgement zhou@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write li@example.cn 涂层脱落
    新买的电饭煲内胆的涂层脱落，饭里有黑渣。
expect letter acknowledgement li@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write wang@example.cn 求助
    电饭煲才用三次，内胆的涂层就掉了。
expect letter acknowledgement wang@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write chen@example.cn 投诉
    你们的电饭煲内胆的涂层掉了，谁敢吃。
expect letter acknowledgement chen@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write sun@example.cn 退款
    电饭煲内胆的涂层掉了，要求退款。
expect letter acknowledgement sun@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write he@example.cn 黑渣
    煮饭时电饭煲内胆的涂层掉了，都是黑渣。
expect letter acknowledgement he@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
+1h
# 一、主管收到一次提醒，附三封样例，设为群诉
expect letter burst mia@desk.example "6 like complaints in 6 h, first AM-1001" 米饭里都是黑渣
expect no letters
reply mia@desk.example burst mia@desk.example
    #群诉 新建
expect letter receipt mia@desk.example "AM-1001 is a group case now, with the 5 complaints like it"
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
expect letter receipt lina@desk.example

# 二、英文客户的同类投诉由坐席加入；群发分语言写，一人一信
write emma@example.com "Rice cooker"
    The coating of my rice cooker came off and there are black bits in the rice.
expect letter acknowledgement emma@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1007]"
    #群诉 1001
expect letter receipt lina@desk.example 现共7件
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    [中文]
    这批内胆的涂层有问题，请暂停使用，一周内再写信给您。
    [英文]
    The coating of this batch is faulty. Please do not use the cooker; we write again within a week.
expect letter answer zhou@example.cn AM-1001 请暂停使用
expect letter answer li@example.cn AM-1002 请暂停使用
expect letter answer wang@example.cn AM-1003 请暂停使用
expect letter answer chen@example.cn AM-1004 请暂停使用
expect letter answer sun@example.cn AM-1005 请暂停使用
expect letter answer he@example.cn AM-1006 请暂停使用
expect letter answer emma@example.com AM-1007 "Please do not use the cooker"
expect lacks answer emma@example.com 涂层
expect letter receipt lina@desk.example "7件投诉，一人一信"
expect no letters

# 三、后来的同类投诉自动加入，收到说明，期限照算
+1d
write gao@example.cn 黑渣
    电饭煲内胆的涂层掉了，锅里有黑渣。
expect letter acknowledgement gao@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
expect letter statement gao@example.cn AM-1008 请暂停使用
expect no letters
write lina@desk.example 查看
    #查看 1008
expect letter answer-to-query lina@desk.example "AM-1008" "答复期限"

# 四、方案也分语言写，各自选择
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    [中文]
    #方案 A 退款300元 / B 换新内胆
    原因已经查明，给您添麻烦了。
    [英文]
    #offer A refund 300 CNY / B a new inner pot
    We have found the reason and are sorry for the trouble.
expect letter options zhou@example.cn AM-1001 "A   退款300元"
expect letter options li@example.cn AM-1002 "A   退款300元"
expect letter options wang@example.cn AM-1003 "A   退款300元"
expect letter options chen@example.cn AM-1004 "A   退款300元"
expect letter options sun@example.cn AM-1005 "A   退款300元"
expect letter options he@example.cn AM-1006 "A   退款300元"
expect letter options emma@example.com AM-1007 "A   refund 300 CNY" "B   a new inner pot"
expect letter options gao@example.cn AM-1008 "A   退款300元"
expect letter receipt lina@desk.example "8件投诉，一人一信" 以后加入的客户不会自动收到方案
expect no letters
+1h
reply zhou@example.cn options zhou@example.cn
    A
expect letter option-taken zhou@example.cn 退款300元
expect letter complainant-wrote lina@desk.example "[AM-1001]"
reply li@example.cn options li@example.cn
    选B
expect letter option-taken li@example.cn 换新内胆
expect letter complainant-wrote lina@desk.example "[AM-1002]"
expect letter complainant-wrote anna@desk.example "[AM-1002]"
reply wang@example.cn options wang@example.cn
    方案B
expect letter option-taken wang@example.cn 换新内胆
expect letter complainant-wrote lina@desk.example "[AM-1003]"
expect letter complainant-wrote anna@desk.example "[AM-1003]"
reply chen@example.cn options chen@example.cn
    A
expect letter option-taken chen@example.cn 退款300元
expect letter complainant-wrote lina@desk.example "[AM-1004]"
expect letter complainant-wrote anna@desk.example "[AM-1004]"
reply sun@example.cn options sun@example.cn
    B
expect letter option-taken sun@example.cn 换新内胆
expect letter complainant-wrote lina@desk.example "[AM-1005]"
expect letter complainant-wrote anna@desk.example "[AM-1005]"
reply he@example.cn options he@example.cn
    B
expect letter option-taken he@example.cn 换新内胆
expect letter complainant-wrote lina@desk.example "[AM-1006]"
expect letter complainant-wrote anna@desk.example "[AM-1006]"
reply emma@example.com options emma@example.com
    B please
expect letter option-taken emma@example.com "a new inner pot"
expect letter complainant-wrote lina@desk.example "[AM-1007]"
expect letter complainant-wrote anna@desk.example "[AM-1007]"
reply gao@example.cn options gao@example.cn
    A
expect letter option-taken gao@example.cn 退款300元
expect letter complainant-wrote lina@desk.example "[AM-1008]"
expect letter complainant-wrote anna@desk.example "[AM-1008]"
expect no letters

# 五、一封群发全部关闭，根源随主件
+1d
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    #原因 product/defect
    #关闭 支持
    [中文]
    您选择的方案已经办好，请留意查收。
    [英文]
    What you have chosen is on its way.
expect letter answer zhou@example.cn AM-1001 已经办好
expect letter answer li@example.cn AM-1002 已经办好
expect letter answer wang@example.cn AM-1003 已经办好
expect letter answer chen@example.cn AM-1004 已经办好
expect letter answer sun@example.cn AM-1005 已经办好
expect letter answer he@example.cn AM-1006 已经办好
expect letter answer emma@example.com AM-1007 "is on its way"
expect letter answer gao@example.cn AM-1008 已经办好
expect letter receipt lina@desk.example "8件投诉，一人一信" 已关闭
expect ticket 电饭煲 closed outcome=upheld cause=product/defect
expect ticket 求助 closed outcome=upheld cause=product/defect
+1d
expect letter survey zhou@example.cn
expect letter survey li@example.cn
expect letter survey wang@example.cn
expect letter survey chen@example.cn
expect letter survey sun@example.cn
expect letter survey he@example.cn
expect letter survey emma@example.com
expect letter survey gao@example.cn
expect no letters

# 六、改进；有一位客户退订
reply chen@example.cn survey chen@example.cn
    退订
expect letter stopped chen@example.cn
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #改进 每口内胆出厂前做附着力测试
    #负责人 anna
    #期限 10天
expect letter receipt lina@desk.example "已记为 A-1：由 Anna Berg 负责"
expect letter action anna@desk.example 每口内胆出厂前做附着力测试
reply anna@desk.example action
    #done 1
expect letter receipt anna@desk.example
+31d

# 七、一个月后主管看到前后对比和区间，确认见效；此前谁也不告知
expect letter action-effect mia@desk.example "in the 30 days before: 8" "in the 30 days after:  0" "8 people whose complaints led to it"
expect no letters
reply mia@desk.example action-effect
    #完成 A-1 从十一月起，每口内胆出厂前都做附着力测试。
expect letter receipt mia@desk.example

# 八、告知客户：每人一次，退订的除外
expect letter you-said zhou@example.cn AM-1001 每口内胆出厂前都做附着力测试
expect letter you-said li@example.cn AM-1002 每口内胆出厂前都做附着力测试
expect letter you-said wang@example.cn AM-1003 每口内胆出厂前都做附着力测试
expect letter you-said sun@example.cn AM-1005 每口内胆出厂前都做附着力测试
expect letter you-said he@example.cn AM-1006 每口内胆出厂前都做附着力测试
expect letter you-said emma@example.com AM-1007 每口内胆出厂前都做附着力测试
expect letter you-said gao@example.cn AM-1008 每口内胆出厂前都做附着力测试
expect no letters
+60d
expect no letters
