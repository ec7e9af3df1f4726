# #方案 与 #接受 的每种写法错误、未执行的原因和执行结果

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶漏水
    新买的水壶漏水，请处理。
reply lina@desk.example new-ticket
    #方案
    #方案 退款300元 / 换货
    #方案 B 退款300元
    #方案 A
    #方案 A 退款300元 / B
    #方案 A 换一只新水壶，工厂做好的当天就寄给您，用原装的盒子包好，附上厂长的道歉信、一盒巧克力和一个备用的密封圈；如果您愿意，我们还可以派人上门安装，并把旧的水壶取回，检测之后把结果写信告诉您；在新水壶送到之前，我们先借给您一只同样大小的水壶使用，借用期间不收任何费用，也不用押金，用完以后交给上门取件的快递员就可以，运费由我们承担，您不用准备包装，快递员会带来合适的箱子和填充物，并当面写好取件单交给您保存，取件的时间由您来定，周末和晚上都可以 / B 退款300元
    #方案 A 一 / B 二 / C 三 / D 四 / E 五 / F 六 / G 七
    #接受
    #接受 G
    #接受 第二个
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #方案 A 退款300 / B 换货
    #方案 A 代金券¥300
    #方案 A 退款 0.505 元
    #方案 A 退款9999999999999元
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #方案 A 退款300元 / B 换货
    #方案 A 退款400元 / B 换货
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #方案 A 退款300元 / B 换货
    #备注
    她会选退款。
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #接受 A
print commands-refused lina@desk.example
+1m

reply lina@desk.example new-ticket
    #方案 A 退款300元；B 换一只新水壶；C 代金券1.5千元
    很抱歉，密封圈确有缺陷。
print receipt lina@desk.example
+1m
reply lina@desk.example new-ticket
    #接受 F
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #接受 方案b
print receipt lina@desk.example
+1m
reply lina@desk.example new-ticket
    #接受 B
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #方案 A 退款300元 / B 换货

reply lina@desk.example new-ticket
    #已解决
    很抱歉，新水壶已经寄出。
+1m
reply lina@desk.example new-ticket
    #方案 A 退款300元 / B 换货
print commands-refused lina@desk.example
+1m
reply lina@desk.example new-ticket
    #接受 B
print commands-refused lina@desk.example
+1m

write li.lei@example.cn 烤面包机烧焦
    烤面包机每片都烤焦。
bounce acknowledgement li.lei@example.cn 5.1.1
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #方案 A 退款300元 / B 换货
print commands-refused lina@desk.example
