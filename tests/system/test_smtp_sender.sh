#!/bin/sh
# test_smtp_sender.sh - the SMTP sender against a real server that misbehaves at each step
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Each row: what the server is told, what is sent, what must be printed. Every server is ended by its process
# id and lives for a minute at most; every program runs under timeout(1).
set -u
here=${top_srcdir:-.}/tests/system
send=${top_builddir:-.}/tests/system/send_one
python=/usr/bin/python3
work=$(mktemp -d) || exit 99
server=
stop_server() {
    test -z "$server" || { kill "$server" && wait "$server"; } 2>/dev/null
    server=
}
trap 'stop_server; rm -rf "$work"' EXIT
trap 'exit 99' HUP INT TERM

if ! "$python" -c 'import aiosmtpd' 2>/dev/null || ! command -v certtool >/dev/null; then
    echo "1..0 # SKIP needs python3-aiosmtpd and gnutls-bin"
    exit 0
fi

number=0
report() { # TRUTH WORDS
    number=$((number + 1))
    if test "$1" -eq 0; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}

# --- certificates: a CA of our own, a good one, a wrong name, an expired one, a stranger's ----------
make_certificate() { # NAME SUBJECT CA EXTRA...
    name=$1 host=$2 ca=$3
    shift 3
    { echo "cn = $host"; echo "dns_name = $host"; echo tls_www_server; echo signing_key
      echo encryption_key; for line in "$@"; do echo "$line"; done; } >"$work/$name.cfg"
    certtool --generate-privkey --key-type ecdsa --outfile "$work/$name.key" 2>/dev/null
    certtool --generate-certificate --load-privkey "$work/$name.key" \
        --load-ca-certificate "$work/$ca.pem" --load-ca-privkey "$work/$ca.key" \
        --template "$work/$name.cfg" --outfile "$work/$name.pem" 2>/dev/null
}
for ca in ca stranger; do
    printf 'cn = %s\nca\ncert_signing_key\nexpiration_days = 2\n' "$ca" >"$work/$ca.cfg"
    certtool --generate-privkey --key-type ecdsa --outfile "$work/$ca.key" 2>/dev/null
    certtool --generate-self-signed --load-privkey "$work/$ca.key" --template "$work/$ca.cfg" \
        --outfile "$work/$ca.pem" 2>/dev/null
done
make_certificate good localhost ca "expiration_days = 2"
make_certificate wronghost other.example.com ca "expiration_days = 2"
make_certificate expired localhost ca 'activation_date = "2020-01-01 00:00:00 UTC"' \
    'expiration_date = "2020-02-01 00:00:00 UTC"'
make_certificate untrusted localhost stranger "expiration_days = 2"

# --- one server a case -----------------------------------------------------------------------------
start_server() { # ARGUMENTS...
    stop_server
    rm -rf "$work/store" "$work/port" "$work/log"
    "$python" "$here/smtp_server.py" --port-file "$work/port" --store "$work/store" \
        --log "$work/log" --lifetime 60 "$@" 2>"$work/server.err" &
    server=$!
    tries=0
    until test -s "$work/port"; do
        tries=$((tries + 1))
        if test $tries -gt 100 || ! kill -0 "$server" 2>/dev/null; then
            sed 's/^/# /' "$work/server.err"
            echo "Bail out! the SMTP server does not start"
            exit 99
        fi
        sleep 0.1
    done
}
run_send() { # ARGUMENTS...
    timeout 40 "$send" --host localhost --port "$(cat "$work/port")" "$@" >"$work/out" 2>&1
}
check_out() { # WORDS PATTERN...: one extended pattern a line
    words=$1
    shift
    truth=0
    test "$(grep -c . "$work/out")" -eq $# || truth=1
    line=0
    for pattern in "$@"; do
        line=$((line + 1))
        sed -n "${line}p" "$work/out" | grep -Eq "^$pattern" || truth=1
    done
    report $truth "$words"
    test $truth -eq 0 || sed 's/^/# /' "$work/out"
}
count_stored() { ls "$work/store" 2>/dev/null | grep -c 'eml$'; }
# What the server is told, the letter's fate, and how many letters it has stored in the end.
misbehaviour() { # WORDS SCRIPT PATTERN STORED
    start_server --script "$2"
    run_send --tls none --timeout 2 anna@example.com
    check_out "$1" "$3"
    test "$(count_stored)" -eq "$4"
    report $? "$1: $4 stored"
}

