"""Reads weights and configuration of a model's folder into host arrays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from switcher.errors import ModelError
from switcher.inference.nn.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

_LIMIT_JSON_BYTES = 64 << 20


def read_json(path: Path) -> dict[str, Any]:
    """Returns a JSON object.

    Raises:
        ModelError: missing, too large, or not an object.
    """
    try:
        if path.stat().st_size > _LIMIT_JSON_BYTES:
            raise ModelError(f"{path} is larger than any configuration; is it the right file?")
        form = json.loads(path.read_bytes())
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror}; the model's folder must hold it") from error
    except ValueError as error:
        raise ModelError(f"{path} is not valid JSON ({error}); fetch the model again") from error
    if not isinstance(form, dict):
        raise ModelError(f"{path} is not a JSON object; fetch the model again")
    return form


def read_safetensors(folder: Path) -> Mapping[str, NDArray[Any]]:
    """Returns every tensor of the folder by name as an array; bfloat16 becomes float32.

    Raises:
        ModelError: no such file, or one that is corrupt.
    """
    return {
        name: stored.floats() if stored.kind == "BF16" else stored.data
        for name, stored in read_stored(folder).items()
    }


def read_stored(folder: Path) -> dict[str, Stored]:
    """Returns every tensor of the folder's .safetensors files by name, as it is stored.

    Raises:
        ModelError: no such file, or one that is corrupt.
    """
    tensors: dict[str, Stored] = {}
    for file in _weight_files(folder):
        tensors |= _read_file(file)
    return tensors


def _weight_files(folder: Path) -> list[Path]:
    """Which files make up the model: by its index, else the one by the usual name, else all.

    Some folders hold the same weights twice under other names.
    """
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        places = read_json(index).get("weight_map")
        if not isinstance(places, dict) or not all(isinstance(v, str) for v in places.values()):
            raise ModelError(f"{index} has no weight_map; fetch the model again")
        names = sorted(set(places.values()))
        if any(name != name.rpartition("/")[2] for name in names):
            raise ModelError(f"{index} names a file outside the folder; fetch the model again")
        missing = [name for name in names if not (folder / name).is_file()]
        if missing:
            raise ModelError(f"{folder} lacks {missing[0]}; fetch the model again")
        return [folder / name for name in names]
    if (folder / "model.safetensors").is_file():
        return [folder / "model.safetensors"]
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise ModelError(f"{folder} holds no .safetensors file; give a model's folder")
    return files


def _read_file(path: Path) -> dict[str, Stored]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="np") as file:
            names = list(file.keys())
            kinds = {name: file.get_slice(name).get_dtype() for name in names}
            if "BF16" not in kinds.values():
                return {name: Stored.of(file.get_tensor(name)) for name in names}
        return _read_with_bfloat16(path)
    except (SafetensorError, OSError, ValueError) as error:
        raise ModelError(
            f"{path} is corrupt or cut short ({error}); remove it and fetch the model again"
        ) from error


def _read_with_bfloat16(path: Path) -> dict[str, Stored]:
    from safetensors import deserialize

    tensors: dict[str, Stored] = {}
    views = cast("Any", deserialize)(path.read_bytes())
    for name, form in views:
        shape = tuple(form["shape"])
        if form["dtype"] == "BF16":
            data = np.frombuffer(form["data"], np.uint16).reshape(shape)
            tensors[name] = Stored("BF16", shape, data)
        else:
            flat: NDArray[Any] = np.frombuffer(form["data"], _DTYPES[form["dtype"]])
            tensors[name] = Stored.of(flat.reshape(shape))
    return tensors


_DTYPES = {
    "F64": np.float64,
    "F32": np.float32,
    "F16": np.float16,
    "I64": np.int64,
    "I32": np.int32,
    "I16": np.int16,
    "I8": np.int8,
    "U8": np.uint8,
    "BOOL": np.bool_,
}
