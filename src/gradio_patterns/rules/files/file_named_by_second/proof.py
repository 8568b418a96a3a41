"""Eight visitors at once: some are handed a certificate that is not theirs."""

from pathlib import Path

from proving import Example, Seen

NAMES = ("Ann", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus", "Hanna")


def observe(app: Example) -> Seen:
    with app.running() as server:
        visitors = {name: server.client() for name in NAMES}
        jobs = {n: one.submit(n, api_name="/certificate") for n, one in visitors.items()}
        papers = {name: Path(job.result(timeout=60)).read_text() for name, job in jobs.items()}
    wrong = sum(name not in paper for name, paper in papers.items())
    return Seen(wrong > 0, f"{wrong} of {len(NAMES)} visitors got the certificate of another")
