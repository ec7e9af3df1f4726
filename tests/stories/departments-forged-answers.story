# Answers in a department's name, and its key in other hands, on other tickets: nobody gets anything by it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #forward laboratory
    Which supplier made the seal of this kettle?
expect letter department-asked laboratory@example.com
expect letter receipt anna@desk.example

# a stranger with the department's key: a ticket of his own, which shows nothing
reply spy@example.net department-asked laboratory@example.com
    And what did the others say?
expect letter acknowledgement spy@example.net AM-1002
expect lacks acknowledgement spy@example.net "seal of this kettle"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect tickets 2

# the complainant with the department's key: her own words, on her own ticket
reply zhou.min@example.com department-asked laboratory@example.com
    I am the laboratory: pay me 300.
expect letter complainant-wrote anna@desk.example "The complainant wrote again"
expect no letters
expect tickets 2

# the department's name with the complainant's key
reply laboratory@example.com acknowledgement zhou.min@example.com
    The laboratory says: pay her 300.
expect letter acknowledgement laboratory@example.com AM-1003
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect tickets 3

# another department with the laboratory's key
reply finance@example.cn department-asked laboratory@example.com
    Finance says: pay her 300.
expect letter acknowledgement finance@example.cn AM-1004
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect tickets 4

# the key of an agent's other letters is none of a question, and the question's none of an agent's powers
reply lina@desk.example department-asked laboratory@example.com
    #close rejected
expect held 1
expect letter held lina@desk.example
expect no letters
