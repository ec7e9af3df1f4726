# #final goes out only with what the legal profile asks for; what is missing is named line by line, and nothing lets it go

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #final rejected
expect letter commands-refused anna@desk.example "write it below the command"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #final rejected

    Dear Ms Zhou, thank you for your patience. We close this now.
expect letter commands-refused anna@desk.example "the decision" "missing: say that the complaint is not upheld" "the reasons" "missing: say what you found out" "the remedy" "missing: say what you do to put it right" "the last letter lacks what stands above"
print commands-refused anna@desk.example
expect lacks commands-refused anna@desk.example "the next body"
reply anna@desk.example new-ticket
    #final rejected
    #send anyway

    Dear Ms Zhou, we do not uphold your complaint. We are sorry.
expect letter commands-refused anna@desk.example "the reasons" "the remedy"
print commands-refused anna@desk.example
expect lacks commands-refused anna@desk.example "the decision"
expect no letters
expect ticket kettle acknowledged
reply anna@desk.example new-ticket
    #final rejected

    Dear Ms Zhou,

    we are sorry that the kettle failed you. We do not uphold your complaint, because the laboratory found
    that it had fallen on stone. For this reason we can't offer a refund.
expect letter final zhou.min@example.com "Our decision on your complaint" "Our decision on your complaint AM-1001: rejected." "fallen on stone" "Financial Ombudsman Service" "within six months" "by Fri 6 Nov, 09:00"
expect letter receipt anna@desk.example "decided: rejected" "sent: to zhou.min@example.com"
print receipt anna@desk.example
expect no letters
expect ticket kettle resolved outcome=rejected waiting=nobody
+3d
+1h
expect ticket kettle closed outcome=rejected
reply anna@desk.example new-ticket
    #final upheld

    We uphold it after all, because we were wrong, and refund you.
expect letter commands-refused anna@desk.example "#reopen it to decide anew"
print commands-refused anna@desk.example

write sun.fei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement sun.fei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #note
    #final upheld

    Shall we?
expect letter commands-refused anna@desk.example "contradicts"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #final partly

    Dear Mr Sun, we uphold your complaint, because we were late, and refund you.
expect letter commands-refused anna@desk.example "upheld in part"
print commands-refused anna@desk.example
expect no letters
