import gradio as gr


def greet(kept):
    return f"Hello, {kept.get('name', 'stranger')}"


with gr.Blocks(title="Greeter") as demo:
    kept = gr.State({})
    greeting = gr.Textbox(label="Greeting")
    go = gr.Button("Greet me")
    go.click(greet, kept, greeting, api_name="greet")

demo.queue()

if __name__ == "__main__":
    demo.launch()
