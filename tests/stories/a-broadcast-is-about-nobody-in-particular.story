# Words that are about one complainant do not go to all: a quote, a name; each gets his own name from the desk

at 2026-11-03T09:00:00+08:00
mail mails/tent-of-ines.eml
expect letter acknowledgement ines.duarte@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
mail mails/tent-of-wang.eml
expect letter acknowledgement wang@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #group-case new
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group-case 1001
expect letter receipt anna@desk.example
fill mails/agent-broadcast-quotes.eml new-ticket anna@desk.example "[AM-1001]"
expect letter commands-refused anna@desk.example "a quoted line would go to all of them"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #broadcast
    Dear Ms Duarte, the tents are recalled.
expect letter commands-refused anna@desk.example "calls this complainant by name"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #assign me
    #broadcast
    The tents are recalled.
expect letter commands-refused anna@desk.example "in a mail about AM-1001"
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #broadcast
    [en]
    The tents are recalled.
    [zh]
    这款帐篷已经召回。
expect letter answer ines.duarte@example.com AM-1001 "Duarte" "tents are recalled"
expect letter answer wang@example.cn AM-1002 王建国 这款帐篷已经召回
expect lacks answer wang@example.cn Duarte
expect lacks answer wang@example.cn ines
expect letter receipt anna@desk.example
expect no letters
# another agent may not; a manager may, who need not own it
reply lina@desk.example new-ticket lina@desk.example "[AM-1001]"
    #broadcast
    The money is on its way.
expect letter commands-refused lina@desk.example 只有本件负责人或主管可以群发
# a master is merged into nothing; a member's survivor takes its place
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #merge 1002
expect letter commands-refused anna@desk.example "the master of a group case"
write ines.duarte@example.com "My tent again"
    It leaks more.
expect letter acknowledgement ines.duarte@example.com AM-1003
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #merge 1003
expect letter merged wang@example.cn AM-1003
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    #list group-case 1001
expect letter answer-to-query anna@desk.example "Group case AM-1001: 2" AM-1003
expect no letters
