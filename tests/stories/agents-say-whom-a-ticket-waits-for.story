# #open, #pending, #hold and #status in both languages; words with them do not change what they say

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #hold
expect letter receipt anna@desk.example "waits for a third party"
expect no letters
expect ticket kettle investigating waiting=third_party

reply lina@desk.example new-ticket
    #待客户
expect letter receipt lina@desk.example 等客户回复
expect ticket kettle investigating waiting=complainant
reply anna@desk.example new-ticket
    #status open
expect letter receipt anna@desk.example "waits for an agent"
expect ticket kettle investigating waiting=agent

# an answer waits for the complainant, unless the agent says otherwise
reply anna@desk.example new-ticket
    #hold

    We have asked the factory.
expect letter answer zhou.min@example.com "asked the factory"
expect letter receipt anna@desk.example "waits for a third party"
expect ticket kettle investigating waiting=third_party
reply lina@desk.example new-ticket
    #状态 处理中

    我们还在等工厂的答复。
expect letter answer zhou.min@example.com 还在等工厂
expect letter receipt lina@desk.example
expect ticket kettle waiting=agent

# what is done waits for nobody, and #open takes it up again
reply anna@desk.example new-ticket
    #solved
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #pending
expect letter commands-refused anna@desk.example "#reopen it first"
print commands-refused anna@desk.example
expect ticket kettle resolved
reply lina@desk.example new-ticket
    #挂起
expect letter commands-refused lina@desk.example "请先用 #重开"
print commands-refused lina@desk.example
reply anna@desk.example new-ticket
    #open
expect letter receipt anna@desk.example "investigated again"
expect no letters
expect ticket kettle investigating waiting=agent reopened=1
+10d
expect no letters
