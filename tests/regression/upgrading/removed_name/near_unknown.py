import gradio as gr
import pandas as pd

frame = pd.DataFrame({"a": [1]})
frame.style.format("{:.1f}")


class Card(gr.Group):
    def style(self, **options):
        return self


def shown(component):
    return component.style(grid=2)


Card().style(border=1)
