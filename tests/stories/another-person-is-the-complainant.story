# #requester, #cc, #uncc: letters go to the new one, and the old one's keys open nothing

at 2026-11-03T09:00:00+08:00
write helper@example.org "A kettle of my mother's"
    My mother's kettle leaks. Her address is zhou.min@example.com.
expect letter acknowledgement helper@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #requester complaints@desk.example
expect letter commands-refused anna@desk.example "desk's own address"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #requester mia@desk.example
expect letter commands-refused anna@desk.example "colleague"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #requester zhou.min
expect letter commands-refused anna@desk.example "no mail address"
print commands-refused anna@desk.example
reply lina@desk.example new-ticket
    #客户
expect letter commands-refused lina@desk.example 缺少邮箱地址
print commands-refused lina@desk.example
reply anna@desk.example new-ticket
    #requester helper@example.org
expect letter commands-refused anna@desk.example "complainant already"
print commands-refused anna@desk.example
expect no letters

reply anna@desk.example new-ticket
    #assign me
    #requester Zhou Min <zhou.min@example.com>

    Dear Ms Zhou, a courier brings you a new kettle.
expect letter answer zhou.min@example.com "new kettle"
expect letter receipt anna@desk.example "the complainant is zhou.min@example.com now" "helper@example.org belongs to the ticket no longer"
print receipt anna@desk.example
expect no letters
expect ticket kettle complainant=zhou.min@example.com

reply helper@example.org acknowledgement
    Did you write to her?
expect letter acknowledgement helper@example.org AM-1002
expect letter new-ticket anna@desk.example AM-1002
expect letter new-ticket lina@desk.example AM-1002
expect tickets 2
reply zhou.min@example.com answer
    Thank you, when does it come?
expect letter complainant-wrote anna@desk.example AM-1001

# copies
reply anna@desk.example complainant-wrote
    #cc helper@example.org, neighbour@example.net
expect letter receipt anna@desk.example "helper@example.org, neighbour@example.net"
print receipt anna@desk.example
reply lina@desk.example new-ticket lina@desk.example AM-1001
    #取消抄送 neighbour@example.net
expect letter receipt lina@desk.example 答复同时抄送：helper@example.org
print receipt lina@desk.example
reply anna@desk.example complainant-wrote
    #uncc neighbour@example.net
expect letter commands-refused anna@desk.example "these do: helper@example.org"
print commands-refused anna@desk.example
reply anna@desk.example complainant-wrote
    #cc zhou.min@example.com
expect letter commands-refused anna@desk.example "gets the answers anyway"
print commands-refused anna@desk.example
reply lina@desk.example new-ticket lina@desk.example AM-1001
    #抄送 complaints@desk.example
expect letter commands-refused lina@desk.example 自己的地址
print commands-refused lina@desk.example
expect no letters
reply lina@desk.example new-ticket lina@desk.example AM-1001
    #客户 zhou.min2@example.com
expect letter receipt lina@desk.example "客户改为 zhou.min2@example.com"
print receipt lina@desk.example
reply zhou.min2@example.com answer zhou.min@example.com
    I have the key of somebody else, but I belong to it.
expect letter complainant-wrote anna@desk.example AM-1001 "I belong to it"
expect no letters
