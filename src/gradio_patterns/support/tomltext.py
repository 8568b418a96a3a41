"""Reading TOML: configuration, project files and lock files."""

from __future__ import annotations


def parse_toml(data: bytes) -> dict[str, object] | str:
    """The TOML document, or what is wrong with it."""
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        document: dict[str, object] = tomllib.loads(data.decode("utf-8-sig"))
        return document
    except (ValueError, RecursionError) as error:
        return " ".join(str(error).split()) or type(error).__name__
