# Whoever has promised a date, or told one, is believed until then: the desk puts nobody off over it

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write emma.hall@example.com "Parcel is late"
    My parcel has not come yet.
write tom.reed@example.com "Charged twice"
    My card shows two payments for one order.
reply anna@desk.example new-ticket anna@desk.example "The kettle leaks"
    #assign me
    #promise 2026-11-06 tell her what the laboratory has found
reply anna@desk.example new-ticket anna@desk.example "Parcel is late"
    #assign me
    #delay 2026-11-08 the carrier looks for it
expect letter holding emma.hall@example.com "the carrier looks for it" "Sun 8 Nov, 23:59"
reply anna@desk.example new-ticket anna@desk.example "Charged twice"
    #assign me
    #pending

    Dear Mr Reed, please send us the number of the order.
expect letter answer tom.reed@example.com

# not one of them is put off while the answer and the solution of each are due
at 2026-11-06T09:00:00+08:00
expect letter clocks-due anna@desk.example "Solve by today, Fri 6 Nov, 09:00"
expect lacks clocks-due anna@desk.example "put off"
expect lacks clocks-due mia@desk.example "put off"

# nor when the date that was told runs out: that is a person's to explain
at 2026-11-10T09:00:00+08:00
expect lacks clocks-due anna@desk.example "put off"
expect ticket "The kettle leaks" acknowledged
