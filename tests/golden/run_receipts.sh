#!/bin/sh
# run_receipts.sh - the receipts of every command, word for word; REWRITE_GOLDEN=1 writes them anew
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
count=0
for story in $(grep -l "^print " "$here"/../stories/*.story); do
    count=$((count + 1))
    name=$(basename "$story" .story)
    expected=$here/receipts/$name.txt
    timeout 60 "$AMENDS" demo --story "$story" --output "$work/desk" >"$work/said" 2>&1
    # Which commands a letter names is tests/unit/command/test_command_table's affair.
    sed -n -e '/^    | \(What you may type\|可写在回信开头\)/,/^    | *\(#help\|#帮助\) /d' \
        -e '/^    [TS][ou][:b]/p' -e '/^    | /p' "$work/said" >"$work/got"
    [ -z "${REWRITE_GOLDEN:-}" ] || cp "$work/got" "$expected"
    if diff -u "$expected" "$work/got" >"$work/difference"; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/difference"
    fi
    rm -rf "$work/desk"
done
echo "1..$count"
