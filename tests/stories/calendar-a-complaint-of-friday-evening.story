# A complaint of Friday, when the office closes: an answer is promised for Monday, when it closes

at 2026-11-06T18:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com "By Mon 9 Nov, 18:00"

# in the middle of a day, and over a weekend
at 2026-11-11T15:30:00+08:00
write per.lund@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement per.lund@example.com "By tomorrow, Thu 12 Nov, 15:30"
write ida.berg@example.com "The lamp flickers"
    The lamp flickers since Monday.
expect letter acknowledgement ida.berg@example.com "By Mon 16 Nov, 15:30"
