import gradio as gr


def answer(message, history):
    question = {"role": "user", "content": message}
    return "", history + [question, {"role": "assistant", "content": "Platform 4, on time."}]


with gr.Blocks(title="Train times") as demo:
    board = gr.Chatbot(label="Station", type="messages")
    train = gr.Textbox(label="Train number")
    train.submit(answer, [train, board], [train, board])

if __name__ == "__main__":
    demo.launch()
