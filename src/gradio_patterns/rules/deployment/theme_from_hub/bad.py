import gradio as gr

LOOK = gr.themes.Base.from_hub("gradio/seafoam")
AT_LAUNCH = int(gr.__version__.partition(".")[0]) >= 6


def greet(name):
    return f"Hello {name}"


with gr.Blocks(**({} if AT_LAUNCH else {"theme": LOOK})) as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    name.submit(greet, name, greeting)

if __name__ == "__main__":
    demo.launch(**({"theme": LOOK} if AT_LAUNCH else {}))
