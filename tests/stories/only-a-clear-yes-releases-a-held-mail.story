# A vacation program and a puzzled agent answer the question too: only a yes releases, a no throws away

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
forge anna@desk.example "Re: [AM-1001] The kettle leaks"
    #close rejected
expect letter held anna@desk.example "It would do: #close rejected"

# a program that does not say it is one; then the agent wonders
reply anna@desk.example held
    I am on holiday until Monday. Please write to my colleague.
expect letter held anna@desk.example "neither YES nor NO"
reply anna@desk.example held
    What is this? Yes?
expect letter held anna@desk.example "neither YES nor NO"
expect held 1
expect ticket kettle acknowledged

# one that says so gets no answer
away anna@desk.example held
    I am out of office.
expect no letters
expect held 1

reply anna@desk.example held
    No, that was not me.
expect no letters
expect held 0
expect ticket kettle acknowledged

# what was thrown away stays away
reply anna@desk.example held
    Yes, that was me.
expect no letters
expect ticket kettle acknowledged

# in Chinese
reply lina@desk.example acknowledgement zhou.min@example.com
    #关闭 rejected
expect letter held lina@desk.example "将会执行"
reply lina@desk.example held
    是不是系统出错了？
expect letter held lina@desk.example "既不是"
reply lina@desk.example held
    是，我写的。
expect letter receipt lina@desk.example
expect ticket kettle closed outcome=rejected
