"""The review as a web page made with Gradio, as an API and as MCP tools (extra ``ui``).

In: pasted or uploaded files. Out: findings beside the code, the map, fixed files to download. Each
review is a process of its own with limits (``work``, ``child``), in a folder that is thrown away;
between visitors nothing is shared. Imports the rooms below; ``gradio`` only in ``app``,
``wording`` and ``endpoints``.
"""
