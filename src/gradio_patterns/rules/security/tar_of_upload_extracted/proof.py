"""A file of the archive lies beside the folder for the archive."""

import io
import tarfile

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0):
        raise NotApplicable("gr.File handed over no path before 4.0")
    path = app.folder / "letters.tar"
    with tarfile.open(path, "w") as archive:
        for name in ("inside.txt", "../outside.txt"):
            member = tarfile.TarInfo(name)
            member.size = 5
            archive.addfile(member, io.BytesIO(b"hello"))
    with app.running() as server, server.page() as page:
        page.locator("input[type=file]").first.set_input_files(str(path))
        page.get_by_text("letters").first.wait_for()
        page.wait_for_timeout(800)
        page.get_by_role("button", name="Unpack").click()
        made = server.folder / "outside.txt"
        for _ in range(40):
            page.wait_for_timeout(100)
            if made.exists() or "Error" in server.output():
                break
        outside = made.exists()
    place = "beside" if outside else "nowhere but inside"
    return Seen(outside, f"../outside.txt was written {place} the folder for the archive")
