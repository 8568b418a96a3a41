"""Delete the findings that reviews keep: the folders named, or those directly in this folder and
the one of this user.

Only a folder that gradio-patterns made is touched, and of it only what gradio-patterns wrote.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain
from gradio_patterns.settings import places

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``clean``."""
    parser.add_argument("folders", nargs="*", metavar="DIR", help="as given to review --cache")
    parser.add_argument("--dry-run", action="store_true", help="say what would be deleted")


def run(args: argparse.Namespace) -> int:
    """Delete, and say what; 2 for a folder that is no cache, 3 where something stays."""
    from gradio_patterns.engine import cache

    for folder in args.folders:
        if os.path.lexists(folder) and not cache.is_cache(folder):
            return complain(f"{folder} is no cache of gradio-patterns; nothing was deleted")
    folders = args.folders or sorted(entry for entry in os.listdir() if cache.is_cache(entry))
    own = places.kept_reviews(os.environ, sys.platform)
    if not args.folders and own is not None and cache.is_cache(own):
        folders.append(own)
    status = 0
    for folder in folders:
        if not os.path.isdir(folder):
            print(f"{folder}: nothing there")
            continue
        try:
            count = cache.delete(folder, pretend=args.dry_run)
        except OSError as error:
            print(f"{folder}: {error.strerror or error}", file=sys.stderr)
            status = 3
            continue
        verb = "would be deleted" if args.dry_run else "deleted"
        print(f"{folder}: {count} {'file' if count == 1 else 'files'} {verb}")
    if not folders:
        print("nothing is kept")
    return status