start_server
run_send --tls none one@example.com two@example.com three@example.com
check_out "three letters are sent" "sent 250 2.0.0 up 1 taken|sent 250 2.0.0 up 1" \
    "sent 250" "sent 250"
test "$(grep -c '(connect)' "$work/log")" -eq 1
report $? "one connection carries them all"
printf 'From: Desk <desk@example.com>\r\nMessage-ID: <1@example.com>\r\nSubject: Letter 1\r\n'\
'\r\nDear customer,\r\n..a line with two dots\r\n.\r\nYours\r\n' \
    >"$work/expected"
cmp -s "$work/expected" "$work/store/0001.eml"
report $? "what arrives is what was sent, dots and all"
grep -q '"to": \["one@example.com"\]' "$work/store/0001.json"
report $? "one recipient a transaction"

misbehaviour "a greeting of 554 is about the server" "CONNECT=554 no service*9" "later 554 - down 0" 0
misbehaviour "a silent server is down" "CONNECT=stall" "later 0 - down 0 localhost" 0
misbehaviour "a server that knows HELO only" "EHLO=502 5.5.1 what" "sent 250" 1
misbehaviour "MAIL 421" "MAIL=421 4.3.2 closing" "later 421 4.3.2 down 0" 0
misbehaviour "MAIL 451" "MAIL=451 4.3.0 busy" "later 451 4.3.0 up 0" 0
misbehaviour "MAIL 530 asks for a login" "MAIL=530 5.7.0 login first" "later 530 5.7.0 down 0" 0
misbehaviour "MAIL 550" "MAIL=550 5.1.7 bad sender" "refused 550 5.1.7 up 0 .*bad sender" 0
misbehaviour "RCPT 450" "RCPT=450 4.2.1 greylisted" "later 450 4.2.1 up 0 4.2.1 greylisted" 0
misbehaviour "RCPT 550" "RCPT=550 5.1.1 no such user" "refused 550 5.1.1 up 0 5.1.1 no such user" 0
misbehaviour "RCPT 554 without a status" "RCPT=554 no" "refused 554 - up 0 no" 0
misbehaviour "RCPT dropped" "RCPT=drop" "later 0 - up 0" 0
misbehaviour "RCPT stalled" "RCPT=stall" "later 0 - down 0" 0
misbehaviour "DATA 451" "DATA=451 4.3.0 disk" "later 451 4.3.0 up 0" 0
misbehaviour "DATA 554" "DATA=554 5.7.1 no" "refused 554 5.7.1 up 0" 0
misbehaviour "END 450" "END=450 4.2.0 try again" "later 450 4.2.0 up 1" 0
misbehaviour "END 421" "END=421 4.3.2 closing" "later 421 4.3.2 down 1" 0
misbehaviour "END 554" "END=554 5.6.0 content" "refused 554 5.6.0 up 1 5.6.0 content" 0
misbehaviour "END stalled: nobody knows" "END=stall" "unknown 0 - down 1" 0
misbehaviour "END dropped: nobody knows" "END=drop" "unknown 0 - up 1" 0
misbehaviour "END stored, then dropped: nobody knows" "END=keep-drop" "unknown 0 - up 1" 1
misbehaviour "END stored, then stalled: nobody knows" "END=keep-stall" "unknown 0 - down 1" 1
start_server --script "END=stall*1"
run_send --tls none --timeout 2 one@example.com two@example.com
check_out "an answer that may come late is not taken for that to the next letter" "unknown 0 - down 1" \
    "sent 250"
