# By another way, to two addresses of the desk, or without a Message-ID

at 2026-11-05T12:00:00+08:00
mail ../../maildir-fixtures/complaints/new/01-kettle-leaks.eml
mail ../../maildir-fixtures/complaints/new/51-duplicate.eml
expect tickets 1
mail ../../maildir-fixtures/complaints/new/19-sofa-two-addresses.eml
mail ../../maildir-fixtures/hello/new/04-sofa-two-addresses.eml hello
expect tickets 2
mail ../../maildir-fixtures/complaints/new/52-no-message-id.eml
mail ../../maildir-fixtures/complaints/new/52-no-message-id.eml
expect tickets 3
