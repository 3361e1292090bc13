"""Static counts of the CUDA kernels: machine instructions per hash, by pipe.

Compiles csrc/cuda/scan.cu for one architecture, disassembles it and counts the hash loop of each
kernel on the path of a nonce that is no hit. No card is needed.

    python benchmarks/sass.py --arch sm_90 --json

`total` is everything the loop issues per hash, `alu` the logic/shift/add pipe, `fma` the
multiply-add pipe; `ldl` and `stl` are local-memory accesses in the whole kernel (spills),
`registers` is per thread. A shared-schedule kernel also fills a table once per nonce, for all
versions; the plain output shows that cost apart, because its share of a hash depends on the number
of versions.

Needs nvcc (on PATH, in $CUDACXX, or from the CUDA wheels) and nvdisasm (the toolkit's, or the wheel
nvidia-cuda-nvdisasm).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KERNELS = ("plain_balanced", "plain_compact", "shared_balanced", "shared_compact")
# Bars per architecture-independent kernel: the hash loop may not grow beyond them.
BARS = {
    "plain_balanced": {"alu": 1660, "total": 2870, "registers": 40},
    "plain_compact": {"total": 2460},
    "shared_balanced": {"alu": 1435, "total": 2420, "registers": 64},
    "shared_compact": {"total": 2100},
}
ARCHITECTURES = ("sm_75", "sm_80", "sm_86", "sm_89", "sm_90", "sm_100", "sm_120")
SOURCES = ROOT / "csrc"
FLAGS = ["-std=c++17", "-O3", "-cubin", "-Xptxas=-v", "--expt-relaxed-constexpr"]
FLAGS += [f"-I{SOURCES}", f"-I{SOURCES / 'include'}"]
_ALU = re.compile(
    r"(IADD3?|VIADD|LOP3|SHF|PRMT|ISETP|SEL|LEA|IABS|IMNMX|VIMNMX|PLOP3|MOV|BMSK|SGXT)\b"
)
_FMA = re.compile(r"(IMAD|FFMA|FMUL|HFMA2)\b")
_HASH_LOOP = 1000  # instructions; no other innermost loop comes near
_TABLE_LOOP = 200


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of disassembly: opcode with modifiers, branch target if it has one."""

    opcode: str
    target: str | None
    predicated: bool

    @property
    def ends_block(self) -> bool:
        """True for what may leave the straight line.

        A call comes back, unless its target is a label inside the kernel: that is how sm_80 writes
        a far jump.
        """
        kind = self.opcode.split(".")[0]
        return kind in {"BRA", "EXIT", "RET"} or (kind == "CALL" and self.target is not None)


@dataclass(slots=True)
class Block:
    """A straight run of instructions and the indices of the blocks it can go on to."""

    instructions: list[Instruction]
    successors: list[int]


def find_tool(name: str, *places: Path) -> str:
    """Returns the path of a CUDA tool: $PATH, the toolkit's default place, the wheels."""
    found = shutil.which(name)
    if found:
        return found
    for place in (*places, Path("/usr/local/cuda/bin")):
        if (place / name).exists():
            return str(place / name)
    try:
        import nvidia
    except ImportError:
        pass
    else:
        for folder in nvidia.__path__:
            for path in sorted(Path(folder).glob(f"cu[0-9]*/bin/{name}"), reverse=True):
                return str(path)
    sys.exit(f"{name} not found: install the CUDA toolkit or `pip install nvidia-cuda-{name}`")


