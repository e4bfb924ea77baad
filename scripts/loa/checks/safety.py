"""A page that somebody may read in fear: no name that others see says what it is about, and all its languages know it."""

import re
import unicodedata
from collections.abc import Iterator

from loa.checks.examination import Examination, each_page, told
from loa.pages import Page
from loa.problem import Origin, Problem

NAMES = {
    "title": ("Tên trang", "The title"),
    "description": ("Lời giới thiệu", "The description"),
    "address": ("Địa chỉ", "The address"),
}
"""What a history, a preview in a chat and a print queue show of a page."""


@each_page
def sensitive_names_tell_nothing(page: Page, examination: Examination) -> Iterator[Problem]:
    """SAFE01: the list of telling words is data of each language, `sensitive.telling`."""
    if page.meta.sensitive:
        for name, text in (("title", page.meta.title), ("description", page.meta.description)):
            if words := _in_text(told(text, page, examination), page.folder, examination):
                yield _tells(page.sheet.at(name), name, words)
        if words := _in_address(page.path, examination):
            yield _tells(Origin(page.file), "address", words)


@each_page
def sensitive_in_every_language(page: Page, examination: Examination) -> Iterator[Problem]:
    """SAFE02: a translation without the line would have no quick exit."""
    languages = examination.project.library.languages
    for language in languages:
        other = examination.project.pages.get(language.folder, page.path)
        if other and other.meta.sensitive and not page.meta.sensitive:
            yield _exposed(page, other)
            return


def _telling(folder: str, examination: Examination) -> list[str]:
    """In small letters, the longest first, so that it is named whole."""
    words = examination.project.words[folder].plain("sensitive.telling").casefold().split("|")
    return sorted(filter(None, map(str.strip, words)), key=len, reverse=True)


def _in_text(text: str, folder: str, examination: Examination) -> list[str]:
    return _found([re.escape(word) for word in _telling(folder, examination)], text.casefold())


def _in_address(path: str, examination: Examination) -> list[str]:
    """The address is the same in every language, so every language's words count, without their marks.

    «cưới» alone would be «cuối» too: a word of one syllable that has marks says nothing without them."""
    words = {
        word
        for language in examination.project.library.languages
        for word in _telling(language.folder, examination)
        if " " in word or word == _unmarked(word)
    }
    patterns = [
        re.escape(_unmarked(word)).replace(r"\ ", "-?") for word in sorted(words, key=len, reverse=True)
    ]
    return _found(patterns, path)


def _found(patterns: list[str], text: str) -> list[str]:
    pattern = rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)"
    return list(dict.fromkeys(re.findall(pattern, text))) if patterns else []


def _unmarked(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _tells(where: Origin, name: str, words: list[str]) -> Problem:
    vi, en = NAMES[name]
    listed = ", ".join(words)
    return Problem(
        where,
        "SAFE01",
        vi=f"{vi} của trang kín (sensitive) có chữ «{listed}», ai xem lịch sử của máy cũng biết. Đổi thành chữ bình thường.",
        en=f"{en} of a sensitive page says “{listed}” to whoever sees the history of the phone. Choose ordinary words.",
    )


def _exposed(page: Page, other: Page) -> Problem:
    return Problem(
        page.sheet.at("title"),
        "SAFE02",
        vi=f"{other.file} là trang kín (sensitive), bản này thì không, nên thiếu nút thoát nhanh. Thêm dòng «sensitive: true».",
        en=f"{other.file} is sensitive and this one is not, so it has no quick exit. Add the line “sensitive: true”.",
    )
