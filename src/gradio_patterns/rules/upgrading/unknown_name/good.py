import gradio as gr

PRICES = {"Margherita": 9.5, "Funghi": 11.0, "Marinara": 8.0}


def price(pizza, extra_cheese):
    return PRICES[pizza] + (1.5 if extra_cheese else 0)


with gr.Blocks(title="Pizzeria") as demo:
    pizza = gr.Dropdown(list(PRICES), label="Pizza", value="Funghi")
    cheese = gr.Checkbox(label="More cheese")
    cost = gr.Number(label="Price")
    gr.Button("How much?").click(price, [pizza, cheese], cost)

if __name__ == "__main__":
    demo.launch()
