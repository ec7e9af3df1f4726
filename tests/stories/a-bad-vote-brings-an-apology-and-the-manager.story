# A vote of 1 or 2: an apology, the ticket open again, the manager told

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
reply anna@desk.example new-ticket
    #assign me
    #close rejected
    We could not find a fault.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
expect ticket kettle closed outcome=rejected
+1d
+1h
expect letter survey zhou.min@example.com
expect no letters
reply zhou.min@example.com survey
    1 - nobody even looked at the kettle
expect letter survey-apology zhou.min@example.com
expect letter unhappy mia@desk.example "nobody even looked"
expect letter unhappy anna@desk.example "nobody even looked"
expect ticket kettle investigating waiting=agent reopened=1

# the answer to the question why is words for the agent
+1h
reply zhou.min@example.com survey-apology
    You never asked me to send it in.
expect letter complainant-wrote anna@desk.example "never asked me"
expect no letters
