#!/usr/bin/env bash
# The program of the package: mmpOS starts it with the profile's flags (-o URL -u USER -p PASS).
exec switcher run --no-live "$@"
