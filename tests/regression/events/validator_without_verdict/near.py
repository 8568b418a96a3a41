# gradio: 5.50.0, 6.31.0
import gradio as gr
from checks import verdict


def checked(name, age):
    return [gr.validate(bool(name), "empty"), gr.validate(age > 17, "too young")]


def raised(name):
    if not name:
        raise gr.Error("empty")
    return True


def some(name):
    if not name:
        return gr.validate(False, "empty")
    return None


def built(name):
    answer = gr.validate(True, "")
    return answer


def called(name):
    return verdict(name)


def typed(name):
    return {"__type__": "validate", "is_valid": bool(name), "message": "empty"}


with gr.Blocks() as demo:
    name, age, out = gr.Textbox(), gr.Number(), gr.Textbox()
    name.submit(lambda n, a: n, [name, age], out, validator=checked)
    name.submit(lambda n: n, name, out, validator=lambda n: gr.validate(n != "", "empty"))
    name.blur(lambda n: n, name, out, validator=raised)
    name.blur(lambda n: n, name, out, validator=some)
    name.blur(lambda n: n, name, out, validator=built)
    name.blur(lambda n: n, name, out, validator=called)
    name.blur(lambda n: n, name, out, validator=typed)
    name.blur(lambda n: n, name, out, validator=verdict)
    name.blur(lambda n: n, name, out, validator=None)
