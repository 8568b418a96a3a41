import gradio as gr
from menu import DISHES


def order(dish):
    return f"{dish} is on its way."


orders = gr.Interface(order, gr.Radio(DISHES, label="Dish"), gr.Textbox(), title="Orders")

if __name__ == "__main__":
    orders.launch()
