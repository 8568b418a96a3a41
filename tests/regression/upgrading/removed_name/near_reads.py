# Meant for several versions, never worked out, or not Gradio's.
from __future__ import annotations

import gradio as gr

try:
    Box = gr.Box
except AttributeError:
    Box = gr.Group
if hasattr(gr, "Box"):
    Old = gr.Box
Kind = gr.Box if hasattr(gr, "Box") else gr.Group


def build(box: gr.Box, other: "gr.Carousel") -> gr.Box:
    local: gr.Carousel = box
    return local, gr.Textbox.change, gr.themes.Soft, gr.utils.get_space


class Shelf:
    Box = 1


shelf = Shelf()
print(shelf.Box, Shelf.Box)
