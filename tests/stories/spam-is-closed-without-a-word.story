# #spam: no letter, no survey, and whatever else comes is filed in silence, until it is reopened

at 2026-11-03T09:00:00+08:00
write offers@example.org "Cheap watches"
    Buy our watches, they are cheap.
expect letter acknowledgement offers@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #spam

    Please stop.
expect letter commands-refused anna@desk.example "spam is not answered"
print commands-refused anna@desk.example
reply lina@desk.example new-ticket
    #垃圾

    别发了。
expect letter commands-refused lina@desk.example 垃圾邮件不回复
print commands-refused lina@desk.example
expect ticket watches acknowledged
reply lina@desk.example new-ticket
    #垃圾
expect letter receipt lina@desk.example 已按垃圾邮件关闭
expect no letters
expect ticket watches closed spam=yes outcome=none
reply offers@example.org acknowledgement
    They are even cheaper now.
+10d
expect no letters
expect tickets 1
expect ticket watches closed spam=yes

reply anna@desk.example new-ticket
    Dear Sir, what do you want?
expect letter commands-refused anna@desk.example "#reopen it first"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #reopen
expect letter receipt anna@desk.example
expect ticket watches investigating spam=no
reply offers@example.org acknowledgement
    I am a customer, and my watch is broken.
expect letter complainant-wrote anna@desk.example "my watch is broken"
expect letter complainant-wrote lina@desk.example
expect no letters
