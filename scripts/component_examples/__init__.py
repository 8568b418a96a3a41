"""The examples of the component pages, run on real Gradio, as a visitor would run them."""
