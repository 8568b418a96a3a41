import gradio as gr


def main():
    gr.ChatInterface(lambda message, history: message).launch()  # expect: proxy-prefix-unknown


main()
