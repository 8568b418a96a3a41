import gradio as gr


def greet(language, name):
    return f"{language.upper()}: {name}"


with gr.Blocks(title="Guest book") as demo:
    language = gr.Dropdown(["en", "fr", "sw"], value=None, label="Language")
    name = gr.Textbox(label="Your name")
    entry = gr.Textbox(label="Entry")
    gr.Button("Sign").click(greet, [language, name], entry, api_name="sign")

if __name__ == "__main__":
    demo.launch()
