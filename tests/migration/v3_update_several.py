import gradio as gr

CITIES = {"Italy": ["Rome", "Turin"], "Spain": ["Madrid", "Sevilla"]}


def pick(country):
    return gr.Dropdown.update(choices=CITIES[country], value=CITIES[country][0]), gr.Button.update(
        interactive=True
    )


with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES), label="Country")
    city = gr.Dropdown([], label="City")
    book = gr.Button("Book", interactive=False)
    country.change(pick, country, [city, book])
    book.click(lambda c: print("booked", c), city, None, _js="(c) => c")

demo.launch()
