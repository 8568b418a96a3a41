"""Files around an app: beside it or above it, never beyond the project's root."""

from __future__ import annotations

from pathlib import Path

from gradio_patterns.app.project import find_project_file


def test_the_nearest_file_up_to_the_root(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "src" / "conf").mkdir(parents=True)
    (tmp_path / "Dockerfile").write_text("FROM outside")
    (project / "pyproject.toml").write_text("")
    (project / "README.md").write_text("above")
    (project / "src" / "README.md").write_text("beside")
    (project / "src" / "conf" / "nginx.conf").write_text("server {}")
    app = project / "src" / "app.py"
    app.write_text("")

    def text(*names: str) -> str | None:
        found = find_project_file(str(app), names)
        return found[1] if found is not None else None

    assert text("README.md") == "beside"
    assert text("missing.txt", "pyproject.toml") == ""
    assert text("conf/nginx.conf") == "server {}"
    assert text("Dockerfile") is None
    assert find_project_file("<stdin>", ("README.md",)) is None
