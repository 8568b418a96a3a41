# gradio: 4.44.1, 6.31.0
# Members that are read without being called fail all the same.
from functools import partial

import gradio as gr

hide = partial(gr.Textbox.update, visible=False)  # expect: removed-name
poll = gr.Image().edit  # expect: removed-name
shown = [gr.Slider.update, gr.themes.Soft, gr.Textbox.change]  # expect: removed-name
