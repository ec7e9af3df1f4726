# 网点自行编写的法规文件：国庆长假里按小时、按工作日计算，期限名称和终答用语都是自己的

at 2026-09-30T16:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn
expect letter new-ticket anna@desk.example "answer in substance (association): Fri 9 Oct, 23:59" "decision (association): Tue 20 Oct, 23:59"
expect letter new-ticket lina@desk.example "首次回应（协会）：10月2日（周五）4:00" "实质答复（协会）：10月9日（周五）23:59" "处理决定（协会）：10月20日（周二）23:59"
reply lina@desk.example new-ticket
    #转交 我
    #终答 不支持

    赵先生您好：您的投诉不成立。检测发现水壶曾摔落在地。
expect letter final zhao.lei@example.cn "如不同意，可向水壶行业协会理事会申诉：board@kettles.example。" "理事会在本函发出后三周内受理。"
expect letter receipt lina@desk.example
expect lacks receipt lina@desk.example "协会"
at 2026-10-21T12:00:00+08:00
expect no letters
