import gradio as gr


def reply(message, history):
    return f"{message}? Indeed."


gr.ChatInterface(
    reply,
    title="Indeed",
    retry_btn=None,
    undo_btn="Undo",
    clear_btn="Clear",
).queue().launch()
