import gradio as gr
from fastapi import FastAPI


async def verify(user, password):
    return False


app = FastAPI()
with gr.Blocks() as demo:
    gr.Markdown("Members")
gr.mount_gradio_app(app, demo, "/members", auth=lambda u, p: verify(u, p))  # expect: async-auth-lets-everyone-in -> auth=verify)
