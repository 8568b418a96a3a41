import gradio as gr

CITIES = {"fr": ["Lyon", "Nice"], "pe": ["Cusco", "Lima"]}


def helped(choice):
    needed(choice)
    return choice.upper()


def needed(choice):
    if choice is None:
        raise gr.Error("Please choose")


def known(country):
    if country not in CITIES:
        return ""
    return CITIES[country][0] + country


def fetched(country):
    return CITIES.get(country, ["nowhere"])[0]


def formatted(choice):
    return f"{choice}!" + str(choice)


def defaulted(choice):
    return (choice or "a").upper()


def equal(choice):
    if choice == "a":
        return choice.upper()
    return "b"


def told(choice):
    try:
        return choice.upper()
    except AttributeError:
        return ""


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    go = gr.Button()
    go.click(helped, choice, out)
    go.click(known, choice, out)
    go.click(fetched, choice, out)
    go.click(formatted, choice, out)
    go.click(defaulted, choice, out)
    go.click(equal, choice, out)
    go.click(told, choice, out)
