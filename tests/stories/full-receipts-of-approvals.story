# Answers that wait for a manager: several at once, of the manager himself, too late, and before a merger

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
reply anna@desk.example new-ticket
    #group tills
+1m
reply tom@desk.example new-ticket
    I am sorry. The first kettle comes on Friday.
+1m
reply tom@desk.example answer-held
    #merge 1001
+1m
write mia@desk.example "show"
    #show 1001
+1m
reply mia@desk.example answer-to-query
    I am sorry. The second kettle comes on Saturday.
+1m
reply mia@desk.example answer-to-query
    #approve
print commands-refused mia@desk.example
+1m
reply mia@desk.example answer-held
    #cancel
print receipt mia@desk.example
+1m
reply mia@desk.example answer-held
    #cancel
print commands-refused mia@desk.example

# only the manager's own is left
+1m
reply mia@desk.example approval-wanted
    #deny Wait for the test
print receipt mia@desk.example
+1m
reply mia@desk.example answer-to-query
    I am sorry. The third kettle comes on Sunday.
+1m
reply mia@desk.example answer-held
    #approve
print commands-refused mia@desk.example
+1m
reply mia@desk.example answer-held
    #cancel

# before a merger
+1m
write zhou.min@example.com "The kettle leaks again"
    The new kettle leaks, too.
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #group tills
+1m
reply tom@desk.example new-ticket tom@desk.example "[AM-1002]"
    I am sorry. The fourth kettle comes on Monday.
+1m
reply tom@desk.example new-ticket tom@desk.example "[AM-1002]"
    #merge 1001
print commands-refused tom@desk.example

# when it is approved it can't be done any more
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #spam
+1m
reply mia@desk.example approval-wanted
    #approve
print receipt mia@desk.example
print commands-refused tom@desk.example
+1m
reply tom@desk.example new-ticket tom@desk.example "[AM-1002]"
    #send anyway
print commands-refused tom@desk.example
+1m
write tom@desk.example "list"
    #list group quality
print commands-refused tom@desk.example

# held because a colleague has answered; when it is let go it can't be done any more
+1m
write li.lei@example.com "The toaster burns"
    The toaster burns every slice.
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    很抱歉，新的烤面包机已经寄出。
+1m
reply anna@desk.example new-ticket anna@desk.example "[AM-1003]"
    I am sorry. A new toaster is on its way.
+1m
reply lina@desk.example new-ticket lina@desk.example "[AM-1003]"
    #spam
+1m
reply anna@desk.example answer-held
    #send anyway
print receipt anna@desk.example
+1m
reply anna@desk.example answer-held
    #show 1003
    #list mine
    #find toaster
    #stats 7d
    #priority high
print receipt anna@desk.example

# a complaint that is handed in and names the agent who does so
+1m
write anna@desk.example "Fwd: rude"
    #assign me
    ---------- Forwarded message ---------
    From: Carl Jensen <carl.jensen@example.com>
    Subject: rude

    I complain about Anna Berg, who shouted at me on the phone.
print receipt anna@desk.example

# without end
+1m
write mia@desk.example "all"
    #show 2000
    #show 2001
    #show 2002
    #show 2003
    #show 2004
    #show 2005
    #show 2006
    #show 2007
    #show 2008
    #show 2009
    #show 2010
    #show 2011
    #show 2012
    #show 2013
    #show 2014
    #show 2015
    #show 2016
    #show 2017
    #show 2018
    #show 2019
write mia@desk.example "all again"
    #show 2100
    #show 2101
    #show 2102
    #show 2103
    #show 2104
    #show 2105
    #show 2106
    #show 2107
    #show 2108
    #show 2109
    #show 2110
    #show 2111
    #show 2112
    #show 2113
    #show 2114
    #show 2115
    #show 2116
    #show 2117
    #show 2118
    #show 2119
write mia@desk.example "and again"
    #show 2200
    #show 2201
    #show 2202
    #show 2203
    #show 2204
    #show 2205
    #show 2206
    #show 2207
    #show 2208
    #show 2209
    #show 2210
    #show 2211
    #show 2212
    #show 2213
    #show 2214
    #show 2215
    #show 2216
    #show 2217
    #show 2218
    #show 2219
reply mia@desk.example approval-wanted
    #priority low
    #show 2400
print receipt mia@desk.example
