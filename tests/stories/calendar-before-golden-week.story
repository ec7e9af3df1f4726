# The evening before Golden Week, in Chinese: the first working days are the 8th, the 9th, and Saturday the 10th

at 2026-09-30T18:00:00+08:00
write zhao.lei@example.cn "水壶漏水"
    您好，我买的水壶把手处漏水，请尽快处理。
expect letter acknowledgement zhao.lei@example.cn "10月8日（周四）18:00 前"
write sun.fei@example.cn "面包机烤焦"
    您好，面包机每次都烤焦，请尽快处理。
expect letter acknowledgement sun.fei@example.cn "10月10日（周六）18:00 前"
