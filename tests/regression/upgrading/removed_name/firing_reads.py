# Names that are only read fail like those that are called.
from functools import partial
from typing import Optional

import gradio as gr

Old = gr.Box  # expect: removed-name
make = partial(gr.Box, visible=True)  # expect: removed-name


def build(kind=gr.Carousel, box: Optional[gr.Box] = None) -> gr.StatusTracker:  # expect: removed-name, removed-name, removed-name
    return isinstance(box, (gr.Group, gr.Box))  # expect: removed-name


class Mine(gr.StatusTracker):  # expect: removed-name
    pass
