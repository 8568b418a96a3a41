"""The rules as records: the catalog, and ``explain``.

In: ``catalog.json`` (generated). Out: ``RuleInfo`` and texts. Imports ``findings``.
"""
