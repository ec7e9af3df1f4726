# a promise goes over to the ticket into which its own is merged; 合并 likewise

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com AM-1001
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+1h
write zhou.min@example.com "Nobody answers me"
    I wrote about my kettle an hour ago.
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example AM-1002
expect letter new-ticket lina@desk.example AM-1002
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #承诺 2天 给周女士回电
expect letter receipt lina@desk.example "期限 2026-11-05 10:00"
reply lina@desk.example new-ticket lina@desk.example AM-1002
    #合并 1001
expect letter receipt lina@desk.example
expect no letters
reply zhou.min@example.com acknowledgement zhou.min@example.com AM-1001
    Is anybody there?
expect letter complainant-wrote lina@desk.example "给周女士回电" AM-1001
expect letter complainant-wrote anna@desk.example "给周女士回电" AM-1001
+3d
expect letter promise-due lina@desk.example "给周女士回电" AM-1001
expect no letters
