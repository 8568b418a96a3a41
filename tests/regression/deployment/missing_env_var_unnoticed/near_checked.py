import os

import gradio as gr
from service import Client

A = os.getenv("SERVICE_KEY")
B = os.getenv("SERVICE_KEY", "none")
C = os.environ["SERVICE_KEY"]
D = os.environ.get("HF_TOKEN")
E = os.getenv("SPACE_ID")
F = os.getenv("MODEL")
G = os.getenv("KEY_G") or "x"
if A is None:
    raise SystemExit("Set SERVICE_KEY")
clients = [Client(api_key=A), Client(api_key=B), Client(api_key=C), Client(token=D), Client(token=E)]
clients.append(Client(model=F, api_key=G))
gr.Interface(len, "text", "number").launch()
