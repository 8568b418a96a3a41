"""What ``review --llm`` does after the static review."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.findings.finding import Diagnostic, Report
from gradio_patterns.llm import merge
from gradio_patterns.llm.prompts import Plan, plans
from gradio_patterns.llm.settings import NOTE, Settings, UnusableError, require_key, settings
from gradio_patterns.report.common import one_line
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import replace

if TYPE_CHECKING:
    import argparse

FLAGS = {
    "model": "model",
    "base-url": "base_url",
    "mode": "llm_mode",
    "concurrency": "llm_concurrency",
    "timeout": "llm_timeout",
    "token-budget": "llm_tokens",
    "price": "llm_price",
    "cache": "llm_cache",
}
"""Settings by the flag that sets them."""


def settled(args: argparse.Namespace) -> Settings:
    """The settings that the flags, the file and the environment make."""
    flags = {name: getattr(args, flag, None) for name, flag in FLAGS.items()}
    dry = getattr(args, "dry_run", False)
    return settings(flags, args.llm_config, os.environ, need_model=not dry)


def dry_run(args: argparse.Namespace, report: Report, options: Options) -> str:
    """What would be sent."""
    from gradio_patterns.llm.dryrun import rendered

    planned = _planned(report, options, merge.folders(options))
    asked = [one for one in (plan.made() for plan in planned) if one is not None]
    try:
        return rendered(asked, settled(args), args.format == "json")
    except ImportError as error:
        raise _missing(error) from None


def with_judgements(
    args: argparse.Namespace, report: Report, options: Options
) -> tuple[Report, bool]:
    """The report after the pass, and whether it was interrupted.

    Where no model can be asked, the report is as it was, with a note that says why.
    """
    try:
        asked_of = settled(args)
        require_key(asked_of)
        try:
            from gradio_patterns.llm.judge import judged
        except ImportError as error:
            raise _missing(error) from None
        where = merge.folders(options)
        planned = _planned(report, options, where)
        if not planned:
            return report, False
        made, outcome = judged(report, planned, asked_of, where)
        return made, outcome.interrupted
    except UnusableError as error:
        return _unjudged(report, f"no model was asked: {error}"), False
    except Exception as error:
        # Whatever went wrong here, the static review stands.
        said = f"the judgement pass failed: {type(error).__name__}: {error}"
        return _unjudged(report, said), False


def _missing(error: ImportError) -> UnusableError:
    return UnusableError(f"{error.name} is not installed: pip install 'gradio-patterns[llm]'")


def _planned(report: Report, options: Options, where: merge.Folders) -> list[Plan]:
    return plans(report, merge.worth_asking(report, options, where))


def _unjudged(report: Report, why: str) -> Report:
    why = one_line(why)
    print(f"gradio-patterns: {why}; this is the static review alone", file=sys.stderr)
    return replace(report, notes=(*report.notes, Diagnostic(NOTE, why)))
