import gradio as gr


def greet(name):
    return f"{greeting} {name}"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    said = gr.Textbox(label="Greeting")
    name.submit(greet, name, said, api_name="greet")

if __name__ == "__main__":
    greeting = "Hello"
    demo.launch()
