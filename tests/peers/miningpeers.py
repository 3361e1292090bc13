"""Starts a real node (bcoin, regtest) and a real pool server (foundation-stratum) from npm."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent / "node"
KEY = "test"
READY_S = 60.0
# Pays to P2WSH(OP_TRUE) on the node's regtest, so that tests can spend without a wallet.
OP_TRUE_SCRIPT = b"\x00\x20" + hashlib.sha256(b"\x51").digest()


def install() -> Path:
    """Installs the programs once per version of package.json; their folder."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        missing("node and npm are needed for the real node and pool")
    recipe = (HERE / "package.json").read_bytes()
    name = f"mining-peers-{hashlib.sha256(recipe).hexdigest()[:12]}"
    folder = Path(os.environ.get("SWITCHER_PEERS_DIR", HERE.parents[2] / "build")) / name
    done = folder / "installed"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_bytes(recipe)
        command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        result = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=300, check=False
        )
        if result.returncode:
            missing(f"npm install failed: {result.stderr[-500:]}")
        done.touch()
    for source in (HERE / "standins").glob("*.js"):
        target = folder / "node_modules" / source.stem
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        shutil.copy(source, target / "index.js")
    shutil.copy(HERE / "pool.js", folder)
    return folder


def missing(reason: str) -> None:
    """Skips, or fails where peers are required."""
    if os.environ.get("SWITCHER_REQUIRE_PEERS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


class Program:
    """A child process with its output in a file."""

    def __init__(self, command: list[str], folder: Path, log: Path) -> None:
        self._log = log
        with log.open("ab") as out:
            env = {**os.environ, "NODE_BACKEND": "js"}
            self._process = subprocess.Popen(
                command, cwd=folder, stdout=out, stderr=out, stdin=subprocess.DEVNULL, env=env
            )

    def output(self) -> str:
        return self._log.read_text(errors="replace")

    def alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Bcoin:
    """A node on a chain of its own."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.port = free_port()
        self._folder = folder
        self._data = data
        self._program: Program | None = None

    def start(self) -> None:
        command = [
            "node",
            str(self._folder / "node_modules/bcoin/bin/node"),
            "--network=regtest",
            "--memory=false",
            f"--prefix={self._data}",
            "--http-host=127.0.0.1",
            f"--http-port={self.port}",
            f"--api-key={KEY}",
            "--listen=false",
            "--only=127.0.0.1:1",
            "--max-outbound=1",
            "--no-wallet",
            "--log-level=info",
        ]
        self._program = Program(command, self._folder, self._data.with_suffix(".log"))
        deadline = time.monotonic() + READY_S
        while True:
            try:
                self.call("getblockcount")
            except OSError:
                if not self._program.alive() or time.monotonic() > deadline:
                    pytest.fail(f"the node did not start:\n{self._program.output()[-2000:]}")
                time.sleep(0.1)
            else:
                return

    def stop(self) -> None:
        if self._program is not None:
            self._program.stop()
            self._program = None

    def call(self, method: str, *params: Any) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            body = json.dumps({"method": method, "params": params, "id": 1})
            login = base64.b64encode(f"x:{KEY}".encode()).decode()
            connection.request("POST", "/", body, {"Authorization": f"Basic {login}"})
            reply = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        if reply["error"] is not None:
            raise RuntimeError(f"{method}: {reply['error']}")
        return reply["result"]

    def height(self) -> int:
        height = self.call("getblockcount")
        assert isinstance(height, int)
        return height

    def best_block(self) -> dict[str, Any]:
        block = self.call("getblock", self.call("getbestblockhash"), True, True)
        assert isinstance(block, dict)
        return block


class FoundationPool:
    """A pool on a node."""

    def __init__(self, folder: Path, node: Bcoin, address: str, log: Path) -> None:
        self.port = free_port()
        settings = {
            "port": self.port,
            "node": node.port,
            "key": KEY,
            "address": address,
            "difficulty": 4e-10,
        }
        self._program = Program(["node", "pool.js", json.dumps(settings)], folder, log)
        deadline = time.monotonic() + READY_S
        while "\nstarted" not in self.output():
            if not self._program.alive() or time.monotonic() > deadline:
                pytest.fail(f"the pool did not start:\n{self.output()[-3000:]}")
            time.sleep(0.1)

    def output(self) -> str:
        return "\n" + self._program.output()

    def stop(self) -> None:
        self._program.stop()
