# 答复带条件就不算选定：回信问一次，同时交给客服；点链接也是选择，并记下凭证

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com 水壶漏水
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
reply lina@desk.example new-ticket
    #方案 A 退款300元 / B 换新 / C 代金券400元
expect letter options zhou.min@example.com
expect letter receipt lina@desk.example
+1h
reply zhou.min@example.com options
    选B，但是这周必须到
expect letter option-unclear zhou.min@example.com "B   换新"
expect letter complainant-wrote lina@desk.example "这周必须到"
expect letter complainant-wrote anna@desk.example
expect no letters
expect ticket 水壶 offered

# 点信里的链接
+1h
fill mails/option-by-link.eml option-unclear zhou.min@example.com
expect letter option-taken zhou.min@example.com "C: 代金券400元"
expect letter complainant-wrote lina@desk.example "客户选择：C: 代金券400元"
expect letter complainant-wrote anna@desk.example
expect no letters
write lina@desk.example 查看
    #查看 1001
expect letter answer-to-query lina@desk.example "C 代金券400元（已选）" "（来信 4）"
