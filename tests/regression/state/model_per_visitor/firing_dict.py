import gradio as gr
import joblib

with gr.Blocks() as demo:
    model = gr.State()
    out = gr.Textbox()
    demo.load(lambda: {model: joblib.load("a.joblib"), out: "ready"}, None, [model, out])  # expect: model-per-visitor
