import gradio as gr

gr.Dataframe(row_count=2, column_count=3)
gr.Button().click(print, api_visibility="private")
