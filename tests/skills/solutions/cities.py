import gradio as gr

CITIES = {"France": ["Paris", "Lyon"], "Japan": ["Tokyo", "Osaka"]}


def cities(country):
    return gr.Dropdown(choices=CITIES[country], value=CITIES[country][0])


def go(country, city):
    if not city:
        raise gr.Error("Please choose a city.")
    return f"{city}, {country}"


with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES), value="France", label="Country")
    city = gr.Dropdown(CITIES["France"], value="Paris", label="City", allow_custom_value=False)
    button = gr.Button("Go")
    shown = gr.Textbox(label="Chosen")
    country.input(cities, country, city, api_name="cities")
    button.click(go, [country, city], shown, api_name="go")

if __name__ == "__main__":
    demo.launch()
