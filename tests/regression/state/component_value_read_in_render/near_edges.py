import gradio as gr


class Chosen:
    value = "red"


def late():
    return gr.Textbox("x").value


with gr.Blocks() as demo:
    level = gr.State(1)
    chosen = Chosen()

    @gr.render(inputs=[level])
    def controls(now):
        gr.Markdown(chosen.value + str(level.time_to_live) + gr.Textbox("a").value + late())

    @gr.render(inputs=[level])
    def again(now):
        with gr.Row() as row:
            box = gr.Textbox(value=str(now))
        gr.Markdown(str(row.value) + box.value)

    def build():
        return level.value

    gr.Markdown(level.value)
    demo.value = build()
