# call: /talk ["Say it", []]
import gradio as gr


def talk(message, history):
    history = [*history, [message, None]]
    history[-1][1] = ""
    for word in message.split():
        history[-1][1] += word.upper() + " "
        yield "", history


with gr.Blocks(theme="soft") as demo:
    chatbot = gr.Chatbot([["Hello", "Hi, say something."], (None, "I am loud.")], type="tuples")
    text = gr.Textbox()
    text.submit(talk, [text, chatbot], [text, chatbot])

demo.launch()
