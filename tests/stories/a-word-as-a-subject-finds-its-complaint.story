# A word as the subject: in a reply, on a closed complaint, and in a fresh mail of a verified sender

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
fill mails/status-by-subject.eml acknowledgement zhou.min@example.com
expect letter status zhou.min@example.com "You wrote to us."
expect no letters

# no key at all, but the sender's mail system vouches for it
+1h
write zhou.min@example.com "Status please"
    Thank you
expect letter status zhou.min@example.com "AM-1001"
expect no letters
expect tickets 1

# the same, forged: it opens a ticket like any mail
forge zhou.min@example.com "Status please"
    Thank you
expect letter acknowledgement zhou.min@example.com AM-1002
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect no letters

reply anna@desk.example new-ticket anna@desk.example "at the handle"
    #close upheld
    You get a new one.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+25h
expect letter survey zhou.min@example.com

# a quite different subject on a closed complaint, but a word
fill mails/reopen-by-subject.eml survey zhou.min@example.com
expect letter reopened zhou.min@example.com "open again"
expect letter complainant-wrote anna@desk.example REOPEN
expect letter complainant-wrote lina@desk.example
expect no letters
expect ticket "kettle leaks" investigating reopened=1

reply anna@desk.example complainant-wrote
    #close upheld
    You get another one.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example

# too long after the end a person decides
+100d
expect letter survey zhou.min@example.com
reply zhou.min@example.com reopened
    REOPEN
expect letter reopened zhou.min@example.com "ended too long ago"
expect letter complainant-wrote anna@desk.example REOPEN
expect letter complainant-wrote lina@desk.example
expect no letters
expect ticket "kettle leaks" closed

# and a complaint that is called "Status" does not ask for it with every reply
write li.na@example.com "Status"
    My status as a gold customer was taken away.
expect letter acknowledgement li.na@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply li.na@example.com acknowledgement
    Here is the number of my card: 4711.
expect letter complainant-wrote anna@desk.example 4711
expect letter complainant-wrote lina@desk.example
expect no letters
