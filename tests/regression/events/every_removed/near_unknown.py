import gradio as gr


def wire(widget, options):
    widget.click(print, every=5)
    widget.click(print, inputs=None, outputs=widget, every=5)
    widget.load(print, **options)
