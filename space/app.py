"""Gradio Patterns as a Space: the page that ``gradio-patterns ui`` starts on one's own machine."""

from gradio_patterns.ui.app import MOST, build
from gradio_patterns.ui.pages import CSS

demo = build()

if __name__ == "__main__":
    demo.launch(mcp_server=True, max_file_size=MOST, css=CSS)
