# A verified agent asks the desk by mail, without a ticket: lists, a ticket, words, figures

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "The kettle leaks"
    I bought a kettle last week. It leaks at the handle, and I want a refund.
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write tom.reed@example.com "Charged twice"
    My card shows two payments for one order. A refund of one of them, please.
expect letter acknowledgement tom.reed@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# nobody owns anything yet
write anna@desk.example "lists"
    #list mine
expect letter answer-to-query anna@desk.example "You have no open tickets"
expect no letters
write anna@desk.example "lists"
    #list unassigned
expect letter answer-to-query anna@desk.example "Open tickets without an owner: 2." "AM-1001  answer by Wed 4 Nov, 09:00  acknowledged  nobody" "emma.hall@example.com: The kettle leaks"
expect no letters

reply anna@desk.example new-ticket anna@desk.example "Charged twice"
    #assign me

    We have found the second payment and return it today.
expect letter answer tom.reed@example.com
expect letter receipt anna@desk.example

# several at once: each has its answer; a mail that only asks gets no receipt
+1d
+1h
write anna@desk.example "what is up"
    #list mine
    #list overdue
    #stats 7d
expect letter answer-to-query anna@desk.example "Your open tickets: 1." "AM-1002  waits for the complainant  being looked into  Anna Berg"
expect letter answer-to-query anna@desk.example "Late tickets: 1" "AM-1001  late  answer by Wed 4 Nov, 09:00"
expect letter answer-to-query anna@desk.example "Received          2" "First answered    1" "half within         less than a minute" "(only 1: too few to say much)"
expect no letters

write anna@desk.example "search"
    #find refund "two payments"
expect letter answer-to-query anna@desk.example "1 ticket with: refund \"two payments\"" "AM-1002" "My card shows two payments for one order."
expect lacks answer-to-query anna@desk.example AM-1001
write anna@desk.example "search"
    #find emma.hall@example.com
expect letter answer-to-query anna@desk.example "AM-1001" "emma.hall@example.com: The kettle leaks"
write anna@desk.example "search"
    #find teapot
expect letter answer-to-query anna@desk.example "No mail of the tickets you may see has: teapot"
expect no letters

# the answer to #show belongs to the ticket: a reply to it goes to the complainant
write anna@desk.example "show"
    #show AM-1001
expect letter answer-to-query anna@desk.example "A reply to this mail goes to the complainant of AM-1001" "complained" "acknowledgement" "Last words, emma.hall@example.com" "It leaks at the handle"
reply anna@desk.example answer-to-query anna@desk.example "complainant of AM-1001"
    I am sorry. You get your money back.
expect letter answer emma.hall@example.com "You get your money back"
expect no letters

# words that belong to no ticket go to nobody, and that is said
write anna@desk.example "list"
    #list all

    Greetings, Anna
expect letter answer-to-query anna@desk.example "Open tickets of your departments: 2" "The words below your query went to nobody"
expect no letters
expect tickets 2
