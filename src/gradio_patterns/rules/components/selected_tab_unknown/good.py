import gradio as gr


def answer(question):
    return f"You asked: {question}", gr.Tabs(selected="answer")


with gr.Blocks(title="Questions") as demo:
    with gr.Tabs() as tabs:
        with gr.Tab("Ask", id="ask"):
            question = gr.Textbox(label="Question")
            go = gr.Button("Send")
        with gr.Tab("Answer", id="answer"):
            reply = gr.Textbox(label="Reply")
    go.click(answer, question, [reply, tabs])


if __name__ == "__main__":
    demo.launch()
