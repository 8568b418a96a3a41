import gradio as gr

START = [{"role": "assistant", "content": "Welcome aboard!"}]


def count(history):
    words = sum(len(message["content"].split()) for message in history)
    return f"{words} words so far"


with gr.Blocks(title="Log book") as demo:
    chat = gr.Chatbot(START, label="Log")
    words = gr.Textbox(label="Length")
    gr.Button("Count").click(count, chat, words)

if __name__ == "__main__":
    demo.launch()
