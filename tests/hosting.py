"""A server that answers as a static host does: compressed, typed, cacheable, over connections that stay open."""

import functools
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TEXT = ("text/", "image/svg+xml", "application/javascript", "application/json", "application/xml")


@dataclass(frozen=True)
class Sent:
    """One answer: which path was asked for, which file answered, compressed or not, with how many bytes of body."""

    path: str
    file: Path
    compressed: bool
    size: int


class Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args, sent: list[Sent], **kwargs):
        self.sent = sent
        super().__init__(*args, **kwargs)

    def do_GET(self):
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            self.answer(200, file)
        else:
            self.answer(404, Path(self.directory, "404.html"))

    def answer(self, status: int, file: Path) -> None:
        kind = self.guess_type(str(file))
        is_text = kind.startswith(TEXT)
        body = zipped(file) if is_text else file.read_bytes()
        self.sent.append(Sent(self.path.partition("?")[0], file, is_text, len(body)))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Cache-Control", "max-age=600")
        if is_text:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@functools.cache
def zipped(file: Path) -> bytes:
    """As `gzip -6` makes it; once, so that nobody waits for it twice."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


@contextmanager
def hosted(site: Path) -> Iterator[tuple[str, list[Sent]]]:
    """The address of `site`, and the list to which each answer is added before it goes out, while the block runs."""
    sent: list[Sent] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site), sent=sent))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sent
    finally:
        server.shutdown()
        server.server_close()
