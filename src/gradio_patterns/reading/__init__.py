"""Files as they stand on disk, read into text that can be reviewed.

In: paths and bytes. Out: ``Source``, the cells of notebooks, diagnostics. Imports ``findings``.
"""
