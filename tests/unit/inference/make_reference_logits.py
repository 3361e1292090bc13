"""Makes reference_logits.npz: what `transformers` answers for the tiny checkpoints.

    python -m venv /tmp/reference && /tmp/reference/bin/pip install torch transformers
    /tmp/reference/bin/python tests/unit/inference/make_reference_logits.py

Run once, by hand, in an environment of its own; the tests need only the file it writes.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import reference_checkpoints as made  # noqa: E402


def answer(name: str) -> np.ndarray[Any, Any]:
    """Returns a decoder's logits at every token, an encoder's last hidden states."""
    import torch
    import transformers

    with tempfile.TemporaryDirectory() as scratch:
        folder = made.write_checkpoint(Path(scratch), name)
        kind = transformers.AutoModel if name == "bert" else transformers.AutoModelForCausalLM
        # "eager" is the plain definition; it honours sliding windows in every version.
        model = kind.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
        model.eval()
        with torch.no_grad():
            out = model(torch.tensor([made.TOKENS]))
        values = out.last_hidden_state if name == "bert" else out.logits
        found = values[0].numpy()
        assert found.dtype == np.float32
        assert found.shape[0] == len(made.TOKENS)
        return found


def main() -> None:
    import torch
    import transformers

    names = [*made.DECODERS, "bert"]
    arrays = {name: answer(name) for name in names}
    versions = {"transformers": transformers.__version__, "torch": torch.__version__}
    about = np.frombuffer(json.dumps(versions).encode(), np.uint8)
    target = HERE / "reference_logits.npz"
    np.savez_compressed(target, about=about, **arrays)
    print(f"{target.name}: {target.stat().st_size} bytes, {versions}")


if __name__ == "__main__":
    main()
