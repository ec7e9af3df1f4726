# 规则按中文用词把投诉送到部门，威胁曝光的告知主管

at 2026-11-03T09:00:00+08:00
write zhou.min@example.cn 水壶坏了
    上周买的水壶把手处一直漏水，质量太差了。
    周敏
expect letter acknowledgement zhou.min@example.cn 水路组
expect letter new-ticket anna@desk.example "product quality"
expect no letters
expect ticket 水壶 acknowledged queue=plumbing category=product-quality tags=leak severity=normal language=zh

write wang.lei@example.cn 投诉客服
    客服态度恶劣，直接挂断电话，再不处理我就找媒体曝光你们。
expect letter acknowledgement wang.lei@example.cn
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example 服务态度 把握
expect letter new-ticket mia@desk.example 曝光
expect no letters
expect ticket 客服 acknowledged queue=quality category=service-attitude priority=urgent severity=high tags=media
