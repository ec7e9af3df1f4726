# A promise that ends at night or on a holiday is remembered when its department works again: nobody is woken

at 2026-09-30T17:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket lina@desk.example 水壶
    #转交 我
    #承诺 10小时 给客户回电
expect letter receipt lina@desk.example "期限 2026-10-01 03:00"
reply anna@desk.example new-ticket anna@desk.example kettle
    #assign me
    #promise 2026-10-05 tell her what the laboratory has found
expect letter receipt anna@desk.example "2026-10-05"
at 2026-10-01T03:00:00+08:00
expect no letters
at 2026-10-05T23:59:59+08:00
expect no letters
at 2026-10-08T08:59:00+08:00
expect no letters

# both at the beginning of the first working day, each once
at 2026-10-08T09:00:00+08:00
expect letter promise-due lina@desk.example "给客户回电" "期限 10月1日（周四）3:00"
expect letter promise-due anna@desk.example "what the laboratory has found" "Mon 5 Oct, 23:59"
expect no letters

# one that ends while they work is remembered at that time
reply anna@desk.example promise-due
    #promise 2h call her
expect letter receipt anna@desk.example "2026-10-08 11:00"
at 2026-10-08T10:59:00+08:00
expect no letters
at 2026-10-08T11:00:00+08:00
expect letter promise-due anna@desk.example "call her"
expect no letters
