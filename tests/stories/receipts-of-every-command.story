# Every command once, and the receipts that tests/golden/receipts compares

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the handle.
write zhou.min@example.com "The toaster burns"
    The toaster burns every slice.
+1h
reply zhou.min@example.com acknowledgement zhou.min@example.com AM-1001
    And you charged me twice.
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #assign me
    #priority high
    #category billing
    #cause billing/wrong-amount
    #why The till was not updated.
    #tag late vip
    #group quality
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #pending
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #hold

    We have asked the factory, Ms Zhou.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #open
    #untag late
    #tag -vip
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #note
    She is right.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #promise 2d call Ms Zhou
    #promise 2026-11-20 send the kettle
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #delay 5d The laboratory is closed until Thursday.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #delay 5d The laboratory is closed until Thursday
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #log phone She called.
    #cc li@example.cn
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #uncc li@example.cn
    #link 1002
print receipt anna@desk.example
reply anna@desk.example complainant-wrote anna@desk.example
    #split
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #solved

    Dear Ms Zhou, a new kettle is on its way.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #reopen
    #requester li@example.cn
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #close partly
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #close upheld
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #slved
    #assign bob
    #group moon
    #priority now
    #tag
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #open
    #dismiss It is about another shop.
print commands-refused anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #dismiss It is about another shop.
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #reopen
    #group logistics
    #assign lina
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #forward logistics desk
    When did the parcel leave?
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #cause logistics/late
    #action Send every parcel on the same day
    #owner lina
    #due 2026-12-05
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #spam
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #status open
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1002]"
    #merge 1001
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    Dear Li, it is done.
    #solved
print receipt anna@desk.example
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #help
print receipt anna@desk.example
