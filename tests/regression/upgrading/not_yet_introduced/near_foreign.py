# gradio: 3.50.2
# Names that inner modules had from other packages before they were Gradio's.
import gradio as gr
from gradio.processing_utils import FFprobe

print(FFprobe, gr.processing_utils.FFprobe)
