"""Plain helpers that know nothing of Gradio: dataclasses, globs, TOML, words of a text.

In: plain values. Out: plain values. Imports the standard library only.
"""
