import gradio as gr

from settings import OPTIONS

demo = gr.Interface(lambda x: x, "text", "text")
other = gr.Interface(lambda x: x, "text", "text")

if __name__ == "__main__":
    demo.launch(**OPTIONS)
    other.launch()
