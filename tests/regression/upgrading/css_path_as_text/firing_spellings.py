# gradio: 5.50.0
"""Paths however they are put together, with and without a fix; code, and what cannot be read."""

import os
from pathlib import Path

import gradio as gr
from tools import folder, styles

HERE = Path(__file__).parent
OPTIONS = {"title": "Page"}

gr.Blocks(css="style.css")  # expect: css-path-as-text "use css_paths=" -> css_paths="style.css"
gr.Blocks(js="page.js")  # expect: css-path-as-text "pass the text of the file" -> no fix
gr.Blocks(head="head.html")  # expect: css-path-as-text -> head_paths="head.html"
gr.Blocks(css="one.css", css_paths="two.css")  # expect: css-path-as-text -> no fix
gr.Blocks(css="open.css", **OPTIONS)  # expect: css-path-as-text -> no fix
gr.Blocks(css=HERE / "style.css")  # expect: css-path-as-text
gr.Blocks(css=folder() + "/style.css")  # expect: css-path-as-text
gr.Blocks(css=f"{folder()}/style.css")  # expect: css-path-as-text
gr.Blocks(css=os.path.join(folder(), "style.css"))  # expect: css-path-as-text
gr.Blocks(css=str(HERE.joinpath("style.css")))  # expect: css-path-as-text
gr.Blocks(css=HERE.resolve())
gr.Blocks(css=os.path.join())
gr.Blocks(css=os.path.join(*styles))
gr.Blocks(css=str("style.css", encoding="utf-8"))
gr.Blocks(css=str("style.css", "utf-8"))
gr.Blocks(css=styles("style.css"))
gr.Blocks(css=b"style.css")
gr.Blocks(css=5)
gr.Blocks(css="a" * 3)
gr.Blocks(css="style" - styles)
gr.Blocks(css="a { color: red }")
gr.Blocks(css=styles)
