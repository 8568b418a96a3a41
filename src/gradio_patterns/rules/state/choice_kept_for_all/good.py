import gradio as gr

GREETINGS = {"en": "Good morning", "de": "Guten Morgen"}


def greet(person, language):
    return f"{GREETINGS[language]}, {person}"


with gr.Blocks() as demo:
    name = gr.Radio(["en", "de"], value="en", label="Language")
    person = gr.Textbox(label="Your name")
    greeting = gr.Textbox(label="Greeting")
    person.submit(greet, [person, name], greeting, api_name="greet")

if __name__ == "__main__":
    demo.launch()
