import gradio as gr


def reply(message, history):
    return f"You said: {message['text']}"


demo = gr.ChatInterface(
    reply,
    title="Guide",
    multimodal=True,
    examples=[{"text": "What is this?"}, {"text": "Describe it"}],
    cache_examples=False,
)


if __name__ == "__main__":
    demo.launch()
