# Who complains for the third time within 90 days gets a severe ticket; harm makes one severe at once

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "First parcel"
    The parcel has not arrived.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect ticket First severity=normal tags=none category=logistics
+1d
write zhou.min@example.com "Second parcel"
    The parcel has not arrived.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect ticket Second severity=normal
+1d
write zhou.min@example.com "Third parcel"
    The parcel has not arrived.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example "Severity: high (repeat-complainant)"
expect letter new-ticket lina@desk.example 严重程度：高
expect ticket Third severity=high tags=repeat-complainant

# ninety days later it is the first again
+91d
write zhou.min@example.com "Fourth parcel"
    The parcel has not arrived.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
expect ticket Fourth severity=normal

write wang.lei@example.cn 宝宝过敏
    用了你们的面霜，宝宝起疹子，半夜送医院了。
expect letter acknowledgement wang.lei@example.cn
expect letter new-ticket anna@desk.example "Severity: high (health minors)"
expect letter new-ticket lina@desk.example 严重程度：高
expect ticket 宝宝 severity=high "tags=health minors" category=safety
