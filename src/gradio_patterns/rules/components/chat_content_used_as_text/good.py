import gradio as gr

START = [{"role": "assistant", "content": "Welcome aboard!"}]


def text_of(message):
    return " ".join(part["text"] for part in message["content"] if part["type"] == "text")


def count(history):
    words = sum(len(text_of(message).split()) for message in history)
    return f"{words} words so far"


with gr.Blocks(title="Log book") as demo:
    chat = gr.Chatbot(START, label="Log")
    words = gr.Textbox(label="Length")
    gr.Button("Count").click(count, chat, words)

if __name__ == "__main__":
    demo.launch()
