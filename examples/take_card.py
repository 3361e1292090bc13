"""Takes a card from the hasher, works on it, gives it back.

python take_card.py cpu:0 250     (milliseconds; 0 = until a line comes in)
"""

import sys
import time

from switcher.pool import take

card = sys.argv[1] if len(sys.argv) > 1 else "cpu:0"
milliseconds = int(sys.argv[2]) if len(sys.argv) > 2 else 100

with take(card, who="take_card.py", reason="the Python example") as lease:
    print(f"{card} is ours, claim {lease.generation}", flush=True)
    if milliseconds:
        time.sleep(milliseconds / 1000)
    else:
        sys.stdin.readline()
print(f"{card} is free again")
