# #dismiss closes with the reason, which the complainant is told; the agent's own words replace the letter

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #dismiss
expect letter commands-refused anna@desk.example "reason is missing"
expect ticket kettle acknowledged
reply anna@desk.example new-ticket
    #dismiss The kettle was bought in another shop.
expect letter dismissed zhou.min@example.com "bought in another shop."
expect letter receipt anna@desk.example "closed, dismissed" "to zhou.min@example.com"
expect no letters
expect ticket kettle closed outcome=dismissed
reply anna@desk.example new-ticket
    #dismiss Twice.
expect letter commands-refused anna@desk.example "closed already"

# no survey follows, and an objection opens it again
+10d
expect no letters
reply zhou.min@example.com dismissed
    No, it was bought in yours. The receipt says so.
expect letter complainant-wrote anna@desk.example
expect letter complainant-wrote lina@desk.example
expect ticket kettle investigating outcome=none reopened=1

reply lina@desk.example new-ticket
    #不受理 小票是另一家店的

    周女士您好，小票上写的是另一家店，请与他们联系。
expect letter answer zhou.min@example.com 请与他们联系
expect lacks answer zhou.min@example.com 小票是另一家店的
expect letter receipt lina@desk.example 不予受理
expect no letters
expect ticket kettle closed outcome=dismissed
