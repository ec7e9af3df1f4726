# An answer out of Outlook keeps its list, table, colours and picture; commands, signature, logo and quote stay behind

at 2026-11-03T09:00:00+08:00
mail ../../maildir-fixtures/complaints/new/02-heater-sparks.eml
fill mails/agent-outlook.eml new-ticket anna@desk.example
expect letter answer h.finchday@example.org "the thermostat is broken" "a new one, free"
expect html answer h.finchday@example.org "<b>" "#c00000" "<li" "https://www.example.com/plugs" "<td" "<i>free</i>" "src=\"cid:picture."
expect no-html answer h.finchday@example.org "#assign" "image002" "Mso" "7946" "From:" "border-top:solid" "Calibri"
expect lacks answer h.finchday@example.org "7946"
expect letter receipt anna@desk.example "owner is Anna Berg"
