"""What a pool may ask a miner, and what it is told."""

from __future__ import annotations

from switcher import __version__

AGENT = f"switcher/{__version__}"
ANSWERS: dict[str, object] = {
    "mining.ping": "pong",
    "client.get_version": AGENT,
    "client.get_algo": "sha256d",
    "client.get_stats": {"type": "switcher", "algo": "sha256d"},
}
