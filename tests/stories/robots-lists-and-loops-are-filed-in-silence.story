# Nothing automatic is answered, opens a ticket or tells anybody

at 2026-11-05T12:00:00+08:00
mail ../../maildir-fixtures/complaints/new/29-out-of-office-exchange.eml
mail ../../maildir-fixtures/complaints/new/30-out-of-office-chinese.eml
mail ../../maildir-fixtures/complaints/new/31-ticket-robot.eml
mail ../../maildir-fixtures/complaints/new/32-bounce-postfix.eml
mail ../../maildir-fixtures/complaints/new/33-bounce-mailbox-full.eml
mail ../../maildir-fixtures/complaints/new/34-bounce-qmail.eml
mail ../../maildir-fixtures/complaints/new/35-delay-notice.eml
mail ../../maildir-fixtures/complaints/new/36-delivered.eml
mail ../../maildir-fixtures/complaints/new/37-read-receipt.eml
mail ../../maildir-fixtures/complaints/new/38-abuse-report.eml
mail ../../maildir-fixtures/complaints/new/39-mailing-list.eml
mail ../../maildir-fixtures/complaints/new/40-newsletter.eml
mail ../../maildir-fixtures/complaints/new/41-backup-robot.eml
mail ../../maildir-fixtures/complaints/new/42-loop.eml
mail ../../maildir-fixtures/complaints/new/43-spam.eml
expect no letters
expect tickets 0
expect held 0
expect quarantine 0
