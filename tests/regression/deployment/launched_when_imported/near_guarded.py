import gradio as gr

NAMES = ["Aino"]
demo = gr.Interface(str, "text", "text")


def main():
    demo.launch()


if __name__ == "__main__":
    main()
    demo.launch()
