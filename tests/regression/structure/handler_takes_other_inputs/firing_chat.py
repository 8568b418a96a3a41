# gradio: 3.50.2, 6.31.0
import gradio as gr


def echo(message):
    return message


def as_role(message, history, role):
    return f"{role}: {message}"


gr.ChatInterface(echo)  # expect: handler-takes-other-inputs "gr.ChatInterface gives it 2"
gr.ChatInterface(fn=as_role)  # expect: handler-takes-other-inputs "needs 3 values"
gr.ChatInterface(as_role, additional_inputs=[gr.Textbox()])
gr.ChatInterface(
    as_role,  # expect: handler-takes-other-inputs
    additional_inputs=[gr.Textbox(), gr.Slider()],
)
