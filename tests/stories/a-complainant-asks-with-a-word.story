# STATUS, ESCALATE, WITHDRAW, REOPEN and STOP: each does what it says and confirms it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com "Write STATUS"
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example

+2h
reply zhou.min@example.com acknowledgement
    Hi,

    could you please tell me the status of my complaint?

    Thanks
    Zhou Min
expect letter status zhou.min@example.com "You wrote to us." "A person answers you."
expect no letters
expect ticket kettle acknowledged waiting=agent

# the manager is told at once, with everything, and by when is promised
+1h
reply zhou.min@example.com status
    ESCALATE
expect letter escalated zhou.min@example.com "by tomorrow, Wed 4 Nov, 12:00"
expect letter complainant-wrote mia@desk.example "asks for the manager"
expect letter complainant-wrote anna@desk.example "asks for the manager"
expect letter complainant-wrote lina@desk.example
expect no letters
expect ticket kettle acknowledged waiting=agent

# again within a day: the manager knows already
+1h
reply zhou.min@example.com escalated
    Escalate, please!
expect letter status zhou.min@example.com "You asked for the manager"
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example
expect no letters

# nobody of the desk kept the manager's word: the promise is remembered
+23h
expect letter promise-due mia@desk.example
expect no letters

+1h
reply zhou.min@example.com escalated
    withdraw please
expect letter withdrawn zhou.min@example.com "as withdrawn"
expect letter complainant-wrote anna@desk.example "withdraws the complaint"
expect letter complainant-wrote lina@desk.example
expect no letters
expect ticket kettle closed outcome=withdrawn

# no survey about what was withdrawn
+10d
expect no letters

reply zhou.min@example.com withdrawn
    Status?
expect letter status zhou.min@example.com "You withdrew your complaint."
expect no letters

+1d
reply zhou.min@example.com withdrawn
    I want to reopen my complaint.
expect letter reopened zhou.min@example.com "is open again"
expect letter complainant-wrote anna@desk.example "REOPEN"
expect letter complainant-wrote lina@desk.example
expect no letters
expect ticket kettle investigating waiting=agent reopened=1

+1d
reply zhou.min@example.com reopened
    STOP
expect letter stopped zhou.min@example.com "no more surveys"
expect no letters
reply anna@desk.example complainant-wrote
    #close upheld
    You get a new one.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
+30d
expect no letters
