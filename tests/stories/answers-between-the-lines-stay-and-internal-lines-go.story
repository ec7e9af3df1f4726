# Who answers between quoted lines: the answers go out, with what the complainant wrote, and without what the desk told its agent

at 2026-11-03T09:00:00+08:00
write h.finchday@example.org "Heater sparks"
    The heater sparks when I turn it on.
    Who pays for the carpet?
fill mails/agent-apple.eml new-ticket anna@desk.example
expect letter answer h.finchday@example.org "pull the plug" "> Who pays for the carpet?" "We do." "Write to complaints@desk.example"
expect html answer h.finchday@example.org "<u>keep it so</u>" "<b>We do.</b>" "Who pays for the carpet?" "mailto:complaints@desk.example"
expect lacks answer h.finchday@example.org "Owner"
expect lacks answer h.finchday@example.org "Department"
expect no-html answer h.finchday@example.org "Owner" "Department" "track.example.net"
expect letter receipt anna@desk.example "addresses of staff are not given out"
print receipt anna@desk.example
