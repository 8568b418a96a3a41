"""The rules held to examples: the regression set, examples of records.

In: snippets with what they expect. Out: matches, misses, false alarms. Imports ``engine``.
"""
