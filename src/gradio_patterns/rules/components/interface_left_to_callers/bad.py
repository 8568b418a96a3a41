import gradio as gr


def answer(message, history):
    sent = {"role": "user", "content": message}
    return f"sent a {type(sent['content']).__name__}"


def chat(**kwargs):
    return gr.ChatInterface(answer, **kwargs)


demo = chat(multimodal=True)

if __name__ == "__main__":
    demo.launch()
