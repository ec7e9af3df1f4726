# A robot that looks like a person gets its day's letters and no more

at 2026-11-03T09:00:00+08:00
write robot@example.org "Case 1 opened"
    We have received your message and opened case 1.
write robot@example.org "Case 2 opened"
    We have received your message and opened case 2.
write robot@example.org "Case 3 opened"
    We have received your message and opened case 3.
write robot@example.org "Case 4 opened"
    We have received your message and opened case 4.
write robot@example.org "Case 5 opened"
    We have received your message and opened case 5.
write robot@example.org "Case 6 opened"
    We have received your message and opened case 6.
write robot@example.org "Case 7 opened"
    We have received your message and opened case 7.
write robot@example.org "Case 8 opened"
    We have received your message and opened case 8.
write robot@example.org "Case 9 opened"
    We have received your message and opened case 9.
write robot@example.org "Case 10 opened"
    We have received your message and opened case 10.
write robot@example.org "Case 11 opened"
    We have received your message and opened case 11.
expect letter acknowledgement robot@example.org AM-1001
expect letter acknowledgement robot@example.org AM-1002
expect letter acknowledgement robot@example.org AM-1003
expect letter acknowledgement robot@example.org AM-1004
expect letter acknowledgement robot@example.org AM-1005
expect letter acknowledgement robot@example.org AM-1006
expect letter acknowledgement robot@example.org AM-1007
expect letter acknowledgement robot@example.org AM-1008
expect letter acknowledgement robot@example.org AM-1009
expect letter acknowledgement robot@example.org AM-1010
expect tickets 11
expect lacks acknowledgement robot@example.org AM-1011

# a no-reply address is not acknowledged at all, but its complaint is taken
write no-reply@example.org "Order 5512 was refused"
    Our shop system reports that order 5512 was refused.
expect lacks new-ticket anna@desk.example nothing
expect tickets 12
