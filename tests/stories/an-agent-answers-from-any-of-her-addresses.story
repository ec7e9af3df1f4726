# An agent answers from the phone, under another of her addresses: she is obeyed, and the customer sees neither address

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply a.berg@mobile.example new-ticket anna@desk.example
    #assign me
    Thank you for writing. Write to a.berg@mobile.example if it is urgent; a new one comes on Friday.
expect letter answer zhou.min@example.com "complaints@desk.example if it is urgent"
expect lacks answer zhou.min@example.com mobile.example
expect letter receipt anna@desk.example "owner is Anna Berg"
expect no letters
expect ticket kettle investigating owner=anna
reply li.na@mobile.example new-ticket lina@desk.example
    #转交 我
expect letter receipt lina@desk.example
expect ticket kettle owner=lina

# an address that is nobody's is nobody, whoever it says to be
reply lina@mobile.example new-ticket lina@desk.example
    #关闭 支持
expect letter acknowledgement lina@mobile.example
expect lacks acknowledgement lina@mobile.example AM-1001
expect tickets 2
