"""The built files: pages for all rules, the index of the search, redirects, links, weights."""

from __future__ import annotations

import gzip
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from site_served import ROOT, Served

BASE = "http://site/"
SOURCE = ROOT / "src/gradio_patterns/rules"
LISTS = (
    "before-sharing",
    "before-deploying",
    "spaces",
    "behind-a-proxy",
    "chat-apps",
    "long-running-work",
    "several-visitors",
    "api-and-mcp",
    "file-handling",
    "gpu-inference",
    "auth-and-security",
    "upgrading-to-6",
    "code-review",
    "long-running-work",
    "several-visitors",
    "api-and-mcp",
)
GUIDES = (
    "getting-started",
    "ci",
    "editors",
    "assistants",
    "gradio-6",
    "writing-a-rule",
    "how-we-prove",
)


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
    handles = {handle for rule in rules(site_folder) for handle in (rule["code"], *rule["aliases"])}
    assert len(names) == len(rules(site_folder)) == len(list(SOURCE.rglob("rule.json"))) > 0
    assert built == names | handles
    assert searched == names
    assert {path.stem for path in site_folder.glob("rules/*.md")} == names


def test_codes_and_aliases_lead_to_the_page(site_folder: Path) -> None:
    for rule in rules(site_folder):
        for handle in (rule["code"], *rule["aliases"]):
            text = (site_folder / "rules" / handle / "index.html").read_text(encoding="utf-8")
            assert f'content="0; url=../{rule["name"]}/"' in text


def test_the_build_is_quick(site_folder: Path) -> None:
    said = site_folder.parent / "said.txt"
    if not said.is_file():
        pytest.skip("the site was built elsewhere")
    seconds = re.search(r"built in (\S+) s", said.read_text(encoding="utf-8"))
    assert seconds
    print(f"{seconds[1]} s")
    assert float(seconds[1]) < 60


def test_the_promised_pages_are_there(site_folder: Path) -> None:
    pages = ["", "rules/", "categories/", "errors/", "myths/", "playground/", "design/"]
    pages += [f"checklists/{name}/" for name in LISTS] + [f"guides/{name}/" for name in GUIDES]
    assert [page for page in pages if not (site_folder / page / "index.html").is_file()] == []
    for name in LISTS:
        text = (site_folder / f"checklists/{name}/index.html").read_text(encoding="utf-8")
        boxes = re.findall(r'<input type="checkbox" value="([^"]+)"', text)
        assert boxes, name
        assert all(f'href="../../rules/{box}/"' in text for box in boxes)


def test_a_rule_page_has_all_its_parts(site_folder: Path) -> None:
    for rule in rules(site_folder):
        path = site_folder / f"rules/{rule['name']}/index.html"
        text = path.read_text(encoding="utf-8")
        parts = ["what-goes-wrong", "how-to-put-it-right", "what-was-seen", "how-to-silence-it"]
        parts += ["references"]
        parts += ["when-not-to-follow-it"] * bool(rule["exceptions"])
        parts += ["in-other-versions"] * bool(rule["history"])
        parts += ["related-rules"] * bool(rule["related"])
        missing = [part for part in parts if f'id="{part}"' not in text]
        wanted = (rule["code"], f"gp-{rule['severity']}", 'class="gp-proof"', ">Good<", "gp-copy")
        missing += [word for word in wanted if word not in text]
        assert missing == [], rule["name"]
        versions = re.findall(r"<li class=\"gp-proof-[a-z-]+\"[^>]*><b>([^<]+)</b>", text)
        assert versions == [row["gradio"] for row in rule["proof"]]  # type: ignore[index]


def test_the_search_knows_all_names_and_messages(site_folder: Path, pages: dict[str, Page]) -> None:
    hints = json.loads((site_folder / "assets/search-hints.json").read_bytes())
    assert {name: hints["names"][name] for name in hints["names"]}.items() >= {
        (rule["name"], rule["code"]) for rule in rules(site_folder)
    }
    told = {(text, code) for text, code in hints["messages"]}
    assert {(text, rule["code"]) for rule in rules(site_folder) for text in rule["errors"]} <= told
    assert (site_folder / "assets/search-hints.json").stat().st_size < 50_000


def known_anchors(pages: dict[str, Page], file: str, anchor: str) -> set[str]:
    """The anchors of a page; what scripts read, and what is no page, has any."""
    if not anchor or file not in pages or anchor.startswith(("rule=", "gradio=", "__")):
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
    names = [f"rules/{rule['name']}/index.html" for rule in rules(site_folder)]
    name = max(names, key=lambda name: (site_folder / name).stat().st_size)
    loaded = {urldefrag(urljoin(BASE + name, link))[0] for link in pages[name].loaded}
    assert {Path(urlsplit(url).path).suffix for url in loaded} >= {".css", ".js", ".svg"}
    files = [site_folder / name, *(site_folder / url.removeprefix(BASE) for url in loaded)]
    packed = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    plain = sum(file.stat().st_size for file in files)
    print(f"heaviest {name}: {packed} bytes packed, {plain} plain")
    assert packed <= 300_000


def test_no_mark_of_the_building_machine(site_folder: Path, pages: dict[str, Page]) -> None:
    root = str(Path(__file__).resolve().parents[3])
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
