"""The site's own words: none unknown, the missing ones listed."""

from collections.abc import Iterator
from datetime import date
from string import Formatter

from loa import numerals
from loa.checks.examination import Examination
from loa.languages import Language, Stage
from loa.library import misplaced
from loa.problem import Origin, Problem, Severity
from loa.reading import Sheet
from loa.schema import did_you_mean

DATES = ("format.", "typed.date")
"""The words that are patterns of dates."""
ADD = ("Dịch rồi thêm vào tệp này.", "Translate and add them here.")
ADD_ATTESTED = (
    "Chỉ thêm từ nào một người nói tiếng ấy đã xác nhận.",
    "Add only what a speaker of the language has confirmed.",
)
SHOWN = 10
"""Missing words that are named; a language that begins lacks them all."""


def every_date_can_be_written(examination: Examination) -> Iterator[Problem]:
    """LANG03, WORDS04: the locale is one that CLDR knows, and each pattern of a date one that it can read."""
    library = examination.project.library
    for language in library.languages:
        if not _writes(language, "d/M/y"):
            yield _no_locale(language)
            continue
        sheet = library.words.get(language.folder) or Sheet("", {})
        for key, text in sheet.data.items():
            if key.startswith(DATES) and not all(_writes(language, one) for one in text.split("|")):
                yield _no_date(sheet, key)


def _writes(language: Language, pattern: str) -> bool:
    try:
        return bool(numerals.day(date(2026, 11, 23), pattern, language.cldr))
    except Exception:  # of Babel's own kind, and only `numerals` knows Babel
        return False


def every_word_is_known(examination: Examination) -> Iterator[Problem]:
    """WORDS02, WORDS03: a key the source language does not have is a slip; so is a lost `{placeholder}`."""
    library = examination.project.library
    source = library.words.get(library.languages.source.folder)
    known = source.data if source else {}
    for sheet in library.words.values():
        for key, text in sheet.data.items():
            if _source_key(key, known) is None:
                yield _unknown(sheet, key, list(known))
            elif isinstance(text, str) and not _same_places(text, known[_source_key(key, known)]):
                yield misplaced(sheet, key)


def _source_key(key: str, known: dict[str, str]) -> str | None:
    """A plural form (`unit.age.one`) belongs to its plain key (`unit.age`)."""
    return next((k for k in (key, key.rpartition(".")[0]) if k in known), None)


def _same_places(text: str, source: str) -> bool:
    return _places(text) == _places(source)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def missing_words_are_listed(examination: Examination) -> Iterator[Problem]:
    """WORDS01: what falls back. Expected of a language at the stage of words, so only a note there."""
    library = examination.project.library
    source = library.words.get(library.languages.source.folder)
    for language in library.languages:
        sheet = library.words.get(language.folder)
        if source is None or sheet is None:
            continue
        if missing := [
            key for key in source.data if key not in sheet.data and f"{key}.other" not in sheet.data
        ]:
            yield _missing(sheet, missing, note=language.stage is Stage.WORDS)


def _missing(sheet: Sheet, keys: list[str], note: bool) -> Problem:
    listed = ", ".join(keys[:SHOWN]) + (", …" if len(keys) > SHOWN else "")
    vi, en = ADD_ATTESTED if note else ADD
    return Problem(
        sheet.at(),
        "WORDS01",
        vi=f"Còn thiếu {len(keys)} từ của giao diện, đang lấy từ ngôn ngữ kế tiếp: {listed}. {vi}",
        en=f"{len(keys)} words of the site are missing and taken from the next language: {listed}. {en}",
        severity=Severity.NOTE if note else Severity.WARNING,
    )


def _unknown(sheet: Sheet, key: str, known: list[str]) -> Problem:
    vi, en = did_you_mean(key, known)
    return Problem(
        sheet.at(key),
        "WORDS02",
        vi=f"Trang không dùng từ nào có khoá «{key}».{vi} Sửa khoá, hoặc xoá dòng.",
        en=f"The site uses no word with the key “{key}”.{en} Correct the key, or delete the line.",
    )


def _no_date(sheet: Sheet, key: str) -> Problem:
    return Problem(
        sheet.at(key),
        "WORDS04",
        vi=f"Mẫu ngày «{key}» không đọc được. Viết d, M, y cho ngày, tháng, năm; chữ thường đặt trong dấu ' '.",
        en=f"The date pattern “{key}” cannot be read. Write d, M, y for day, month, year, and letters between ' '.",
    )


def _no_locale(language: Language) -> Problem:
    return Problem(
        Origin("content/languages.yml"),
        "LANG03",
        vi=f"Không có cách viết số và ngày nào tên «{language.cldr}». Sửa dòng cldr của «{language.folder}», ví dụ cldr: vi.",
        en=f"CLDR knows no locale “{language.cldr}”. Correct the line cldr of “{language.folder}”: cldr: vi, say.",
    )
