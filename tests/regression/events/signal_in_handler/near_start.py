import signal

import gradio as gr


def stop(number, frame):
    demo.close()


def main():
    signal.signal(signal.SIGTERM, stop)
    demo.launch()


signal.signal(signal.SIGINT, stop)
demo = gr.Interface(lambda text: text, "text", "text")

if __name__ == "__main__":
    main()
