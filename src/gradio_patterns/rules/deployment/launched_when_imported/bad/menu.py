import gradio as gr

DISHES = ["Soup", "Dumplings"]


def price(dish):
    return {"Soup": 4.5, "Dumplings": 7.0}[dish]


menu = gr.Interface(price, gr.Radio(DISHES, label="Dish"), gr.Number(), title="Menu")
menu.launch()