test "$(grep -c '(connect)' "$work/log")" -eq 2
report $? "that letter goes over another connection"
misbehaviour "END slow" "END=slow" "sent 250 2.0.0 up 1" 1
misbehaviour "slow at RCPT" "RCPT=slow" "sent 250 2.0.0 up 1" 1
misbehaviour "a QUIT that is never answered" "QUIT=stall" "sent 250 2.0.0 up 1" 1

# A message that is too large for the sockets' buffers: the drop comes before its end.
yes 'a line of a long letter, with nothing in it but words' | head -n 100000 >"$work/long"
start_server --script BODY=drop
run_send --tls none --letter "$work/long" anna@example.com
check_out "a drop in the middle of a message is no doubt" "later 0 - up 0"
start_server --script BODY=stall
run_send --tls none --timeout 2 --letter "$work/long" anna@example.com
check_out "a stall in the middle of a message is no doubt" "later 0 - down 0"
start_server --max-size 1000
run_send --tls none --letter "$work/long" anna@example.com
check_out "a letter that is too large is refused at MAIL" "refused 552 - up 0"
start_server
run_send --tls none --letter "$work/long" anna@example.com
sed 's/$/\r/' "$work/long" | cmp -s - "$work/store/0001.eml"
report $? "lone LFs become CRLF"

# Two dots are added to this letter: libcurl 7 would stop two bytes early if it knew the size.
{ head -c 70000 /dev/zero | tr '\0' 'x' | fold -w 70; printf '\n.\n.\nlast words\n'; } >"$work/dots"
start_server
run_send --tls none --letter "$work/dots" anna@example.com
sed 's/$/\r/' "$work/dots" | cmp -s - "$work/store/0001.eml"
report $? "a letter with dot lines arrives to its last byte"
printf 'Subject: x\n\nbody\n.\nMAIL FROM:<evil@example.com>\nRCPT TO:<a@example.com>\nDATA\n' >"$work/smuggle"
start_server
run_send --tls none --letter "$work/smuggle" anna@example.com
check_out "a letter with commands behind a dot is one letter" "sent 250"
test "$(count_stored)" -eq 1 && test "$(grep -c MAIL "$work/log")" -eq 1
report $? "nothing is smuggled"

# --- envelopes -------------------------------------------------------------------------------------
start_server --by-address
run_send --tls none "a@example.com>
RCPT TO:<evil@example.com" "no blank@example.com" "@example.com" "two@at@example.com" \
    code-550-x@example.com good@example.com
check_out "bad addresses never reach the wire" "refused 0 - up 0 the recipient is no address" \
    "refused 0" "refused 0" "refused 0" "refused 550 5.1.1 up 0" "sent 250"
grep -q evil "$work/log"
test $? -ne 0
report $? "no command was injected"
run_send --tls none --from "" anna@example.com
check_out "the null sender goes out" "sent 250"
grep -q 'MAIL FROM:<>' "$work/log"
report $? "as <>"
run_send --tls none "zhou@例子.example"
check_out "an international domain needs no SMTPUTF8" "sent 250"
grep -q 'RCPT TO:<zhou@xn--fsqu00a.example>' "$work/log"
report $? "it goes out as xn--"

