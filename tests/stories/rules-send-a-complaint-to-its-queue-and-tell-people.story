# Rules of the site: words and category send a complaint to a queue, a threat tells the manager

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "Kettle broken"
    The kettle that I bought last week leaks at the handle, it is faulty.
expect letter acknowledgement zhou.min@example.com plumbers
expect letter new-ticket anna@desk.example "product quality" "% sure"
expect no letters
expect ticket Kettle acknowledged queue=plumbing category=product-quality tags=leak severity=normal

# the manager is told, too, and can act on the ticket
write otto@example.com "Rude clerk"
    Your clerk shouted at me and hung up. My lawyer will write to you.
expect letter acknowledgement otto@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter new-ticket mia@desk.example "My lawyer" "Severity: high (legal-threat)"
expect no letters
expect ticket clerk acknowledged queue=quality category=service-attitude priority=urgent severity=high tags=legal-threat
reply mia@desk.example new-ticket
    #assign me
expect letter receipt mia@desk.example
expect ticket clerk acknowledged owner=mia

# a pattern; a category of a rule is no guess
write mara@example.com "Order"
    My order 99-1234 is late.
expect letter acknowledgement mara@example.com
expect letter new-ticket anna@desk.example "Category: something else"
expect letter new-ticket lina@desk.example
expect no letters
expect ticket Order acknowledged category=other

# words that say nothing give no category
write nils@example.com "Hello"
    Good morning.
expect letter acknowledgement nils@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect ticket Hello acknowledged category=none

# no acknowledgement where a rule wants none
write eva@shop.partner.example "Invoice"
    You charged us twice for the same order.
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters
expect ticket Invoice received category=billing priority=low
