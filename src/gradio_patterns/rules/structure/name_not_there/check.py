"""Names that nothing binds, or only what runs as a script does; imports that a script refuses."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import is_main_guard
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_KNOWN = frozenset(dir(builtins)) | {
    "__file__", "__name__", "__doc__", "__path__", "__package__", "__spec__", "__class__",
    "__module__", "__qualname__", "__annotations__", "get_ipython", "display", "WindowsError",
    "__builtins__", "__loader__", "spaces", "help", "exit", "quit", "copyright", "credits",
    "license", "aiter", "anext", "EncodingWarning", "BaseExceptionGroup", "ExceptionGroup",
}  # fmt: skip
"""Also what Python adds to its builtins for a shell, or in a later version than this one."""


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    yield from _undeclared(app)
    if app.walked.starred_imports or _made_up(app):
        return
    guarded = _guarded(app)
    told: set[str] = set()
    module = app.walked.module
    declared = {name for scope in app.walked.scopes for name in scope.globals}
    for node, scope in _reads(app):
        name = node.id
        if name in told or name in _KNOWN or name in declared:
            continue
        owner: Scope | None = scope
        while owner is not None and name not in owner.bindings:
            owner = owner.parent
        if owner is None:
            told.add(name)
            yield Hit(node, f'nothing here gives "{name}" a value: where is it to come from?')
        elif owner is module and scope is not module and name in guarded:
            told.add(name)
            yield Hit(
                node,
                f'"{name}" is only there where this file runs as a script (line {guarded[name]}): '
                "is it never imported?",
            )
    yield from _relative(app)


def _made_up(app: App) -> bool:
    """Whether names may come by another way than a binding."""
    return bool({"globals", "exec", "__import__"} & set(app.walked.calls_by_name))


def _reads(app: App) -> Iterator[tuple[ast.Name, Scope]]:
    """Names that the bodies of functions read, with the scope they stand in."""
    for scope in app.walked.scopes:
        if scope.kind != "function" or isinstance(scope.node, ast.Lambda):
            continue
        own = [part for one in scope.node.body if type(one) not in _OWN  # type: ignore[attr-defined]
               for part in descend(one, _OWN)]  # fmt: skip
        hinted = {id(part) for node in own if isinstance(node, ast.AnnAssign)
                 for part in descend(node.annotation)}  # fmt: skip
        for node in own:
            if (
                isinstance(node, ast.Name)
                and isinstance(node.ctx, ast.Load)
                and id(node) not in hinted
            ):
                yield node, scope


_OWN: frozenset[type] = frozenset(
    {ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp,
     ast.DictComp, ast.GeneratorExp, ast.Match}
)  # fmt: skip
"""What binds names of its own."""


def _guarded(app: App) -> dict[str, int]:
    """Names of the module that only ``if __name__ == "__main__":`` binds, with the line."""
    inside = [n for n in app.tree.body if isinstance(n, ast.If) and is_main_guard(n.test)]
    found: dict[str, int] = {}
    for guard in inside:
        last = guard.end_lineno or guard.lineno
        for name, bindings in app.walked.module.bindings.items():
            if all(guard.lineno < binding.at >> 32 <= last for binding in bindings):
                found[name] = bindings[0].at >> 32
    return found


_OF_GRADIO = frozenset(
    {"numpy", "pandas", "httpx", "fastapi", "pydantic", "orjson", "jinja2", "markupsafe", "typer",
     "uvicorn", "starlette", "anyio", "packaging", "huggingface_hub", "gradio", "gradio_client"}
)  # fmt: skip
_SOUGHT = frozenset(
    {"requests", "torch", "transformers", "openai", "matplotlib", "scipy", "plotly", "librosa",
     "soundfile", "aiohttp", "diffusers", "anthropic", "rich", "seaborn", "sklearn",
     "tiktoken", "langchain", "datasets", "torchaudio", "torchvision", "cv2", "bs4"}
)  # fmt: skip
_CALLED = {"cv2": "opencv", "sklearn": "scikit-learn", "bs4": "beautifulsoup4"}


def _undeclared(app: App) -> Iterator[Hit]:
    """Packages that a module needs at once and the project does not name."""
    files = [app.project_file(n) for n in ("pyproject.toml", "requirements.txt", "setup.py",
                                           "setup.cfg")]  # fmt: skip
    texts = [found[1] for found in files if found is not None]
    declared = "\n".join(texts).lower()
    if _demo(app.path) or "test" in app.path.rsplit("/", 1)[-1]:
        return
    if "dependencies" not in declared and "install_requires" not in declared:
        return
    if "dynamic" in declared and "dependencies" in declared.partition("dynamic")[2][:80]:
        return
    for node in app.tree.body:
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in (one.partition(".")[0] for one in names):
            if name == "requests" and app.target < (6,):
                continue  # huggingface_hub brought it
            if name in _SOUGHT - _OF_GRADIO and _CALLED.get(name, name) not in declared:
                yield Hit(
                    node,
                    f"the project's dependencies do not name {name}, and Gradio does not bring it:"
                    " does a fresh install have it?",
                )
                return


def _relative(app: App) -> Iterator[Hit]:
    """``from ..package import`` in a file that launches when it is run."""
    script = any(isinstance(n, ast.If) and is_main_guard(n.test) for n in app.tree.body)
    outside = [call for call in app.launches if call.place.scope is app.walked.module]
    if not (script or outside) or (app.project_file("__init__.py") and not _demo(app.path)):
        return
    for node in app.tree.body:
        if isinstance(node, ast.ImportFrom) and node.level:
            yield Hit(
                node,
                "a file that is run as a script has no package around it: is it always started "
                "with python -m?",
            )
            return


def _demo(path: str) -> bool:
    return path.replace("\\", "/").split("/")[-2:-1] in (
        ["demo"],
        ["demos"],
        ["examples"],
        ["example"],
        ["tests"],
    )
