import gradio as gr


def greet(place="nowhere"):
    return f"Welcome, you come from {place}."


with gr.Blocks(title="Greeter") as demo:
    greeting = gr.Textbox(label="Greeting")
    demo.load(greet, None, greeting, js="() => navigator.language")

if __name__ == "__main__":
    demo.launch()
