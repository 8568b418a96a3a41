# gradio: 4.44.1, 6.31.0
import gradio as gr

demo = gr.Interface(len, gr.File(file_count="multiple"), "number")

if __name__ == "__main__":
    demo.queue().launch()  # expect: no-upload-limit
