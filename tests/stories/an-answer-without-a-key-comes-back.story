# A verified agent answers a ticket from the address book, not from the letter: the words come back, and open nothing

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write anna@desk.example "Re: [AM-1001] The kettle leaks"
    Dear Ms Zhou, a new kettle comes on Friday.
expect letter commands-refused anna@desk.example "not sent: the mail names a ticket" "#show" "a new kettle comes on Friday"
print commands-refused anna@desk.example
write lina@desk.example "答复：[AM-1001] 水壶"
    周女士您好，新水壶周五送到。
expect letter commands-refused lina@desk.example 未发送 "#查看" 新水壶周五送到
print commands-refused lina@desk.example
expect no letters
expect tickets 1
expect ticket kettle acknowledged waiting=agent

# what the letter said to do
write anna@desk.example "Which one was it?"
    #show 1001
expect letter answer-to-query anna@desk.example
reply anna@desk.example answer-to-query
    Dear Ms Zhou, thank you for writing. A new kettle comes on Friday.
expect letter answer zhou.min@example.com "comes on Friday"
expect no letters

# a complaint of the agent's own is one
write anna@desk.example "My own kettle"
    I bought one, too, and it leaks.
expect letter acknowledgement anna@desk.example
expect tickets 2
