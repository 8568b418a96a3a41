import gradio as gr

GREETINGS = {"Finnish": "Hei", "Basque": "Kaixo", "Welsh": "Helo"}


def greet(language):
    return f"{GREETINGS[language]}!"


with gr.Blocks(title="Settings") as settings:
    language = gr.Radio(list(GREETINGS), value="Welsh", label="Language")

with gr.Blocks(title="Greeter") as demo:
    language_here = gr.Radio(list(GREETINGS), value="Welsh", label="Language")
    greeting = gr.Textbox(label="Greeting")
    hello = gr.Button("Say hello")
    hello.click(greet, language_here, greeting)

if __name__ == "__main__":
    demo.launch()
