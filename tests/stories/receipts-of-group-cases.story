# what #group-case and #broadcast say, done and refused, word for word

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write li.hua@example.cn 水壶漏水
    新买的水壶漏水，请处理。
write tom@example.org "Water from the kettle"
    My new kettle loses water.
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case
    #broadcast now
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case nw
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case none
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case 1002
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case 7
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    Dear all, we look into it.
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case new
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case 1001
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case new
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case none
    #priority high
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #merge 1003
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #broadcast
    Dear all, we look into it.
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #broadcast
    Dear all, we still look into it.
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #broadcast
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #broadcast
    #send anyway
    Dear all, you wrote:
    > The kettle leaks at the handle.
    We look into it.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #broadcast
    Dear all, LI.Hua@example.cn has told us of it.
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #note
    #broadcast
    Dear all, we look into it.
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #broadcast
    #send anyway
    #solved
    Dear all, it is settled.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #group-case 1002
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #group-case none
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case none
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #list group-case 1001
print answer-to-query anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #show 1001
print answer-to-query anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #list group-case 1003
print answer-to-query anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #priority low
    #group-case none
print receipt anna@desk.example
