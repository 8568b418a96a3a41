# gradio: 3.50.2, 6.31.0
import os

import gradio as gr
from gradio import Interface

ACCOUNTS = {"ann": os.environ["ANN"], "ben": os.environ["BEN"]}

demo = Interface(lambda x: x, "text", "text")
demo.launch(auth=ACCOUNTS)  # expect: auth-as-dict
demo.launch(auth={"ann": os.environ["ANN"]})  # expect: auth-as-dict
demo.queue().launch(
    auth={**ACCOUNTS},  # expect: auth-as-dict
)
