import gradio as gr


def main():
    with gr.Blocks() as demo:
        gr.Markdown("Hello")
    demo.launch()  # expect: container-unreachable


if __name__ == "__main__":
    main()
