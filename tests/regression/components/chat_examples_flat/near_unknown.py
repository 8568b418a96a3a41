import gradio as gr

from settings import EXAMPLES, MORE


def reply(text, history, tone):
    return text + tone


one = gr.ChatInterface(reply, examples=EXAMPLES, additional_inputs=[gr.Textbox()])
two = gr.ChatInterface(lambda text, history: text, examples=["Hello"], additional_inputs=MORE)
three = gr.ChatInterface(reply, examples=[], additional_inputs=[gr.Textbox()])
four = gr.ChatInterface(reply, examples="examples", additional_inputs=[gr.Textbox()])
five = gr.ChatInterface(reply, examples=[*EXAMPLES, "Bye"], additional_inputs=[gr.Textbox()])
six = gr.ChatInterface(reply, additional_inputs=[gr.Textbox()])
seven = gr.ChatInterface(reply, examples=[EXAMPLES[0]], additional_inputs=[gr.Textbox()])
