import gradio as gr


def upper(text):
    return text.upper()


FUNCTIONS = [upper]

gr.Interface(FUNCTIONS[0], "text", "text")
gr.Interface({"up": upper}["up"], "text", "text")
demos = [gr.Interface(f, "text", "text") for f in FUNCTIONS]
gr.Interface(None, "text", "text")
gr.TabbedInterface([gr.Interface(upper, "text", "text")], ["Upper"])
