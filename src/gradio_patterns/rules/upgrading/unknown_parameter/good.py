import gradio as gr


def roman(year):
    digits = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")]
    digits += [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, letters in digits:
        text += letters * int(year // value)
        year %= value
    return text


with gr.Blocks(title="Roman years") as demo:
    year = gr.Number(label="Year", value=1984)
    numeral = gr.Textbox(label="In stone")
    gr.Button("Carve").click(roman, year, numeral, show_progress="full")

if __name__ == "__main__":
    demo.launch()
