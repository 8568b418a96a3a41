# Members that exist, are set by the file itself, belong to the class of classes, or are private.
import json

import gradio as gr

shelf = object()
shelf.shortcut = gr.Textbox.change
print(gr.Textbox.shortcut, gr.Textbox.mro, gr.Textbox._repr, gr.Textbox.__name__, gr.Button().click)
print(gr.Textbox().value, gr.Image().label, gr.Blocks.launch, gr.Row.update, json.dumps, gr.json)
print(gr.HTML().anything, gr.themes.Base.set, gr.utils.json)
