import gradio as gr


def first_line(log):
    if log is None:
        raise gr.Error("Please choose a file first")
    with open(log.name) as file:
        return file.readline()


demo = gr.Interface(
    first_line,
    gr.File(label="Server log", type="filepath"),
    gr.Textbox(label="First line"),
    title="Log peek",
)

if __name__ == "__main__":
    demo.launch()
