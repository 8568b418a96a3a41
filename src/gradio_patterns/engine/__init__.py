"""The review: of one text (``review``), of one file (``onefile``), of many (``pipeline``).

In: paths and options. Out: ``Report``. Imports every room below, and rules by name.
"""
