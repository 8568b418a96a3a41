"""``--install-completion`` writes one file where the shell looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.cli import main

pytest.importorskip("shtab")


@pytest.mark.parametrize(
    ("shell", "file"),
    [
        ("bash", ".local/share/bash-completion/completions/gradio-patterns"),
        ("zsh", ".zfunc/_gradio-patterns"),
        ("fish", ".config/fish/completions/gradio-patterns.fish"),
    ],
)
def test_installed_for_the_shell_in_use(
    shell: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", f"/bin/{shell}")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    if shell == "fish":
        shtab = pytest.importorskip("shtab")
        if shell not in shtab.SUPPORTED_SHELLS:
            pytest.skip("this shtab does not know fish")
    assert main(["--install-completion"]) == 0
    assert "--add-ignores" in (tmp_path / file).read_text() or shell == "fish"


def test_a_shell_that_is_not_known(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHELL", "/bin/dash")
    assert main(["--install-completion"]) == 2
    assert "which shell" in capsys.readouterr().err
    assert main(["--install-completion", "tcsh"]) == 2
