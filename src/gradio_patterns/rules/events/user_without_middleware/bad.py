import gradio as gr


def greet(request: gr.Request):
    return f"Hello, {request.user.display_name}"


with gr.Blocks(title="Greeter") as demo:
    greeting = gr.Textbox(label="Greeting")
    go = gr.Button("Greet me")
    go.click(greet, None, greeting, api_name="greet")

demo.queue()

if __name__ == "__main__":
    demo.launch()
