# What begins with an underscore is in no list of public names: it may well exist.
import gradio as gr
import gradio.processing_utils
from gradio import __version__
from gradio.utils import _find_free_port

print(__version__, gr.__version__, gr.__file__, gr.utils._any_helper(1))
gradio.processing_utils._save(gr.Textbox.__doc__, gr.Textbox().__class__.__name__, _find_free_port)
