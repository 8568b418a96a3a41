"""every= on a listener."""

WORDS = ("every",)
