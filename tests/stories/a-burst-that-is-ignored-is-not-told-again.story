# many write of one problem, and the manager says that it is none of its own: nobody hears of it again

at 2026-11-03T09:00:00+08:00
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the bottom and the whole table was wet.
expect letter acknowledgement zhou.min@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write tom@example.org Help
    My new kettle leaks at the bottom. Help!
expect letter acknowledgement tom@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write ann@example.org Water
    Since yesterday the kettle leaks water at the bottom.
expect letter acknowledgement ann@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write bob@example.org Leak
    The kettle leaks at the bottom when it boils.
expect letter acknowledgement bob@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write eve@example.net Kettle
    I bought a kettle and it leaks at the bottom.
expect letter acknowledgement eve@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write jim@example.net "Money back"
    Kettle leaks at the bottom, I want my money back.
expect letter acknowledgement jim@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
+1h
expect letter burst mia@desk.example "6 like complaints in 6 h, first AM-1001"
expect no letters
reply anna@desk.example new-ticket anna@desk.example "[AM-1001]"
    #ignore
expect letter commands-refused anna@desk.example
reply mia@desk.example burst mia@desk.example
    #ignore
expect letter receipt mia@desk.example "these 6 complaints, and more like them, are not told of again"
expect no letters

# Neither on the same day nor in the next week.
+2h
write zhou.min.2@example.com "The kettle leaks"
    The kettle leaks at the bottom and the whole table was wet.
expect letter acknowledgement zhou.min.2@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write tom.2@example.org Help
    My new kettle leaks at the bottom. Help!
expect letter acknowledgement tom.2@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write ann.2@example.org Water
    Since yesterday the kettle leaks water at the bottom.
expect letter acknowledgement ann.2@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write bob.2@example.org Leak
    The kettle leaks at the bottom when it boils.
expect letter acknowledgement bob.2@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write eve.2@example.net Kettle
    I bought a kettle and it leaks at the bottom.
expect letter acknowledgement eve.2@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write jim.2@example.net "Money back"
    Kettle leaks at the bottom, I want my money back.
expect letter acknowledgement jim.2@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
+1h
expect no letters

+5d
write zhou.min.5@example.com "The kettle leaks"
    The kettle leaks at the bottom and the whole table was wet.
expect letter acknowledgement zhou.min.5@example.com
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write tom.5@example.org Help
    My new kettle leaks at the bottom. Help!
expect letter acknowledgement tom.5@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write ann.5@example.org Water
    Since yesterday the kettle leaks water at the bottom.
expect letter acknowledgement ann.5@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write bob.5@example.org Leak
    The kettle leaks at the bottom when it boils.
expect letter acknowledgement bob.5@example.org
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write eve.5@example.net Kettle
    I bought a kettle and it leaks at the bottom.
expect letter acknowledgement eve.5@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
write jim.5@example.net "Money back"
    Kettle leaks at the bottom, I want my money back.
expect letter acknowledgement jim.5@example.net
expect letter new-ticket anna@desk.example
expect letter new-ticket lina@desk.example
+10m
+1h
expect no letters

reply mia@desk.example burst mia@desk.example
    #group-case new
expect letter receipt mia@desk.example "AM-1001 is a group case now, with the 17 complaints like it"
