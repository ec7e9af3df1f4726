# An agent whose mails ask without end is told once in an hour, and then gets no answer

at 2026-11-03T09:00:00+08:00
write emma.hall@example.com "The kettle leaks"
    The kettle leaks at the handle.
expect letter acknowledgement emma.hall@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
write lina@desk.example "查询"
    #查看 2000
    #查看 2001
    #查看 2002
    #查看 2003
    #查看 2004
    #查看 2005
    #查看 2006
    #查看 2007
    #查看 2008
    #查看 2009
    #查看 2010
    #查看 2011
    #查看 2012
    #查看 2013
    #查看 2014
    #查看 2015
    #查看 2016
    #查看 2017
    #查看 2018
    #查看 2019
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
write lina@desk.example "查询"
    #查看 2020
    #查看 2021
    #查看 2022
    #查看 2023
    #查看 2024
    #查看 2025
    #查看 2026
    #查看 2027
    #查看 2028
    #查看 2029
    #查看 2030
    #查看 2031
    #查看 2032
    #查看 2033
    #查看 2034
    #查看 2035
    #查看 2036
    #查看 2037
    #查看 2038
    #查看 2039
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
write lina@desk.example "查询"
    #查看 2040
    #查看 2041
    #查看 2042
    #查看 2043
    #查看 2044
    #查看 2045
    #查看 2046
    #查看 2047
    #查看 2048
    #查看 2049
    #查看 2050
    #查看 2051
    #查看 2052
    #查看 2053
    #查看 2054
    #查看 2055
    #查看 2056
    #查看 2057
    #查看 2058
    #查看 2059
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect letter answer-to-query lina@desk.example
expect no letters
write lina@desk.example "查询"
    #列表 全部
    #列表 超时
expect letter answer-to-query lina@desk.example "查询次数已达上限"
expect no letters
# a command beside it is done, and says why there is no list
reply lina@desk.example new-ticket
    #转交 我
    #列表 我的
expect letter receipt lina@desk.example "#列表 我的" "一小时内查询过多，未回复"
print receipt lina@desk.example
expect no letters
expect ticket kettle acknowledged owner=lina
# another agent is not hindered
write anna@desk.example "list"
    #list all
expect letter answer-to-query anna@desk.example "AM-1001"
+3h
write lina@desk.example "查询"
    #列表 全部
expect letter answer-to-query lina@desk.example "AM-1001"
expect no letters
