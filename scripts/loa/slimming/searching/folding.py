"""Words as people type them: with marks or without, in any form of Unicode. The engine folds in just the same way."""

import re
import unicodedata
from functools import lru_cache

MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Every combining mark of the Latin, Greek and Cyrillic alphabets."""
MARK = re.compile(f"[{MARKS}]")
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
APOSTROPHE = re.compile("['’‘ʼ＇]")
"""It stands within words of Tày and of English, typed in many ways: «l'e»."""
PAUSE = re.compile(r"[,;:!?()\[\]“”«»\"…·—–]|\.(?=\s|$)")
"""Words on either side of it do not belong together."""
OWN_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ı": "i", "ł": "l", "ø": "o", "ŋ": "ng"})
"""Letters whose mark Unicode does not take apart."""


def phrases(text: str) -> list[list[str]]:
    """The words of a text as they are written, but small and composed; words that follow without a pause together:
    «Tảo hôn: cưới…» → [«tảo», «hôn»], [«cưới»]."""
    plain = APOSTROPHE.sub("", unicodedata.normalize("NFC", text.lower()))
    return [words for part in PAUSE.split(plain) if (words := WORD.findall(part))]


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The bare letters of a word, or of words: «đẳng» → «dang»."""
    return MARK.sub("", unicodedata.normalize("NFD", word)).translate(OWN_LETTERS)
