import gradio as gr


DETAILS = "Run {run_name}"


def show(run):
    return DETAILS.format(run_name=run)


with gr.Blocks() as demo:
    run = gr.Textbox(label="Run")
    details = gr.Markdown(DETAILS)
    run.submit(show, run, details)

if __name__ == "__main__":
    demo.launch()
