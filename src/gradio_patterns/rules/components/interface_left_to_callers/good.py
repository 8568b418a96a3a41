import gradio as gr


def answer(message, history):
    text = message if isinstance(message, str) else message["text"]
    sent = {"role": "user", "content": text}
    return f"sent a {type(sent['content']).__name__}"


def chat(**kwargs):
    return gr.ChatInterface(answer, **kwargs)


demo = chat(multimodal=True)

if __name__ == "__main__":
    demo.launch()
