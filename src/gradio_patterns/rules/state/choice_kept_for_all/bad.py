import gradio as gr

language = "en"
GREETINGS = {"en": "Good morning", "de": "Guten Morgen"}


def choose(name):
    global language
    language = name


def greet(person):
    return f"{GREETINGS[language]}, {person}"


with gr.Blocks() as demo:
    name = gr.Radio(["en", "de"], value="en", label="Language")
    person = gr.Textbox(label="Your name")
    greeting = gr.Textbox(label="Greeting")
    name.input(choose, name, None, api_name="choose")
    person.submit(greet, person, greeting, api_name="greet")

if __name__ == "__main__":
    demo.launch()
