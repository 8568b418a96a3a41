import os

import gradio as gr
from service import Client

NAME = os.getenv("TITLE")
KEY = os.getenv("SERVICE_KEY")
KEY = KEY or "x"
GREETING = os.getenv("GREETING")
SOME = os.getenv("SOME_KEY", default="none")
client = Client(api_key=KEY, token=SOME)
LOCAL = os.getenv("LOCAL_KEY")
try:
    from local_settings import LOCAL
except ImportError:
    pass
local = Client(api_key=LOCAL)
print(f"Title {NAME}", f"Hello {GREETING}", f"{GREETING} Bearer")
gr.Interface(len, "text", "number", title=NAME).launch()
