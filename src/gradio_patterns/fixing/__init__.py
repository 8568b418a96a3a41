"""Edits of source: made from the app model, merged, held to their promises, written.

In: findings with edits, a ``Source``. Out: new text or bytes. Imports ``app``, ``target``,
``reading``, ``findings``.
"""
