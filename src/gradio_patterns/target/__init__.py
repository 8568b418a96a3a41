"""Which Gradio a file is written for: pins in project files, specifiers, known releases.

In: a folder and the text of a file. Out: ``Target``. Imports ``findings`` and ``support``.
"""