# --- a connection that ended meanwhile -------------------------------------------------------------
start_server --script "MAIL=ok*1" --script "MAIL=421 4.7.0 enough letters*1"
run_send --tls none one@example.com two@example.com
check_out "a kept connection that is closed with 421 is opened anew" "sent 250" "sent 250"
test "$(grep -c '(connect)' "$work/log")" -eq 2
report $? "that took a second connection"
start_server --script "MAIL=ok*1" --script "MAIL=drop*1"
run_send --tls none one@example.com two@example.com
check_out "a kept connection that is dropped is opened anew" "sent 250" "sent 250"
test "$(count_stored)" -eq 2
report $? "no letter was doubled"
start_server --script "RCPT=550 5.1.1 unknown*1"
run_send --tls none one@example.com two@example.com
check_out "a refusal does not touch the next letter" "refused 550" "sent 250"
start_server --script "RCPT=550-5.1.1 first line*1"
stop_server
timeout 20 "$send" --host localhost --port "$(cat "$work/port")" --tls none a@example.com >"$work/out"
check_out "no server at all" "later 0 - down 0 localhost"
start_server
run_send --tls none --stop anna@example.com
check_out "the caller may stop it before the end" "later 0 - up 1 stopped"
test "$(count_stored)" -eq 0
report $? "then nothing arrives"

# --- TLS -------------------------------------------------------------------------------------------
for tls in starttls implicit; do
    start_server --tls $tls --cert "$work/good.pem" --key "$work/good.key"
    run_send --tls $tls --ca-file "$work/ca.pem" anna@example.com bert@example.com
    check_out "$tls with a good certificate" "sent 250" "sent 250"
    grep -q '"tls": true' "$work/store/0001.json"
    report $? "$tls was in use"
    run_send --tls $tls --ca-file "$work/stranger.pem" anna@example.com
    check_out "$tls: an unknown CA is refused" "later 0 - down 0 localhost.*certificate"
    run_send --tls $tls anna@example.com
    check_out "$tls: the system does not know our CA" "later 0 - down 0 localhost.*certificate"
    for bad in wronghost expired untrusted; do
        start_server --tls $tls --cert "$work/$bad.pem" --key "$work/$bad.key"
        run_send --tls $tls --ca-file "$work/ca.pem" anna@example.com
        check_out "$tls: a certificate that is $bad is refused" "later 0 - down 0 localhost"
        grep -q 'MAIL' "$work/log"
        test $? -ne 0
        report $? "$tls $bad: not a word about the letter was said"
    done
done
start_server --tls starttls --tls-version 1.1 --cert "$work/good.pem" --key "$work/good.key"
run_send --tls starttls --ca-file "$work/ca.pem" anna@example.com
check_out "TLS 1.1 is refused" "later 0 - down 0 localhost"
start_server
run_send --tls starttls anna@example.com
check_out "no STARTTLS, no letter" "later 0 - down 0 localhost"
grep -q 'MAIL' "$work/log"
test $? -ne 0
report $? "nothing went in the clear"
start_server --tls starttls --cert "$work/good.pem" --key "$work/good.key" \
    --script "STARTTLS=454 4.7.0 not now"
run_send --tls starttls --ca-file "$work/ca.pem" anna@example.com
check_out "STARTTLS refused" "later 454 4.7.0 down 0"
timeout 20 "$send" --host mail.example.com --port 25 --tls none a@example.com >"$work/out"
check_out "no plain text to another machine" "error .*unencrypted"

# --- AUTH ------------------------------------------------------------------------------------------
start_server --tls starttls --cert "$work/good.pem" --key "$work/good.key" --user desk --password 'pä s"s'
run_send --tls starttls --ca-file "$work/ca.pem" --user desk --password 'pä s"s' \
    anna@example.com bert@example.com
check_out "AUTH with the right password" "sent 250" "sent 250"
test "$(grep -c AUTH "$work/log")" -eq 1 && grep -q '"user": "desk"' "$work/store/0001.json"
report $? "one login for a connection"
run_send --tls starttls --ca-file "$work/ca.pem" --user desk --password wrong anna@example.com
check_out "a wrong password is not about the letter" "later 535 5.7.8 down login 0"
run_send --tls starttls --ca-file "$work/ca.pem" anna@example.com
check_out "no login where one is asked for" "later 530 5.7.0 down 0"

echo "1..$number"
