import gradio as gr


def swap(first, second):
    return f"{second} {first}"


demo = gr.Interface(swap, ["text", "text"], "text", examples=[["salt", "pepper"], ["sun", "moon"]])

if __name__ == "__main__":
    demo.launch()
