"""`_native.pyi` is written by hand; what pybind11 itself says of the module must agree with it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import switcher

STUB = Path(switcher.__file__).with_name("_native.pyi")

Signature = tuple[str, ...]


def _parameters(node: ast.FunctionDef) -> Signature:
    args = node.args
    names = [a.arg for a in (*args.posonlyargs, *args.args)]
    first_default = len(names) - len(args.defaults)
    shown = [n + "=" if i >= first_default else n for i, n in enumerate(names)]
    keyword = [
        a.arg + ("=" if default is not None else "")
        for a, default in zip(args.kwonlyargs, args.kw_defaults, strict=True)
    ]
    return tuple(n for n in shown + (["*", *keyword] if keyword else []) if n != "self")


def _surface(source: str) -> dict[str, Signature]:
    """Public names of a stub: functions and methods with parameter names, others with ()."""
    found: dict[str, Signature] = {}

    def visit(body: list[ast.stmt], prefix: str) -> None:
        for node in body:
            if isinstance(node, ast.FunctionDef):
                if not node.name.startswith("__") or node.name == "__init__":
                    found[prefix + node.name] = _parameters(node)
            elif isinstance(node, ast.ClassDef):
                found[prefix + node.name] = ()
                visit(node.body, f"{prefix}{node.name}.")
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found[prefix + node.target.id] = ()

    visit(ast.parse(source).body, "")
    return {name: s for name, s in found.items() if not name.rsplit(".", 1)[-1].startswith("__")}


def test_stub_names_and_parameters_match_the_module(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pybind11_stubgen", "switcher._native", "-o", str(tmp_path)],
        check=True,
        capture_output=True,
    )
    made = _surface((tmp_path / "switcher" / "_native.pyi").read_text(encoding="utf-8"))
    ours = _surface(STUB.read_text(encoding="utf-8"))
    assert ours == made
