import gradio as gr

WEATHER_KEY = "sk-proj-u7Qm2Zr9Lw4Xn8Tb6Vd1Hs5Kc3Jf0PgYaEoRiUt"


def request_headers(city):
    return {"Authorization": f"Bearer {WEATHER_KEY}", "X-City": city}


def forecast(city):
    headers = request_headers(city)
    return f"{headers['X-City']}: 14 degrees, light rain"


demo = gr.Interface(
    forecast, gr.Textbox(label="City"), gr.Textbox(label="Today"), title="Umbrella?"
)

if __name__ == "__main__":
    demo.launch()
