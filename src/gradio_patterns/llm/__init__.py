"""The judgement pass: a model answers what code cannot decide, and every answer is checked.

The extra ``llm``; nothing here is imported before ``--llm`` asks for it. In order of use:
``settings`` (which model, where), ``documents``, ``masking`` and ``secrets`` (what of the code may
be sent), ``app_map`` and ``choosing`` (of a long file: its map and the lines that are needed),
``prompts`` (what is asked), ``run``, ``ask`` and ``request`` (many requests, one answer, one
request), ``answer_checks`` (which answers count), ``merge`` (into the report). ``variants`` and
``scoring`` are for ``eval --llm``.
"""