def compile_kernels(arch: str, folder: Path) -> tuple[Path, dict[str, int]]:
    """Compiles the kernels for one architecture; returns the cubin and registers per kernel."""
    nvcc = os.environ.get("CUDACXX") or find_tool("nvcc")
    cubin = folder / f"{arch}.cubin"
    done = subprocess.run(
        [nvcc, *FLAGS, f"-arch={arch}", "-o", str(cubin), str(SOURCES / "cuda" / "scan.cu")],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(done.stderr.strip() or f"{nvcc} failed")
    registers: dict[str, int] = {}
    name = None
    for line in done.stderr.splitlines():
        if "Compiling entry function" in line:
            name = kernel_name(line)
        used = re.search(r"Used (\d+) registers", line)
        if used and name:
            registers[name] = int(used[1])
    return cubin, registers


def kernel_name(mangled: str) -> str | None:
    """Returns which of KERNELS a mangled name belongs to."""
    return next((k for k in KERNELS if f"{len(k)}{k}" in mangled), None)


def parse(text: str) -> dict[str, tuple[list[Instruction], dict[str, int]]]:
    """Reads nvdisasm's listing: per kernel the instructions and where each label points."""
    kernels: dict[str, tuple[list[Instruction], dict[str, int]]] = {}
    code: list[Instruction] = []
    labels: dict[str, int] = {}
    for line in text.splitlines():
        if section := re.match(r"\s*\.section\s+(\S+)", line):
            name = kernel_name(section[1]) if section[1].startswith(".text.") else None
            code, labels = [], {}
            if name:
                kernels[name] = (code, labels)
        elif label := re.match(r"(\.L_x_\d+):", line):
            labels[label[1]] = len(code)
        elif found := re.match(r"\s*/\*[0-9a-f]{4,}\*/\s+(@!?U?P\w+\s+)?([A-Z0-9_.]+)(.*);", line):
            target = re.search(r"\((\.L_x_\d+)\)", found[3])
            code.append(Instruction(found[2], target[1] if target else None, bool(found[1])))
    return kernels


def blocks_of(code: list[Instruction], labels: dict[str, int]) -> list[Block]:
    """Cuts the code into blocks. BRA.DIV goes to an out-of-line copy that comes back: ignored."""
    starts = {0, *labels.values()}
    starts |= {i + 1 for i, ins in enumerate(code) if ins.ends_block}
    order = sorted(s for s in starts if s < len(code))
    number = {start: i for i, start in enumerate(order)}
    blocks = []
    for i, start in enumerate(order):
        end = order[i + 1] if i + 1 < len(order) else len(code)
        last = code[end - 1]
        successors = []
        jumps = last.opcode not in {"BRA.DIV", "BRA.CONV"}
        if jumps and last.target in labels:
            successors.append(number[labels[last.target]])
        conditional = last.predicated or last.opcode in {"BRA.DIV", "BRA.CONV", "BRA.U"}
        if (conditional or not last.ends_block) and i + 1 < len(order):
            successors.append(i + 1)
        blocks.append(Block(code[start:end], successors))
    return blocks


def dominators(blocks: list[Block], head: int, inside: set[int]) -> dict[int, set[int]]:
    """Which blocks every way from `head` to a block leads through, within `inside`."""
    before = {b: [p for p in inside if b in blocks[p].successors] for b in inside}
    result = {b: set(inside) for b in inside}
    result[head] = {head}
    changed = True
    while changed:
        changed = False
        for b in sorted(inside - {head}):
            common = set.intersection(*(result[p] for p in before[b])) if before[b] else set()
            new = common | {b}
            if new != result[b]:
                result[b] = new
                changed = True
    return result


def reachable(blocks: list[Block]) -> set[int]:
    """Blocks that can be reached from the start; BRA.DIV's copies cannot, see blocks_of."""
    seen = {0}
    todo = [0]
    while todo:
        new = set(blocks[todo.pop()].successors) - seen
        seen |= new
        todo += new
    return seen


def natural_loops(blocks: list[Block]) -> list[tuple[int, int, set[int]]]:
    """Returns (head, latch, blocks) of every loop."""
    everything = reachable(blocks)
    dominated = dominators(blocks, 0, everything)
    loops = []
    for latch in everything:
        for head in blocks[latch].successors:
            if head not in dominated[latch]:
                continue
            body = {head, latch}
            todo = [latch] if latch != head else []
            while todo:
                b = todo.pop()
                for p in everything:
                    if b in blocks[p].successors and p not in body:
                        body.add(p)
                        todo.append(p)
            loops.append((head, latch, body))
    return loops


def size(blocks: list[Block], body: set[int]) -> int:
    """Instructions in a set of blocks."""
    return sum(len(blocks[b].instructions) for b in body)


def without_hits(blocks: list[Block], head: int, latch: int, body: set[int]) -> set[int]:
    """Drops what only a hit walks through: what lies behind the branch to a global store."""
    dominated = dominators(blocks, head, body)
    behind: set[int] = set()
    for b in body:
        if not any(i.opcode.startswith("STG") for i in blocks[b].instructions):
            continue
        chain = [d for d in dominated[b] if d not in dominated[latch]]
        gate = min(chain, key=lambda d: len(dominated[d]))
        behind |= {x for x in body if gate in dominated[x]}
    return body - behind


def count(blocks: list[Block], chosen: set[int]) -> Counter[str]:
    """Counts total, alu and fma over blocks."""
    counts: Counter[str] = Counter()
    for b in chosen:
        for instruction in blocks[b].instructions:
            counts["total"] += 1
            counts["alu"] += bool(_ALU.match(instruction.opcode))
            counts["fma"] += bool(_FMA.match(instruction.opcode))
    return counts


def measure(code: list[Instruction], labels: dict[str, int]) -> tuple[Counter[str], Counter[str]]:
    """Returns the counts of the hash loop and of the table loop (empty if there is none)."""
    blocks = blocks_of(code, labels)
    loops = natural_loops(blocks)
    hashing = [loop for loop in loops if size(blocks, loop[2]) >= _HASH_LOOP]
    if not hashing:
        sys.exit("no hash loop found: the kernel is not what this script knows")
    head, latch, body = min(hashing, key=lambda loop: size(blocks, loop[2]))
    tables = [
        count(blocks, loop[2])
        for loop in loops
        if _TABLE_LOOP <= size(blocks, loop[2]) < _HASH_LOOP and not loop[2] & body
    ]
    table = max(tables, key=lambda counts: counts["total"], default=Counter())
    return count(blocks, without_hits(blocks, head, latch, body)), table


def report(arch: str) -> tuple[dict[str, object], dict[str, Counter[str]]]:
    """Returns the JSON document for one architecture and the table cost per kernel."""
    nvdisasm = find_tool("nvdisasm")
    with tempfile.TemporaryDirectory() as folder:
        cubin, registers = compile_kernels(arch, Path(folder))
        text = subprocess.run(
            [nvdisasm, "-c", str(cubin)], capture_output=True, text=True, check=True
        ).stdout
    kernels: dict[str, dict[str, int]] = {}
    tables: dict[str, Counter[str]] = {}
    for name, (code, labels) in sorted(parse(text).items()):
        counts, tables[name] = measure(code, labels)
        kernels[name] = {
            "total": counts["total"],
            "alu": counts["alu"],
            "fma": counts["fma"],
            "ldl": sum(i.opcode.startswith("LDL") for i in code),
            "stl": sum(i.opcode.startswith("STL") for i in code),
            "registers": registers[name],
        }
    return {"arch": arch, "kernels": kernels}, tables


def main() -> None:
    parser = argparse.ArgumentParser(description="Static instruction counts of the CUDA kernels.")
    parser.add_argument("--arch", default="sm_90", help="architecture, or `all` (default sm_90)")
    parser.add_argument("--json", action="store_true", help="one JSON document per architecture")
    args = parser.parse_args()
    for arch in ARCHITECTURES if args.arch == "all" else [args.arch]:
        document, tables = report(arch)
        if args.json:
            print(json.dumps(document))
            continue
        for name, row in document["kernels"].items():  # type: ignore[attr-defined]
            table = f", table {tables[name]['total']} per nonce" if tables[name] else ""
            print(arch, name, ", ".join(f"{k} {v}" for k, v in row.items()) + table)


if __name__ == "__main__":
    main()
