# gradio: 4.19.2
"""Other variables, and the two where a child of this process may read them."""

import os

from . import pages
import gradio as gr

NAMES = {"GRADIO_SERVER_NAME": "0.0.0.0"}
for name, value in NAMES.items():
    os.environ[name] = value
name, value = NAMES.popitem()
os.environ[name] = value
os.environ.setdefault(name, value)
os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
os.environ.setdefault(key="GRADIO_SERVER_NAME", value="0.0.0.0")
if pages.is_worker():
    os.environ["GRADIO_SERVER_PORT"] = "8081"
gr.Interface(lambda x: x, "text", "text").launch()
