import gradio as gr


def answer(message, history):
    return "", history + [[message, "Platform 4, on time."]]


with gr.Blocks(title="Train times") as demo:
    board = gr.Chatbot(label="Station")
    train = gr.Textbox(label="Train number")
    train.submit(answer, [train, board], [train, board])

if __name__ == "__main__":
    demo.launch()
