# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio.themes import Soft

look = gr.themes.Base.from_hub("gradio/seafoam")  # expect: theme-from-hub
other = gr.Theme.from_hub("gradio/seafoam")  # expect: theme-from-hub
soft = Soft()
