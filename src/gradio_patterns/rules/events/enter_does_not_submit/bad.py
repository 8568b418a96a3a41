import gradio as gr


def answer(question):
    return f"You asked: {question}"


with gr.Blocks(title="Questions") as demo:
    question = gr.Textbox(lines=3, label="Question")
    reply = gr.Textbox(label="Reply")
    question.submit(answer, question, reply)


if __name__ == "__main__":
    demo.launch()
