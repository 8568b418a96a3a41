"""Nothing outside the roots is read, by whatever way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gradio_patterns.serve import roots, tools
from gradio_patterns.serve.roots import OutsideError


def only(project: Path) -> tuple[str, ...]:
    return roots.resolved([str(project)])


@pytest.mark.parametrize(
    "path",
    ["../outside", "../outside/secret.py", "link.py", "folder", "folder/secret.py", "/etc/passwd",
     "~/x", "a/../../outside", "app.py\0.txt", "../the project 2"],
)  # fmt: skip
def test_paths_that_lead_out_are_refused(path: str, project: Path) -> None:
    (project.parent / "the project 2").mkdir()
    if path == "~/x":
        assert roots.inside(path, only(project)) == os.path.join(only(project)[0], path)
        return
    with pytest.raises(OutsideError, match="outside the folders"):
        tools.review_files([path], None, only(project))


def test_links_met_while_walking_are_not_read(project: Path) -> None:
    review = tools.review_files([], None, only(project))
    assert [Path(one.path).name for one in review.findings] == ["app.py"]
    assert not review.complete
    assert any("link.py" in line and "outside the folders" in line for line in review.problems)


def test_settings_above_the_root_are_not_read(project: Path) -> None:
    review = tools.review_files(["app.py"], None, only(project))
    assert [one.rule for one in review.findings] == ["every-removed"]
    assert (review.gradio, review.gradio_source.endswith("requirements.txt:1")) == ("5.50.0", True)


def test_settings_that_are_links_are_not_read(project: Path) -> None:
    (project / "gradio-patterns.toml").symlink_to(project.parent / "gradio-patterns.toml")
    review = tools.review_files(["app.py"], None, only(project))
    assert "secret-of-the-owner" not in repr(review)


def test_the_lock_holds_for_its_time_only(project: Path) -> None:
    secret = project.parent / "outside" / "secret.py"
    with roots.only(only(project)):
        assert (project / "app.py").read_text()
        for attempt in (secret.read_text, (project / "link.py").read_text, os.listdir):
            with pytest.raises(FileNotFoundError, match="outside"):
                attempt(secret.parent) if attempt is os.listdir else attempt()
    assert secret.read_text()


def test_a_root_that_is_a_link_is_the_folder_behind_it(project: Path, tmp_path: Path) -> None:
    link = tmp_path / "link to it"
    link.symlink_to(project)
    assert len(tools.review_files(["app.py"], None, only(link)).findings) == 1
    with pytest.raises(OutsideError, match="is no folder"):
        roots.resolved([str(tmp_path / "nowhere")])
