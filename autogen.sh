#!/bin/sh
# autogen.sh - makes configure in a fresh checkout
set -eu
cd "$(dirname "$0")"
mkdir -p build-aux
autoreconf --install --warnings=all
