# 群诉 and 群发: done and refused, word for word

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write li.hua@example.cn 水壶漏水
    新买的水壶漏水，请处理。
write tom@example.org "Water from the kettle"
    My new kettle loses water.
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉
    #群发 马上
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 新见
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 退出
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 1002
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 7
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    各位好，我们正在调查。
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 新建
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 1001
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 新建
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群诉 退出
    #优先级 高
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #合并 1003
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群发
    各位好，我们正在调查。
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #群发
    各位好，我们还在调查。
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
    #群发
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
    #群发
    #仍然发送
    各位好，来信说：
    > The kettle leaks at the handle.
    我们正在调查。
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
    #群发
    LI.Hua@example.cn 也反映了这个问题。
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #备注
    #群发
    各位好，我们正在调查。
print commands-refused lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #转交 我
    #群发
    #仍然发送
    #已解决
    各位好，问题已经解决。
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #群诉 1002
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #群诉 退出
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1002]"
    #群诉 退出
print receipt lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #列表 群诉 1001
print answer-to-query lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #查看 1001
print answer-to-query lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #列表 群诉 1003
print answer-to-query lina@desk.example
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #优先级 低
    #群诉 退出
print receipt lina@desk.example
