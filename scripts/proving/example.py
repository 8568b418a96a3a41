"""The example under test, as a proof sees it."""

import contextlib
import importlib.util
import io
import sys
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from proving.keeper import Keeper
from proving.server import Server, serve


@dataclass(frozen=True)
class Built:
    """The outcome of executing an example as a module."""

    module: ModuleType
    error: str
    warnings: list[str]
    output: str


@dataclass(frozen=True)
class Example:
    """One example (`bad` or `good`) on one Gradio version."""

    path: Path
    gradio: tuple[int, ...]
    folder: Path
    """A private copy with the example as `app.py`; the working folder of the proof."""
    keeper: Keeper = field(repr=False)
    failures: list[str] = field(default_factory=list)
    """Builds and starts that failed; what a good example must not have (see `Outcome.broken`)."""

    def build(self) -> Built:
        """Execute the example as a module; an app launched at module level does not block."""
        spec = importlib.util.spec_from_file_location("app", self.folder / "app.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["app"] = module
        printed = io.StringIO()
        error = ""
        with (
            warnings.catch_warnings(record=True) as caught,
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            _launch_returns(),
        ):
            warnings.simplefilter("always")
            warnings.simplefilter("ignore", ResourceWarning)
            try:
                spec.loader.exec_module(module)
            except (Exception, SystemExit) as problem:
                error = f"{type(problem).__name__}: {problem}"
        if error:
            self.failures.append(error)
        messages = list(dict.fromkeys(str(entry.message) for entry in caught))
        return Built(module, error, messages, printed.getvalue())

    @contextlib.contextmanager
    def running(
        self, env: Mapping[str, str] | None = None, timeout: float = 40, fresh: bool = False
    ) -> Iterator[Server]:
        """Run the example as `python app.py` and wait until it answers.

        Without `env` the process is forked from one that has Gradio imported already, which saves
        seconds. With `env` (or `fresh`) a new interpreter starts, so that variables read while
        Gradio is imported take effect too.
        """
        given = dict(env or {})
        with serve(
            self.folder, self.keeper, self.failures, given, timeout, fresh or bool(env)
        ) as server:
            yield server


@contextlib.contextmanager
def _launch_returns() -> Iterator[None]:
    """While active, `launch()` at module level returns instead of waiting for Ctrl-C."""
    blocks: Any = sys.modules.get("gradio.blocks")
    if blocks is None:
        yield
        return
    original = blocks.Blocks.block_thread
    blocks.Blocks.block_thread = lambda self: None
    try:
        yield
    finally:
        blocks.Blocks.block_thread = original
