"""One of two mounted apps is open although the other asks for a login."""

from proving import Example, NotApplicable, Seen
from proving.server import AppDied

GRADIO = ("4.21.0", "4.22.0")


def observe(app: Example) -> Seen:
    login = {"BOOKS_USER": "owner", "BOOKS_PASSWORD": "ink and paper"}
    try:
        with app.running(env=login) as server:
            stock = server.get("stock/config").status_code
            sales = server.get("sales/config").status_code
    except AppDied as died:
        if "unexpected keyword argument 'auth'" in died.output:
            raise NotApplicable("mount_gradio_app has no auth= in this version") from died
        raise
    what = f"without a login /stock answers {stock} and /sales answers {sales}"
    return Seen(stock == 401 and sales == 200, what)
