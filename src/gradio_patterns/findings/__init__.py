"""What a review says: findings, questions, diagnostics, and positions in a text.

In: nothing. Out: the types that every room above speaks in. Imports ``support``.
"""
