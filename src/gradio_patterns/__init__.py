"""Reviews Gradio apps with rules that were each run on real Gradio, version by version."""

__version__ = "0.1.0"
