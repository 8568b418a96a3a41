"""The built files: pages for all rules, the index of the search, redirects, links, weights."""

from __future__ import annotations

import gzip
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from site_served import Served

BASE = "http://site/"
PROBE = "every-removed"


class Page(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") in ("stylesheet", "icon", "preload"):
            self.loaded.append(given["href"])
        elif tag in ("script", "img", "iframe") and given.get("src"):
            self.loaded.append(given["src"])


@pytest.fixture(scope="session")
def pages(site_folder: Path) -> dict[str, Page]:
    found = sorted(site_folder.rglob("*.html"))
    return {
        path.relative_to(site_folder).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in found
    }


def rules(site_folder: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((site_folder / "rules.json").read_bytes())["rules"]
    return found


def test_every_rule_has_a_page_a_text_and_a_place_in_the_search(site_folder: Path) -> None:
    names = {rule["name"] for rule in rules(site_folder)}
    built = {path.parent.name for path in site_folder.glob("rules/*/index.html")}
    index = json.loads((site_folder / "search/search_index.json").read_bytes())["docs"]
    searched = {
        match[1] for doc in index if (match := re.fullmatch(r"rules/([^/#]+)/", doc["location"]))
    }
    assert len(names) == len(rules(site_folder)) > 0
    assert names <= built
    assert searched == names
    assert {path.stem for path in site_folder.glob("rules/*.md")} == names


def test_codes_and_aliases_lead_to_the_page(site_folder: Path) -> None:
    for rule in rules(site_folder):
        for handle in (rule["code"], *rule["aliases"]):
            text = (site_folder / "rules" / handle / "index.html").read_text(encoding="utf-8")
            assert f'content="0; url=../{rule["name"]}/"' in text


def known_anchors(pages: dict[str, Page], file: str, anchor: str) -> set[str]:
    """The anchors of a page; what scripts read, and what is no page, has any."""
    if not anchor or file not in pages or anchor.startswith(("rule=", "__")):
        return {anchor}
    return pages[file].ids


def test_links_lead_somewhere(site_folder: Path, pages: dict[str, Page]) -> None:
    broken = []
    for name, page in pages.items():
        if name == "404.html":
            continue
        for link in (*page.links, *page.loaded):
            target, anchor = urldefrag(urljoin(BASE + name, link))
            if urlsplit(target).netloc != "site":
                continue
            file = target.removeprefix(BASE)
            path = site_folder / file
            if path.is_dir() or not file:
                file = f"{file.rstrip('/')}/index.html".lstrip("/")
            if not (site_folder / file).is_file():
                broken.append(f"{name}: {link}")
            elif anchor not in known_anchors(pages, file, anchor):
                broken.append(f"{name}: {link} (no such anchor)")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Page], site_folder: Path) -> None:
    far = [link for page in pages.values() for link in page.loaded if "//" in link]
    assert far == []
    for path in site_folder.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", path.read_text(encoding="utf-8"))


def test_weight_of_a_rule_page(site_folder: Path, pages: dict[str, Page]) -> None:
    name = f"rules/{PROBE}/index.html"
    loaded = {urldefrag(urljoin(BASE + name, link))[0] for link in pages[name].loaded}
    files = [site_folder / name, *(site_folder / url.removeprefix(BASE) for url in loaded)]
    packed = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    print(f"{packed} bytes packed, {sum(file.stat().st_size for file in files)} plain")
    assert packed <= 300_000


def test_no_mark_of_the_building_machine(site_folder: Path, pages: dict[str, Page]) -> None:
    root = str(Path(__file__).resolve().parents[2])
    for path in site_folder.rglob("*"):
        if path.suffix in (".html", ".md", ".txt", ".json", ".xml"):
            assert root not in path.read_text(encoding="utf-8"), path


def test_assistants_find_their_files(site: Served) -> None:
    index = (site.folder / "llms.txt").read_text(encoding="utf-8")
    names = [rule["name"] for rule in rules(site.folder) if rule["status"]["stage"] != "removed"]  # type: ignore[index]
    assert index.startswith("# Gradio Patterns\n\n> ")
    assert all(f"/rules/{name}.md)" in index for name in names)
    full = (site.folder / "llms-full.txt").read_text(encoding="utf-8")
    assert all(f"# {name}\n" in full for name in names)
    for name in ("rule", "report", "config"):
        schema = json.loads((site.folder / f"schema/{name}.schema.json").read_bytes())
        assert schema["$id"].endswith(f"/schema/{name}.schema.json")
