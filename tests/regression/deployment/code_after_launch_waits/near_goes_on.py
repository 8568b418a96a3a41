import gradio as gr

first = gr.Interface(lambda x: x, "text", "text")
second = gr.Interface(lambda x: x, "text", "text")
first.queue().launch(prevent_thread_lock=True)
second.launch()
print("stopped")
first.close()
