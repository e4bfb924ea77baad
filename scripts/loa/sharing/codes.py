"""Addresses as pictures, to be read by the camera of another telephone; the only door to segno."""

import hashlib
from functools import cache
from io import BytesIO

import segno

FOLDER = "assets/qr"
SCALE = 16
"""Pixels a module: sharp at twice the size a page shows, and on paper, for the same few hundred bytes."""


def address_of(url: str) -> str:
    """Where the code of an address lies, from the site's root."""
    return f"{FOLDER}/{hashlib.sha256(url.encode()).hexdigest()[:12]}.png"


@cache
def png(url: str) -> bytes:
    """Black on white with its quiet zone, readable with a scratch across it."""
    picture = BytesIO()
    segno.make_qr(url, error="m", boost_error=False).save(picture, kind="png", scale=SCALE)
    return picture.getvalue()
