"""The preview: an editor saves, and the page is there."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from tests.conftest import spaced

pytestmark = pytest.mark.site


def fetched(url, until, seconds=30):
    """The page's text once it holds `until`."""
    end = time.monotonic() + seconds
    text = ""
    while until not in text and time.monotonic() < end:
        try:
            text = spaced(urllib.request.urlopen(url, timeout=5).read().decode())
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    return text


@pytest.fixture
def preview(toy):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "loa.cli", "serve", "--root", str(toy.root), "--address", address]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        yield f"http://{address}"
        server.terminate()


def test_a_saved_fact_is_seen_in_the_preview(preview, toy):
    """Pages, facts and looks are watched; every language is rebuilt."""
    assert "18 tuổi" in fetched(f"{preview}/luat/mot/", "18 tuổi")

    toy.edit("content/figures/tuoi-mau.yml", "value: 18", "value: 19")

    assert "19 tuổi" in fetched(f"{preview}/luat/mot/", "19 tuổi")
    assert "19 years" in fetched(f"{preview}/en/luat/mot/", "19 years")
