"""The first click on the button downloads nothing."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 20):
        raise NotApplicable("gr.DownloadButton came with 4.20")
    with app.running() as server, server.page() as page:
        files: list[str] = []
        page.on("download", lambda download: files.append(download.suggested_filename))
        button = page.get_by_text("Get the letter").first
        button.wait_for()
        page.wait_for_timeout(6000)  # the good one makes its file when the page has loaded
        button.click()
        for _ in range(40):
            if files:
                break
            page.wait_for_timeout(100)
    return Seen(not files, f"the first click downloads {files or 'nothing'}")
