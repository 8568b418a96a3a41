import os

import gradio as gr


def choose(language):
    os.environ["GREETING_LANGUAGE"] = language
    return f"Language: {language}"


def greet(person):
    hello = {"en": "Good morning", "de": "Guten Morgen"}
    return f"{hello[os.environ.get('GREETING_LANGUAGE', 'en')]}, {person}"


with gr.Blocks() as demo:
    language = gr.Radio(["en", "de"], value="en", label="Language")
    chosen = gr.Textbox(label="Chosen")
    person = gr.Textbox(label="Your name")
    greeting = gr.Textbox(label="Greeting")
    language.input(choose, language, chosen, api_name="choose")
    person.submit(greet, person, greeting, api_name="greet")

if __name__ == "__main__":
    demo.launch()
