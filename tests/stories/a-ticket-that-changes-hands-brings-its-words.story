# Who gets a ticket from a colleague reads the complaint, its newest words and the colleague's note, with the whole mail attached

at 2026-11-03T09:00:00+08:00
mail ../../maildir-fixtures/complaints/new/02-heater-sparks.eml
expect letter acknowledgement h.finchday@example.org
expect letter new-ticket anna@desk.example "original.eml"
expect letter new-ticket lina@desk.example "original.eml"
reply lina@desk.example new-ticket
    #assign anna
    #note
    Please call him before noon.
expect letter new-ticket anna@desk.example "Li Na 李娜 has given you AM-1001" "Please call him before noon." "original.eml" "2 files attached"
expect letter receipt lina@desk.example
expect no letters
expect lacks new-ticket anna@desk.example "no words of its own"
expect lacks new-ticket anna@desk.example "newest words"
+1h
reply h.finchday@example.org acknowledgement
    It smells of burnt plastic now.
expect letter complainant-wrote anna@desk.example "burnt plastic" "original.eml"
reply anna@desk.example complainant-wrote
    #assign lina
expect letter new-ticket lina@desk.example "Anna Berg 已将 AM-1001 转交给您" "客户最近一次来信" "burnt plastic"
expect lacks new-ticket lina@desk.example "Please call him"
