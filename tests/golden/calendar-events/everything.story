# One complaint in each language for each letter that goes by itself, and nobody who does anything more

# nobody takes these two
write emma.hall@example.com "Fees charged twice"
    My account was charged the same fee twice.
write zhao.lei@example.cn "重复扣款"
    您好，我的账户被重复扣款，请尽快处理。

# somebody answers, promises something, and forgets it
write per.lund@example.com "The toaster burns"
    The toaster burns every slice.
reply anna@desk.example new-ticket anna@desk.example toaster
    #assign me
    #promise 2 working days: call him

    Dear Mr Lund, thank you, and we are sorry. I call you.
reply anna@desk.example new-ticket anna@desk.example toaster
    #open
write sun.fei@example.cn "面包机烤焦"
    您好，面包机每次都烤焦，请尽快处理。
reply lina@desk.example new-ticket lina@desk.example 面包机
    #转交 我
    #承诺 2个工作日 给客户回电

    孙先生您好，谢谢您告诉我们，非常抱歉。我会给您回电。
reply lina@desk.example new-ticket lina@desk.example 面包机
    #处理中

# these complainants are asked for something, and do not answer
write ida.berg@example.com "The lamp flickers"
    The lamp flickers since Monday.
reply anna@desk.example new-ticket anna@desk.example lamp
    #assign me
    #pending

    Dear Ms Berg, thank you, and we are sorry. Which lamp is it?
write qian.bo@example.cn "台灯闪烁"
    您好，台灯从周一开始闪烁。
reply lina@desk.example new-ticket lina@desk.example 台灯
    #转交 我
    #待客户

    钱女士您好，谢谢您告诉我们，非常抱歉。请问是哪一款台灯？

# these may choose, and do not
write tom.reed@example.com "The iron is cold"
    The iron stays cold.
reply anna@desk.example new-ticket anna@desk.example iron
    #assign me
    #offer A refund 20 GBP / B new iron
write li.jun@example.cn "熨斗不热"
    您好，熨斗一直不热。
reply lina@desk.example new-ticket lina@desk.example 熨斗
    #转交 我
    #方案 A 退款 200元 / B 换新

# departments are asked, and do not answer
write kim.lee@example.com "The parcel is late"
    My parcel has not come yet.
reply anna@desk.example new-ticket anna@desk.example parcel
    #assign me
    #forward laboratory
    Where is this parcel?
write he.ping@example.cn "退款没有到账"
    您好，答应的退款没有到账。
reply lina@desk.example new-ticket lina@desk.example 退款
    #转交 我
    ＃转部门财务部
    请查一下这笔退款卡在哪一步？

# grave ones, closed at once
write amy.ross@example.com "The kettle burnt my daughter"
    The kettle leaks. My little daughter was scalded and is in hospital.
reply anna@desk.example new-ticket anna@desk.example daughter
    #assign me
    #cause product/design
    #why The seal gets soft in hot water.
    #close upheld

    Dear Ms Ross, thank you, and we are very sorry. All kettles of this kind are called back.
write wu.lan@example.cn "水壶烫伤孩子"
    您好，水壶漏水，孩子被烫伤，已经住院。
reply lina@desk.example new-ticket lina@desk.example 水壶
    #转交 我
    #原因 product/design
    #为什么 密封圈遇热变软
    #关闭 成立

    吴女士您好，谢谢您告诉我们，非常抱歉。同款水壶已全部召回。
