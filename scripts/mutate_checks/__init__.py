"""How often the examples notice that a condition of a check is gone.

``changing`` makes the mutants of a check
``cases``    the snippets that a rule is held to
``running``  a check, changed or not, held to them
``command``  the command line of ``scripts/mutate_checks.py``
"""
