import gradio as gr


def order(dish):
    return f"{dish} is on its way."


def sold_out(dish):
    return f"{dish} is off the menu."


guests = gr.Interface(order, gr.Textbox(label="Dish"), gr.Textbox(label="Answer"), title="Canteen")
kitchen = gr.Interface(
    sold_out, gr.Textbox(label="Dish"), gr.Textbox(label="Note"), title="Kitchen"
)

if __name__ == "__main__":
    guests.launch(prevent_thread_lock=True)
    kitchen.launch()
