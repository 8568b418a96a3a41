# gradio: 4.44.1, 6.31.0
import gradio as gr
import uvicorn
from fastapi import FastAPI

app = FastAPI()
with gr.Blocks() as demo:
    gr.Markdown("Hello")
app = gr.mount_gradio_app(app, demo, path="/ui")

if __name__ == "__main__":
    demo.queue().launch()  # expect: mounted-and-launched
    uvicorn.run(app)
