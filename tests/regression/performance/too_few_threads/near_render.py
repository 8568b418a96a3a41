import gradio as gr


def answer(question):
    return question


with gr.Blocks() as demo:
    question = gr.Textbox()
    question.submit(answer, question, question)

    @gr.render(inputs=question)
    def show(text):
        gr.Markdown(text)


demo.launch(max_threads=1)
