# The complainant is told that a person has taken it up: once, and not beside the person's own words

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #assign me
    #open
expect letter progress zhou.min@example.com "A person of our team (product quality desk) has taken up your complaint AM-1001" "by Fri 6 Nov, 09:00 we propose a solution"
expect letter receipt anna@desk.example "letter about the progress"
print receipt anna@desk.example
expect ticket kettle investigating owner=anna
reply anna@desk.example new-ticket
    #open
expect letter receipt anna@desk.example
expect no letters

write sun.fei@example.com "The toaster burns"
    The toaster burns every slice.
expect letter acknowledgement sun.fei@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply anna@desk.example new-ticket
    #open

    Dear Mr Sun, thank you; I look into it and write again tomorrow.
expect letter answer sun.fei@example.com
expect letter receipt anna@desk.example
expect no letters

write zhao.lei@example.cn "面包机烤焦"
    面包机每次都烤焦，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #处理中
expect letter progress zhao.lei@example.cn "已由产品质量组的同事着手处理" "11月6日（周五）9:00 前，我们会给出解决方案"
expect letter receipt lina@desk.example 进展通知
print receipt lina@desk.example
expect no letters
