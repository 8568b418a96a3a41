"""Which findings count: suppressions in the text, a baseline, lines that changed.

In: findings. Out: those that stand and those that do not. Imports ``settings``.
"""
