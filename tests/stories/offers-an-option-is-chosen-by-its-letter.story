# #offer lets the complainant choose; a letter in the answer is the choice, kept with its mail

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #offer A refund 300 CNY / B replacement / C voucher 400 CNY
    The seal was faulty, and that is ours to put right.
expect letter options zhou.min@example.com "A   refund 300 CNY" "B   replacement" "C   voucher 400 CNY" "ours to put right" "until Fri 13 Nov"
expect letter receipt anna@desk.example "refund 300 CNY (= 300.00 CNY)" "2026-11-13"
expect no letters
+2h
reply zhou.min@example.com options
    B please
expect letter option-taken zhou.min@example.com "B: replacement"
expect letter complainant-wrote lina@desk.example "客户选择：B: replacement"
expect letter complainant-wrote anna@desk.example "Chosen: B: replacement"
+20d
expect no letters
