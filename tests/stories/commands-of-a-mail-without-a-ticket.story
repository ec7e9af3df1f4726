# A verified agent asks the desk's own address: what needs no ticket is done, all else is refused

at 2026-11-03T09:00:00+08:00
write anna@desk.example "What can I type?"
    #help
expect letter receipt anna@desk.example "#dismiss WHY"
expect lacks receipt anna@desk.example "reply to this mail goes to"
expect no letters
expect tickets 0
write lina@desk.example 怎么用
    #帮助
expect letter receipt lina@desk.example "#不受理 理由"
expect no letters
write anna@desk.example "Kettle"
    #solved
expect letter commands-refused anna@desk.example "belongs to no ticket"
print commands-refused anna@desk.example
write lina@desk.example 水壶
    #帮助

    周女士您好
expect letter commands-refused lina@desk.example 不属于任何投诉
print commands-refused lina@desk.example
expect no letters
expect tickets 0
forge anna@desk.example "What can I type?"
    #help
expect letter held anna@desk.example
expect no letters
