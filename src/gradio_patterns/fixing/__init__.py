"""Edits of source: made from the app model, merged, written.

In: findings with edits, a ``Source``. Out: new text or bytes. Imports ``app``, ``target``,
``reading``, ``findings``.
"""
