#!/bin/sh
# play_stories.sh - plays every story with the real program; each is one TAP test
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
count=0
for story in "$here"/*.story; do
    count=$((count + 1))
    name=$(basename "$story" .story | tr - ' ')
    if timeout 60 "$AMENDS" demo --quiet --story "$story" --output "$work/desk" >"$work/said" 2>&1; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/said"
    fi
    rm -rf "$work/desk"
done
echo "1..$count"
