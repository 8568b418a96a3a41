import gradio as gr

hello = gr.Interface(lambda name: f"Hello {name}", "text", "text", flagging_mode="never")
bye = gr.Interface(lambda name: f"Bye {name}", "text", "text", allow_flagging="never")

demo = gr.TabbedInterface([hello, bye], ["Hello", "Bye"], theme="soft", css="h1 {color: teal}")

if __name__ == "__main__":
    demo.launch(show_api=True)
