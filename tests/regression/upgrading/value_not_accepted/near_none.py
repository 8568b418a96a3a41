# gradio: 4.44.1
# None stands for the default, also where the list of values does not name it.
import gradio as gr

gr.Interface(lambda x: x, "text", "text", allow_flagging=None)
gr.Interface(lambda x: x, inputs="text", outputs="text", allow_flagging=None, title="x")
