"""How a proof asks the keeper (its parent) for processes.

A proof runs in a process that may soon have threads, from which forking is unsound. So it asks
its single-threaded parent, which forks on its behalf and cleans up whatever is left at the end.
One JSON line each way over a socket.
"""

import json
import socket
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Keeper:
    """The proof's end of the line to its parent."""

    line: socket.socket
    lock: threading.Lock = field(default_factory=threading.Lock)

    def _ask(self, **message: Any) -> Any:
        with self.lock:
            self.line.sendall(json.dumps(message).encode() + b"\n")
            answer = b""
            while not answer.endswith(b"\n"):
                part = self.line.recv(65536)
                if not part:
                    raise SystemExit("the keeper is gone")
                answer += part
        return json.loads(answer)

    def start(self, folder: Path, log: Path, env: dict[str, str], fresh: bool) -> int:
        """Start `app.py` of the folder; its process id."""
        pid = self._ask(do="start", folder=str(folder), log=str(log), env=env, fresh=fresh)
        assert isinstance(pid, int)
        return pid

    def ended(self, pid: int) -> int | None:
        """The exit code of a process, or None while it runs."""
        code: int | None = self._ask(do="ended", pid=pid)
        return code

    def stop(self, pid: int) -> None:
        """End a process with its group."""
        self._ask(do="stop", pid=pid)

    def tell(self, result: dict[str, Any]) -> None:
        """Hand over the result of the proof."""
        self._ask(do="result", result=result)
