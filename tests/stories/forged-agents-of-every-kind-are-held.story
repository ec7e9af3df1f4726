# A failed verdict, a forged verdict below ours, a Reply-To that names a stranger, a guessed tag

at 2026-11-05T12:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
mail ../../maildir-fixtures/complaints/new/45-forged-agent.eml
expect letter held anna@desk.example
mail ../../maildir-fixtures/complaints/new/46-forged-verdict.eml
expect letter held lina@desk.example
mail ../../maildir-fixtures/complaints/new/47-reply-to-conflict.eml
expect letter held anna@desk.example
expect no letters
expect held 3
expect tickets 1

# a stranger's guess opens a ticket of its own
mail ../../maildir-fixtures/complaints/new/48-guessed-tag.eml
expect tickets 2
expect ticket kettle acknowledged waiting=agent
