import gradio as gr
from page import tell, unknown


def share(people):
    try:
        print(100 / people)
    except Exception as error:
        print(error)


def after(people):
    try:
        return 100 / people
    except Exception as error:
        print(error)
    return 0


with gr.Blocks() as demo:
    people = gr.Number()
    people.change(share, people, None)
    people.submit(after, people, people)


def ended(people):
    try:
        return 100 / people
    except Exception as error:
        print(error)
    finally:
        people = 0


def nothing(people):
    try:
        people += 1
        return
    except Exception as error:
        print(error)


def other_statement(people):
    try:
        return 100 / people
    except Exception:
        people = 0


def told(people):
    try:
        return 100 / people
    except Exception:
        tell(people)
        people.show()
        gr.Log().note(people)
        people.logger.error(1)


def chat(text, history):
    try:
        return text
    except Exception:
        print("failed")


def qualified(people):
    try:
        return 100 / people
    except gr.Error:
        pass


def last_is_else(people):
    try:
        return 1
    except Exception:
        print("failed")
    else:
        people = 2


with gr.Blocks() as demo:
    people = gr.Number()
    people.change(ended, people, people)
    people.change(nothing, people, people)
    people.change(other_statement, people, people)
    people.change(told, people, people)
    people.change(qualified, people, people)
    people.change(last_is_else, people, people)
gr.ChatInterface(chat)
