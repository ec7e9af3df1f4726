# Somebody guesses subject tags under a complainant's name: the right one comes too late; nothing is lost

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

# the complainant's tag alone is enough, as always
fill mails/only-the-tag.eml acknowledgement zhou.min@example.com
expect letter complainant-wrote anna@desk.example AM-1001
expect letter complainant-wrote lina@desk.example AM-1001
expect tickets 1

# three guesses in one subject, and three more
forge zhou.min@example.com "Re: [AM-1001-AAAA] [AM-1001-BBBB] [AM-1001-CCCC] guess"
    Please send the refund to another account.
forge zhou.min@example.com "Re: [AM-1001-DDDD] [AM-1001-EEEE] [AM-1001-FFFF] guess"
    Please send the refund to another account.
expect tickets 3

# now even the right one opens a linked ticket and says nothing of the old one
+1h
fill mails/only-the-tag.eml acknowledgement zhou.min@example.com kettle
expect tickets 4
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter acknowledgement zhou.min@example.com AM-1003
expect letter acknowledgement zhou.min@example.com AM-1004

# a letter that is really answered finds its ticket all the same
reply zhou.min@example.com acknowledgement zhou.min@example.com kettle
    Any news of my kettle?
expect letter complainant-wrote anna@desk.example
expect tickets 4

# nobody else is concerned
write ho.lan@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement ho.lan@example.com AM-1005

# two days later the tag alone counts again
+2d
fill mails/only-the-tag.eml acknowledgement zhou.min@example.com kettle
expect letter complainant-wrote anna@desk.example
expect tickets 5
