import gradio as gr


def greet(person, language):
    hello = {"en": "Good morning", "de": "Guten Morgen"}
    return f"{hello[language]}, {person}"


with gr.Blocks() as demo:
    language = gr.Radio(["en", "de"], value="en", label="Language")
    person = gr.Textbox(label="Your name")
    greeting = gr.Textbox(label="Greeting")
    person.submit(greet, [person, language], greeting, api_name="greet")

if __name__ == "__main__":
    demo.launch()
