# A mail with thousands of parts goes to quarantine; broken ones are read as far as they go

at 2026-11-06T12:00:00+08:00
mail ../../maildir-fixtures/complaints/new/61-width-bomb.eml
expect quarantine 1
expect tickets 0
expect no letters
mail ../../maildir-fixtures/complaints/new/58-no-boundary.eml
mail ../../maildir-fixtures/complaints/new/59-bad-base64.eml
mail ../../maildir-fixtures/complaints/new/60-nul-bytes.eml
mail ../../maildir-fixtures/complaints/new/62-deep-nesting.eml
mail ../../maildir-fixtures/complaints/new/63-unknown-charset.eml
expect tickets 5
expect quarantine 1
