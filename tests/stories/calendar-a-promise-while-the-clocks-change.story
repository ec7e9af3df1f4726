# Working days of a department that works at night in London, while its clocks go forward: two nights end an hour earlier here

at 2026-03-27T16:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
reply anna@desk.example new-ticket
    #group logistics
    #promise 1 working day: ask the carrier
expect letter receipt anna@desk.example "noted until 2026-03-28 14:00"
reply lina@desk.example new-ticket
    #承诺 2个工作日 问快递
expect letter receipt lina@desk.example "期限 2026-03-31 13:00"
reply lina@desk.example new-ticket
    #延期 4个工作日 快递在查
expect letter holding zhou.min@example.com "Thu 2 Apr, 13:00"
