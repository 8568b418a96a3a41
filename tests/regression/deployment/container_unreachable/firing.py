# gradio: 3.50.2, 6.31.0
import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")

if __name__ == "__main__":
    demo.queue().launch(server_port=7860)  # expect: container-unreachable -> launch(server_port=7860, server_name="0.0.0.0")
