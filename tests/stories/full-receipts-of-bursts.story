# Many like complaints that a manager ignores and gathers after all; one that is not among them

at 2026-11-03T09:00:00+08:00
write ines@example.com Parcel
    The courier left the parcel in the rain.
+10m
write zhou.min@example.com "The kettle leaks"
    The kettle leaks at the bottom and the whole table was wet.
+10m
write tom@example.org Help
    My new kettle leaks at the bottom. Help!
+10m
write ann@example.org Water
    Since yesterday the kettle leaks water at the bottom.
+10m
write bob@example.org Leak
    The kettle leaks at the bottom when it boils.
+10m
write eve@example.net Kettle
    I bought a kettle and it leaks at the bottom.
+10m
write jim@example.net "Money back"
    Kettle leaks at the bottom, I want my money back.
+10m
+1h
write mia@desk.example "show"
    #show 1001
+1m
reply mia@desk.example answer-to-query
    #ignore
print commands-refused mia@desk.example
+1m
write mia@desk.example "show"
    #show 1002
+1m
reply mia@desk.example answer-to-query
    #ignore
print receipt mia@desk.example
+1m
reply mia@desk.example answer-to-query
    #group-case new
print receipt mia@desk.example
+1m
reply mia@desk.example answer-to-query
    #ignore
print commands-refused mia@desk.example
