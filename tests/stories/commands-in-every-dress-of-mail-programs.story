# HTML-only mail of Outlook with NBSP, bold type, links and lists; format=flowed; quotes and signatures are text

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
fill mails/outlook-commands.eml new-ticket anna@desk.example
expect letter answer zhou.min@example.com "your order #123 is on its way"
expect lacks answer zhou.min@example.com "Priority"
expect letter answer helper@example.org "your order #123 is on its way"
expect letter receipt anna@desk.example "the owner is Anna Berg" "the priority is high" "copies of the answers go to: helper@example.org"
expect no letters
expect ticket kettle investigating owner=anna priority=high spam=no outcome=none

fill mails/outlook-list-of-commands.eml new-ticket anna@desk.example
expect letter receipt anna@desk.example "its tags are: late" "waits for a third party"
expect no letters
expect ticket kettle investigating tags=late waiting=third_party

fill mails/flowed-commands.eml new-ticket anna@desk.example
expect letter answer zhou.min@example.com "takes the old kettle along"
expect letter answer helper@example.org "takes the old kettle along"
expect letter receipt anna@desk.example "its tags are: late vip" "the priority is urgent"
expect lacks receipt anna@desk.example "#solved"
expect no letters
expect ticket kettle investigating spam=no
