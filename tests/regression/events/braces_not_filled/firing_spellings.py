"""Fields of names of the function; what is no name of it, or is filled elsewhere, may stand."""

import gradio as gr

LIMIT = 5
SAID = "no {name}"


def simple(name):
    raise gr.Error("no {name}")  # expect: braces-not-filled -> gr.Error(f"no {name}")


def quoted(names):
    raise gr.Error('no {names["first"]}')  # expect: braces-not-filled -> gr.Error(f'no {names["first"]}')


def same_quotes(names):
    gr.Warning('no {names[\'first\']}')  # expect: braces-not-filled -> no fix


def raw(name):
    gr.Info(r"no {name}")  # expect: braces-not-filled -> no fix


def several_lines(name):
    gr.Info("""no  # expect: braces-not-filled -> no fix
        {name}""")


def joined(name):
    gr.Info("no {name}" " at all")  # expect: braces-not-filled


def two(name):
    gr.Info("no {name} in {}")  # expect: braces-not-filled -> no fix


def doubled(name):
    gr.Info("no {name}, {{name}}")  # expect: braces-not-filled -> no fix


def escaped(names):
    gr.Info("no {names[0]:\\n}")  # expect: braces-not-filled -> no fix


def formatted(price):
    gr.Info("{price:.2f} is too much")  # expect: braces-not-filled -> gr.Info(f"{price:.2f} is


def of_the_module(name):
    gr.Info("at most {LIMIT}")


def unknown(name):
    gr.Info("no {nick}")


def no_expression(name):
    gr.Info("no {name or} there")


def filled(name):
    gr.Info("no {name}".format(name=name))


def number(name):
    gr.Info(5)


def named(name):
    gr.Info(SAID)


def data(name):
    gr.Info(b"no {name}")


def by_keyword(name):
    gr.Warning(title="Name", message="no {name}")  # expect: braces-not-filled


class Desk:
    name = "desk"
    gr.Info("no {name}")


title = "Desk"
gr.Info("no {title}")

with gr.Blocks() as demo:
    gr.Textbox().submit(simple, gr.Textbox(), None)
