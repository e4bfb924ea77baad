"""The server of the reader's benchmark and of Lighthouse answers as a real host would."""

import gzip
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from tests.hosting import hosted


@pytest.fixture
def ask(tmp_path):
    """Ask one connection for one path after another: status, headers and body."""
    (tmp_path / "index.html").write_text("<p>Chào</p>", "utf-8")
    (tmp_path / "404.html").write_text("<p>Không có</p>", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    with hosted(tmp_path) as (address, sent):
        connection = HTTPConnection(urlsplit(address).netloc)

        def ask(path):
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, dict(answer.headers), answer.read()

        yield ask, sent
        connection.close()


def test_text_travels_compressed(ask):
    get, sent = ask

    status, headers, body = get("/")

    assert (status, headers["Content-Type"], headers["Content-Encoding"]) == (
        200,
        "text/html; charset=utf-8",
        "gzip",
    )
    assert gzip.decompress(body).decode() == "<p>Chào</p>"
    assert [(one.path, one.file.name, one.compressed, one.size) for one in sent] == [
        ("/", "index.html", True, len(body))
    ]


def test_a_picture_travels_as_it_is_on_the_same_connection(ask):
    get, sent = ask

    get("/")
    _, headers, body = get("/picture.png?v=1")

    assert (headers["Content-Type"], body) == ("image/png", b"\x89PNG")
    assert "Content-Encoding" not in headers
    assert (sent[-1].path, sent[-1].size) == ("/picture.png", 4)


def test_what_is_not_there_is_answered_by_the_sites_own_page(ask):
    get, _ = ask

    status, _, body = get("/nowhere/")

    assert (status, gzip.decompress(body).decode()) == (404, "<p>Không có</p>")
