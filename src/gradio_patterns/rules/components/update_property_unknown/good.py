import gradio as gr

STREETS = {"Rome": ["Via Appia", "Via Veneto"], "Paris": ["Rue Cler", "Rue Mouffetard"]}


def streets_of(city):
    return gr.update(choices=STREETS[city], value=STREETS[city][0])


with gr.Blocks(title="Streets") as demo:
    city = gr.Radio(list(STREETS), value="Rome", label="City")
    street = gr.Dropdown(STREETS["Rome"], value="Via Appia", label="Street")
    city.input(streets_of, city, street, api_name="streets")

if __name__ == "__main__":
    demo.launch()
