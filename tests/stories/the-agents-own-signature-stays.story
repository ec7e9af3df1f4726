# A desk may let agents sign: the signature goes along, with the desk's address instead of theirs; no whole mails are attached here

at 2026-11-03T09:00:00+08:00
mail ../../maildir-fixtures/complaints/new/02-heater-sparks.eml
expect letter new-ticket anna@desk.example
expect lacks new-ticket anna@desk.example "original.eml"
fill mails/agent-outlook.eml new-ticket anna@desk.example
expect letter answer h.finchday@example.org "Kind regards" "complaints@desk.example | +44 20 7946 0000" "Reference AM-1001"
expect html answer h.finchday@example.org "+44 20 7946 0000" "mailto:complaints@desk.example" "alt=\"Logo\""
expect letter receipt anna@desk.example "addresses of staff are not given out"
reply anna@desk.example new-ticket
    It leaves today.
expect letter answer h.finchday@example.org "It leaves today." "Anna Berg"
