import gradio as gr

with gr.Blocks() as demo:
    tasks = gr.State(["a", "b"])

    @gr.render(inputs=tasks)
    def show(names):
        for task in names:

            def remove(names):
                return [t for t in names if t != task]  # expect: loop-variable-in-listener

            gr.Button(task).click(remove, tasks, tasks)
