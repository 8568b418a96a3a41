# gradio: 3.50.2, 4.44.1, 6.31.0
import gradio as gr
from gradio import Interface


def upper(text):
    return text.upper()


def lower(text):
    return text.lower()


both = [upper, lower]
one = [upper]

gr.Interface([upper, lower], "text", ["text", "text"])  # expect: interface-list-of-functions "a list of 2" -> no fix
gr.Interface(
    fn=(upper, lower),  # expect: interface-list-of-functions
    inputs="text",
    outputs=["text", "text"],
)
Interface(both, "text", ["text", "text"])  # expect: interface-list-of-functions
Interface([upper], "text", "text")  # expect: interface-list-of-functions -> Interface(upper, "text", "text")
Interface(one, "text", "text")  # expect: interface-list-of-functions -> no fix
Interface([*both], "text", "text")  # expect: interface-list-of-functions -> no fix
