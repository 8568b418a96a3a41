"""The table is sent to the browser with a number of columns that the visitor may change."""

from proving import Example, Seen

GRADIO = ("6.0.2",)


def observe(app: Example) -> Seen:
    built = app.build()
    if built.error:
        return Seen(False, built.error)
    config = built.module.demo.get_config_file()
    table = next(part for part in config["components"] if part["type"] == "dataframe")
    columns = list(table["props"].get("column_count") or table["props"]["col_count"])
    return Seen(columns[1] != "fixed", f"columns as the browser gets them: {columns}")
