# gradio: 5.50.0, 6.31.0
"""Internal dashboard: accounts, orders, logs. Login by accounts from the environment."""

import argparse
import datetime
import html
import logging
import os
import sqlite3
from typing import Any, Dict, List, Optional, Tuple

from gradio import (
    Blocks,
    Button,
    Column,
    Dataframe,
    Dropdown,
    Error,
    HTML,
    Info,
    Markdown,
    Number,
    Request,
    Row,
    State,
    Tab,
    Textbox,
    update,
)

logger = logging.getLogger("dashboard")
DB_FILE = os.environ.get("DASHBOARD_DB", "dashboard.db")
DB_PASSWORD = os.environ.get("DB_PASSWORD", "")
ADMINS = {"root", "paula"}
WELCOME = ["Orders first, then invoices."]

ORDERS: List[Dict[str, Any]] = [
    {"id": 1, "customer": "Anders", "total": 120.0, "state": "open"},
    {"id": 2, "customer": "Bianca", "total": 80.5, "state": "paid"},
    {"id": 3, "customer": "Chidi", "total": 310.0, "state": "open"},
]


def connect() -> sqlite3.Connection:
    return sqlite3.connect(DB_FILE)


def login(user: str, password: str):
    expected = os.environ.get(f"DASHBOARD_{user.upper()}")
    if expected is None:
        return False, "No such account"  # expect: auth-function-without-verdict
    return password == expected


def who(request: Request) -> str:
    return f"You are **{request.username}**"


def rows(state: str) -> List[List[Any]]:
    return [
        [order["id"], order["customer"], order["total"], order["state"]]
        for order in ORDERS
        if state in ("all", order["state"])
    ]


def delete_order(number: float):
    """Removes an order for good."""
    ORDERS[:] = [order for order in ORDERS if order["id"] != int(number)]
    return rows("all")


def wipe_logs():
    with connect() as db:
        db.execute("delete from log")
    return "Logs are empty"


def delete_checked(number: float, request: Request):
    if request.username not in ADMINS:
        raise Error("Only administrators may do this.")
    return delete_order(number)


def card(customer: str, remark: str) -> str:
    return f"<div class='card'><b>{customer}</b><p>{remark}</p></div>"  # expect: unescaped-user-html


def safe_card(customer: str, remark: str) -> str:
    remark = html.escape(remark)
    return f"<div class='card'><b>{html.escape(customer)}</b><p>{remark}</p></div>"


def totals(state: str):
    chosen = rows(state)
    amount = sum(row[2] for row in chosen)
    return len(chosen), amount


def state_of_customer(customer: Optional[str]) -> str:
    return customer.upper()  # expect: dropdown-none-unhandled


def filter_customers(state: str):
    names = sorted({order["customer"] for order in ORDERS if order["state"] == state})
    return update(choices=names)  # expect: choices-replaced-value-kept


def add_remark(remark: str, remarks: List[str] = []):  # expect: shared-mutable-default
    remarks.append(f"{datetime.date.today()}: {remark}")
    return "\n".join(remarks)


def reset_notes():
    return WELCOME  # expect: module-object-put-into-state


def add_note(text: str, notes: List[str]):
    notes.append(text)
    return notes, "\n".join(notes)


def report() -> Tuple[str, str]:
    Info("Report made")
    lines = [f"{order['id']}: {order['total']:.2f}" for order in ORDERS]
    return "\n".join(lines), f"{len(lines)} orders"


with Blocks(title="Dashboard") as demo:
    notes = State([])
    me = Markdown()
    with Tab("Orders"):
        with Row():
            state = Dropdown(["all", "open", "paid"], value="all", label="State")
            customer = Dropdown(
                [order["customer"] for order in ORDERS], value=None, label="Customer"
            )
            count = Number(label="Orders", interactive=False)
            amount = Number(label="Amount", interactive=False)
        table = Dataframe(rows("all"), headers=["Id", "Customer", "Total", "State"])
        with Row():
            number = Number(label="Id", precision=0)
            remove = Button("Delete order", visible=False)  # ask: hidden-is-not-protected
            remove_checked = Button("Delete (administrators)")
        upper = Textbox(label="Customer, for the label")
        print_label = Button("Label")
    with Tab("Customers"):
        name = Textbox(label="Customer")
        remark = Textbox(label="Remark")
        preview = HTML()
        preview_safe = HTML()
        with Row():
            show = Button("Preview")
            show_safe = Button("Preview (safe)")
            keep = Button("Keep remark")
        kept = Textbox(label="Remarks", lines=4)
    with Tab("System"):
        connection = Textbox(label="Database password", value=DB_PASSWORD, type="password")  # expect: secret-shown-in-component, control-without-effect
        log_state = Markdown()
        wipe = Button("Empty the logs")
        with Column():
            text = Textbox(label="Report", lines=5)
            line = Markdown()
            make = Button("Report")
            again = Button("Reset notes")
            notes_view = Textbox(label="Notes")

    demo.load(who, None, me)
    state.change(lambda s: rows(s), state, table)
    state.input(filter_customers, state, customer)
    state.select(totals, state, [count, count])  # expect: same-component-twice-in-outputs
    print_label.click(state_of_customer, customer, upper)
    remove.click(delete_order, number, table)
    remove_checked.click(delete_checked, number, table)
    show.click(card, [name, remark], preview)
    show_safe.click(safe_card, [name, remark], preview_safe)
    keep.click(add_remark, remark, kept)
    wipe.click(wipe_logs, None, log_state, api_name=False)  # ask: private-api-is-no-protection  # expect[<6]: deprecated-api  # expect[<6]: deprecated-api
    make.click(report, None, [text, line])
    again.click(reset_notes, None, notes)
    notes_view.submit(add_note, [notes_view, notes], [notes, notes_view])


def main(argv: Optional[List[str]] = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=7860)
    parser.add_argument("--share", action="store_true")
    options = parser.parse_args(argv)
    demo.launch(
        server_port=options.port,
        share=options.share,
        auth=login,
        show_error=True,  # expect: errors-shown-to-visitors
        allowed_paths=[os.path.expanduser("~")],  # expect: wide-allowed-paths
    )


if __name__ == "__main__":
    main()
