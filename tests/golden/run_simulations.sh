#!/bin/sh
# run_simulations.sh - what would be sent, day by day, line for line; REWRITE_GOLDEN=1 writes it anew
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
count=0
# The settings of the stories, of which nobody deals with a complaint on the eve of Golden Week.
for settings in clocks hours house legal london; do
    count=$((count + 1))
    expected=$here/simulations/$settings.txt
    TMPDIR=$work timeout 60 "$AMENDS" simulate --config "$here/../stories/$settings.yaml" --until 70d \
        --now 2026-09-30T17:00:00+08:00 >"$work/said" 2>&1
    # The tags are signed with a key that is made for the day.
    sed 's/\[\(AM-[0-9]*\)-[A-Z0-9]*\]/[\1-TAG]/' "$work/said" >"$work/got"
    [ -z "${REWRITE_GOLDEN:-}" ] || cp "$work/got" "$expected"
    if diff -u "$expected" "$work/got" >"$work/difference"; then
        echo "ok $count - seventy days by the settings of $settings"
    else
        echo "not ok $count - seventy days by the settings of $settings"
        sed 's/^/# /' "$work/difference"
    fi
done
count=$((count + 1))
if [ -z "$(find "$work" -name 'amends-simulate-*')" ]; then
    echo "ok $count - nothing is left behind"
else
    echo "not ok $count - nothing is left behind"
fi
echo "1..$count"
