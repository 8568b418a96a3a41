import gradio as gr


def reverse(text):
    return text[::-1]


demo = gr.Interface(reverse, "textbox", "textbox", allow_flagging="manual", theme="soft")

if __name__ == "__main__":
    demo.launch(show_api=False)
