import gradio as gr


def greet(name):
    return f"{name}, reception hall B"


with gr.Blocks(title="Conference desk") as demo:
    name = gr.Textbox(label="Your name")
    badge = gr.Textbox(label="Badge", value="not printed yet")
    gr.Button("Print the badge").click(greet, name, badge, api_name="greet")

if __name__ == "__main__":
    demo.launch()
