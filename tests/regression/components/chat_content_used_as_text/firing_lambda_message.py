import gradio as gr

with gr.Blocks() as demo:
    chat = gr.Chatbot()
    text = gr.Textbox()
    chat.retry(
        lambda messages: messages[-2]["content"].title(),  # expect: chat-content-used-as-text
        chat,
        text,
    )
