import gradio as gr


def raised(people):
    try:
        return 100 / people
    except Exception as error:
        print(error)
        raise gr.Error("nobody pays") from error


def warned(people):
    try:
        return 100 / people
    except Exception as error:
        gr.Warning(str(error))


def returned(people):
    try:
        return 100 / people
    except Exception:
        print("failed")
        return 0


def narrow(people):
    try:
        return 100 / people
    except ZeroDivisionError:
        pass


with gr.Blocks() as demo:
    people = gr.Number()
    box = gr.Textbox()
    people.change(raised, people, box)
    people.submit(warned, people, box)
    people.input(returned, people, box)
    people.blur(narrow, people, box)
