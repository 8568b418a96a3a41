# gradio: 4.0.2, 4.44.1, 6.31.0
import os
import os.path as osp
from pathlib import Path

import gradio as gr

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = Path(__file__).resolve().parent.parent
OPEN = ["outputs", "/"]

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths=["."])  # expect: wide-allowed-paths
demo.launch(allowed_paths=[os.getcwd(), "outputs"])  # expect: wide-allowed-paths
demo.launch(allowed_paths=[HERE])  # expect: wide-allowed-paths
demo.launch(allowed_paths=[str(ROOT)])  # expect: wide-allowed-paths
demo.launch(allowed_paths=[Path.home()])  # expect: wide-allowed-paths
demo.launch(allowed_paths=["C:\\"])  # expect: wide-allowed-paths
demo.launch(
    allowed_paths=[
        "outputs",
        osp.dirname(__file__),  # expect: wide-allowed-paths
        os.path.expanduser("~"),  # expect: wide-allowed-paths
        Path().resolve(),  # expect: wide-allowed-paths
    ]
)
