# gradio: 4.44.1
# Constants of inner modules are in no table, also where a later release made them objects.
import gradio as gr
from gradio.utils import NO_RELOAD

print(NO_RELOAD, gr.utils.NO_RELOAD)
