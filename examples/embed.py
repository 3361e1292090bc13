"""Embeds the parts of switcher in one's own program: scan, gate and hasher, without a session.

python embed.py [card]      card: cpu:0 (default), cpu:0:1core, ...

Scans a header, then hashes a small job on the card while this program takes the card away and
gives it back, and shows that every hit arrived exactly once. Nothing is sent anywhere.
"""

import sys
import tempfile
import time

from switcher.core.header import sha256d
from switcher.core.job import Job
from switcher.gate import Gate, Way
from switcher.hasher import Hasher, Ring, scan

CARD = sys.argv[1] if len(sys.argv) > 1 else "cpu:0"
POSITIONS = 3_000_000  # of the job to search; 2^32 belong to each extranonce2
ONE_IN = 1 << 16  # hashes per hit

job = Job(
    serial=1,
    upstream="example",
    job_id="1",
    version=0x20000000,
    prevhash=bytes(32),
    coinbase1=b"my coinbase, first part",
    extranonce2_size=4,
    coinbase2=b"second part",
    ntime=1_700_000_000,
    ntime_max=1_700_000_000,
    nbits=0x1D00FFFF,
    share_target=(1 << 256) // ONE_IN - 1,
    difficulty=ONE_IN / 2**32,
)

# 1. Scan: every hit in a range of nonces of one header.
header = job.header(extranonce2=bytes(4), ntime=job.ntime, nonce=0, version=job.version)
scanned = scan(header.to_bytes(), job.share_target, count=POSITIONS)
print(f"scan ({scanned.backend}): {len(scanned.hits)} hits in {scanned.scanned} nonces")

# 2. Gate and hasher: the same range on the card, in a gate folder of our own.
with (
    tempfile.TemporaryDirectory() as folder,
    Gate(CARD, folder=folder, create=True) as gate,
    Hasher(gate) as hasher,
    Ring(gate) as ring,
):
    controller = gate.control()  # beats the heart: without it nothing is hashed
    holder = gate.register("embed.py")
    hasher.set_job(job, end=POSITIONS)
    hits = []
    switches = 0
    while not hasher.read().finished or ring.read().unacknowledged:
        holder.claim(reason="the example's own work")
        holder.wait(timeout_ns=10 * 10**9)  # granted: no hash runs on the card now
        time.sleep(0.001)
        holder.release()
        switches += 1
        ring.wait(timeout_ns=5_000_000)
        for hit in ring.poll():
            found = job.header(
                extranonce2=hit.extranonce2, ntime=hit.ntime, nonce=hit.nonce, version=hit.version
            )
            assert sha256d(found.to_bytes()) == hit.hash  # what leaves a card is checked
            hits.append(hit.nonce)
            ring.acknowledge(hit)
    holder.close()
    controller.close()
    out = gate.latency(Way.OUT)

assert sorted(hits) == [hit.nonce for hit in scanned.hits]
print(f"hasher on {CARD}: the same {len(hits)} hits, each once, over {switches} switches")
print(f"claim to last hash: p50 {out.p50_ns / 1000:.1f} us of {out.count} that met a hash")
