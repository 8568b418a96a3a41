"""Reads the public API of the Gradio that is installed beside it (3.16 to the newest).

Runs inside one environment per release: ``python -m api_history.inspection OUT [KEYWORDS]``.
Standard library and Gradio only.
"""

NEVER_KEYWORD = "no_such_keyword"
"""Passed to every constructor that takes ``**kwargs``, to see what becomes of it."""
