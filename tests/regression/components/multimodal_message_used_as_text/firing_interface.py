import gradio as gr

demo = gr.Interface(
    lambda message: message.upper(),  # expect: multimodal-message-used-as-text
    gr.MultimodalTextbox(),
    "text",
)
