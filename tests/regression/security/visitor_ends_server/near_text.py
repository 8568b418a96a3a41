import gradio as gr

HELP = "os._exit(0) and os.kill(os.getpid(), 9) end a program"


def explain():
    return HELP


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(explain, None, box)
