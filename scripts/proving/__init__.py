"""What a proof imports: the example under test, a running server, and what to say was seen.

Imported by `proof.py` inside the environment of one Gradio version. The authoring side (which
environments exist, what is stale, where results go) is in `proving.authoring` and needs no Gradio.
"""

from proving.example import Built, Example
from proving.installed import installed
from proving.seen import NotApplicable, Seen, timed
from proving.server import AppDied, Server

__all__ = ["AppDied", "Built", "Example", "NotApplicable", "Seen", "Server", "installed", "timed"]
