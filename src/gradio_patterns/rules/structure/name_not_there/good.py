import gradio as gr


GREETING = "Hello"


def greet(name):
    return f"{GREETING} {name}"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    said = gr.Textbox(label="Greeting")
    name.submit(greet, name, said, api_name="greet")

if __name__ == "__main__":
    demo.launch()
