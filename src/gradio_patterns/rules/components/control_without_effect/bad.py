import gradio as gr


def greet(name):
    return f"Hello {name}"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    name.submit(greet, name, greeting)
    send = gr.Button("Greet")

if __name__ == "__main__":
    demo.launch()
