# Answers wait for ten minutes and may be taken back; after that it is too late

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    We refund the 399 today.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example "waits" "09:10" "#cancel"
expect state answer zhou.min@example.com queued
expect ticket kettle investigating waiting=complainant
+5m
reply anna@desk.example receipt
    #cancel
expect letter receipt anna@desk.example "taken back before it was sent"
expect state answer zhou.min@example.com cancelled
expect ticket kettle investigating waiting=agent
+1h
expect state answer zhou.min@example.com cancelled
expect no letters

# corrected in the same mail
reply anna@desk.example new-ticket
    We refund the 39 today.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket
    #cancel
    We refund the 39.90 today.
expect letter answer zhou.min@example.com "39.90"
expect letter receipt anna@desk.example "taken back" "10:15"
expect state answer zhou.min@example.com queued
+11m
expect state answer zhou.min@example.com sent
expect no letters

# another one's answer can't be taken back, and what was sent neither
reply lina@desk.example new-ticket
    #取消
expect letter commands-refused lina@desk.example 没有您等待发出的答复
print commands-refused lina@desk.example
reply anna@desk.example new-ticket
    #cancel
expect letter commands-refused anna@desk.example "too late: it has been sent"
print commands-refused anna@desk.example
expect no letters
expect ticket kettle investigating waiting=complainant
