import gradio as gr

with gr.Blocks() as demo:
    with gr.Tabs(selected="anwser"):  # expect: selected-tab-unknown
        "The question, and what became of it."
        with gr.Tab("Ask", id="ask"):
            gr.Textbox()
        with gr.TabItem("Answer", id="answer"):
            gr.Textbox()
