# causes: in amends.yaml takes the place of the shipped ones

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #cause logistics/late
expect letter commands-refused anna@desk.example "there is no such cause; there are: depot/…, weather"
print commands-refused anna@desk.example
reply anna@desk.example new-ticket
    #cause the depot in Wuhan
expect letter receipt anna@desk.example "the cause is the depot in Wuhan"
print receipt anna@desk.example
expect ticket kettle cause=depot/wuhan
reply lina@desk.example new-ticket
    #原因 weather
expect letter receipt lina@desk.example "原因：weather（原为 武汉仓）"
print receipt lina@desk.example

# severity normal: neither is asked for
reply anna@desk.example new-ticket
    #close partly
expect letter receipt anna@desk.example "closed, partly"
print receipt anna@desk.example
expect ticket kettle closed
