# gradio: 4.44.1, 6.31.0
import gradio as gr


def early(text):
    if not text:
        return  # expect: handler-returns-other-outputs "hands over nothing but .click has 2 outputs: the run ends"
    if text == "a":
        return None  # expect: handler-returns-other-outputs
    if text == "b":
        return "nothing"  # expect: handler-returns-other-outputs "hands over 1 value but"
    if text == "c":
        return f"{text}!"  # expect: handler-returns-other-outputs
    if text == "d":
        return gr.update(visible=False)  # expect: handler-returns-other-outputs
    if text == "e":
        return "x", "y", "z"  # expect: handler-returns-other-outputs "3 values but .click has 2 outputs: the last ones are dropped"
    if text == "f":
        return ("x", "y") if text else "z"  # expect: handler-returns-other-outputs
    return text, text


def nothing():
    print("clicked")


def saves(text):
    if text:
        print(text)


def batched(texts):
    return "a", "b"


def pair():
    return "a", "b"  # expect: handler-returns-other-outputs "2 values for the single output"


def steps(text):
    yield "a", "b"
    yield "c"  # expect: handler-returns-other-outputs
    return


RESULT = ("a", "b", "c")


def fixed():
    return RESULT  # expect: handler-returns-other-outputs


with gr.Blocks() as demo:
    text = gr.Textbox()
    one = gr.Textbox()
    two = gr.Textbox()
    go = gr.Button()
    gr.Button().click(nothing, None, [one, two])  # expect: handler-returns-other-outputs
    gr.Button().click(
        saves,
        text,
        [one, two],  # expect: handler-returns-other-outputs "returns nothing"
    )
    gr.Button().click(batched, text, one, batch=True)  # another rule tells it
    gr.Button().click(batched, text, one, **{"batch": True})
    gr.Button().click(early, text, [one, two])
    gr.Button().click(pair, None, one)
    gr.Button().click(steps, text, [one, two])
    gr.Button().click(fixed, None, [one, two])
    gr.Button().click(lambda: "x", None, [one, two])  # expect: handler-returns-other-outputs
