"""Keywords that a caller may give too; those that are computed, named or looked at are left."""

import gradio as gr


def several(label, **rest):
    return gr.Button(value=label, size=rows(), variant="primary", **rest)  # expect: keyword-given-twice "variant="


def own(label="x", *, size="lg", **rest):
    label, size = "fixed", "sm"
    return gr.Button(value=label, size="sm", **rest)


def two(options, **rest):
    return gr.Button("x", variant="primary", **options)


def through(**rest):
    kept = dict(**rest)
    print(list(kept), key=rest)
    return gr.Button("x", variant="primary", **rest)


def mixed(**rest):
    return gr.Button("x", **rest, **{"variant": "primary"})


def rows():
    return "lg"
