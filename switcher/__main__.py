"""`python -m switcher` is the command line."""

import sys

from switcher.cli.main import main

sys.exit(main())
