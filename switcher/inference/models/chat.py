"""A conversation as the text a model was trained on, by the template in the model's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from switcher.errors import ModelError
from switcher.inference.requests import Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.requests import ChatMessage

_MAX_TEMPLATE = 200_000


class ChatTemplate:
    """A compiled template. It comes with the model, so it runs in jinja2's immutable sandbox."""

    def __init__(self, source: str, *, bos: str = "", eos: str = "") -> None:
        """Compiles.

        Raises:
            ModelError: the template is no valid one.
        """
        from jinja2 import TemplateError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        if len(source) > _MAX_TEMPLATE:
            raise ModelError(f"the chat template has {len(source)} characters; refused")
        sandbox = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        sandbox.globals["raise_exception"] = _raise
        self._marks = {"bos_token": bos, "eos_token": eos}
        try:
            self._template = sandbox.from_string(source)
        except TemplateError as error:
            raise ModelError(f"the model's chat template is not valid: {error}") from error

    def render(self, messages: Sequence[ChatMessage]) -> str:
        """Returns the text up to where the model's answer starts.

        Raises:
            RefusedError: the template does not take these messages.
        """
        turns = [{"role": turn.role, "content": turn.content} for turn in messages]
        try:
            return self._template.render(messages=turns, add_generation_prompt=True, **self._marks)
        except Exception as error:
            # Templates refuse wrong orders of roles, each in its own way.
            message = f"the model's chat template refuses these messages: {error}"
            raise RefusedError(Reason.INVALID, message, param="messages") from error


def _raise(message: str) -> NoReturn:
    raise ValueError(message)
