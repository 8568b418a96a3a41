# call: /reply ["Hello"]
import gradio as gr


def reply(message, history):
    return f"{len(history)} so far; you said {message}"


demo = gr.ChatInterface(reply, type="tuples", title="Counting parrot", css=".x {color: red}")

if __name__ == "__main__":
    demo.launch()
