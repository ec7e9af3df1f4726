# A week after a grave complaint was closed: is all still well? Once; a yes is thanked for, a no opens it again

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle burnt my daughter"
    The kettle leaks. My little daughter was scalded and is in hospital.
write emma.hall@example.com "The kettle burnt my hand"
    The kettle leaks at the handle. I was scalded and had to see a doctor.
write tom.reed@example.com "Charged twice"
    My card shows two payments for one order.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect letter acknowledgement tom.reed@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect ticket daughter severity=high
expect ticket hand severity=high
expect ticket Charged severity=normal
reply anna@desk.example new-ticket anna@desk.example "burnt my daughter"
    #assign me
    #cause product/design
    #why The seal gets soft in hot water.
    #close upheld

    Dear Ms Zhou, we are very sorry. All kettles of this kind are called back.
expect letter answer zhou.min@example.com
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "burnt my hand"
    #assign me
    #cause product/design
    #why The seal gets soft in hot water.
    #close upheld

    Dear Ms Hall, we are very sorry. All kettles of this kind are called back.
expect letter answer emma.hall@example.com
expect letter receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "Charged twice"
    #assign me
    #close upheld

    Dear Mr Reed, thank you, and we are sorry: you get one payment back tomorrow.
expect letter answer tom.reed@example.com
expect letter receipt anna@desk.example
at 2026-11-10T08:59:00+08:00
expect letter survey zhou.min@example.com
expect letter survey emma.hall@example.com
expect letter survey tom.reed@example.com
expect ticket daughter closed
at 2026-11-10T09:00:00+08:00
expect letter still-well zhou.min@example.com "On Tue 3 Nov, 09:00 we closed your complaint AM-1001" "is all still well?" "Your complaint is open again at once"
expect letter still-well emma.hall@example.com

# all is well
reply zhou.min@example.com still-well
    Yes, thank you.

    Zhou Min
expect letter well-thanks zhou.min@example.com "We are glad that all is well" "stays closed"
expect ticket daughter closed reopened=0

# all is not well
reply emma.hall@example.com still-well
    No, the new kettle leaks as well.
expect letter complainant-wrote anna@desk.example "No, the new kettle leaks as well."
expect no letters
expect ticket hand investigating reopened=1

# asked once: not after the second end
reply anna@desk.example complainant-wrote
    #close upheld

    Dear Ms Hall, I am very sorry. You get your money back today.
expect letter answer emma.hall@example.com
expect letter receipt anna@desk.example
+8d
expect letter survey-reminder zhou.min@example.com
expect letter survey-reminder tom.reed@example.com
expect no letters
