"""The Gradio that is installed in an environment beside the project."""

from __future__ import annotations

import os
import sys

from gradio_patterns.findings.finding import Target
from gradio_patterns.target import specifiers
from gradio_patterns.target.specifiers import Release, dotted

INSTALLED = "installed"


def installed(folders: list[str]) -> Target | None:
    """Gradio in the project's virtual environment, or in the one that runs this."""
    for folder in folders:
        for name in (".venv", "venv"):
            library = os.path.join(folder, name, "lib")
            inner = sorted(_listed(library)) if os.path.isdir(library) else []
            sites = [os.path.join(library, python, "site-packages") for python in inner]
            sites.append(os.path.join(folder, name, "Lib", "site-packages"))
            for site in sites:
                version = _installed_in(site)
                if version is not None:
                    return Target(version, dotted(version), f"{INSTALLED} in {name}", (version,))
    for site in sys.path:
        version = _installed_in(site) if site.endswith("-packages") else None
        if version is not None:
            return Target(version, dotted(version), INSTALLED, (version,))
    return None


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _installed_in(site: str) -> Release | None:
    for name in _listed(site):
        if name.startswith("gradio-") and name.endswith((".dist-info", ".egg-info")):
            version = specifiers.release_of(name[7:].rsplit(".", 1)[0].split("-")[0])
            if version is not None:
                return version
    return None
