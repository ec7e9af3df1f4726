# demo.story - a week and a half of an invented complaint desk: what "amends demo" plays

at 2026-11-02T22:00:00+08:00
say "Monday: complaints come in, in English and Chinese, and are acknowledged at once."
feed complaints complaints
feed hello hello
feed end
print acknowledgement margaret.doyle@example.com

say "Monday night: an out-of-office note and a bounce answer two acknowledgements; a customer sends a photo."
fill answers/out-of-office.eml acknowledgement ewa.kowalczyk@example.com
fill answers/bounce.eml acknowledgement office@achterberg-tools.test
fill answers/customer-writes-again.eml acknowledgement margaret.doyle@example.com

at 2026-11-03T09:50:00+08:00
say "Tuesday: the agents work from their mail clients. Anna mistypes a command: nothing happens but an answer to her."
fill answers/anna-typo.eml new-ticket anna@desk.example kettle
print commands-refused anna@desk.example
+5m
fill answers/anna-assigns-me.eml new-ticket anna@desk.example kettle
fill answers/anna-notes.eml new-ticket anna@desk.example kettle
+7m
fill answers/anna-answers.eml new-ticket anna@desk.example kettle
print answer margaret.doyle@example.com
+28m
fill answers/lina-answers.eml new-ticket lina@desk.example 电饭煲

at 2026-11-04T20:00:00+08:00
say "Wednesday: more complaints, two forwarded ones, robots, lists, bounces, a loop, forged agents, broken mails."
feed complaints complaints
feed hello hello
feed end
fill answers/forged-agent.eml answer margaret.doyle@example.com

at 2026-11-05T16:20:00+08:00
say "Thursday: solved, thanks, and one that is closed at once."
fill answers/anna-solves.eml new-ticket anna@desk.example kettle
fill answers/lina-solves-chinese.eml new-ticket lina@desk.example 电饭煲
fill answers/anna-solves-heater.eml new-ticket anna@desk.example heater
+2h
fill answers/customer-thanks.eml answer margaret.doyle@example.com
fill answers/customer-thanks-chinese.eml answer zhou.min@example.cn

at 2026-11-06T20:00:00+08:00
say "Friday: the rest of the mail; an objection to a solution opens that ticket again."
feed complaints complaints
feed hello hello
feed end
fill answers/customer-objects.eml answer h.finchday@example.org
+1h
fill answers/anna-closes-upheld.eml complainant-wrote anna@desk.example heater

at 2026-11-09T09:00:00+08:00
say "Days pass: grace periods end, surveys go out."
+1d
+6h
print survey zhou.min@example.cn
say "The votes: by a link, by a plain answer in Chinese, and an angry one."
fill answers/vote-5-link.eml survey margaret.doyle@example.com
fill answers/vote-5-chinese.eml survey zhou.min@example.cn
fill answers/vote-1-words.eml survey h.finchday@example.org
print survey-apology h.finchday@example.org
