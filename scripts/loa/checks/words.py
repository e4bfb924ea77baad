"""The site's own words: none unknown, the missing ones listed."""

from collections.abc import Iterator
from string import Formatter

from loa.checks.examination import Examination
from loa.languages import Stage
from loa.problem import Problem, Severity
from loa.reading import Sheet
from loa.schema import did_you_mean


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
                yield _lost_place(sheet, key)


def _source_key(key: str, known: dict[str, str]) -> str | None:
    """A plural form (`unit.age.one`) belongs to its plain key (`unit.age`)."""
    return next((k for k in (key, key.rpartition(".")[0]) if k in known), None)


def _same_places(text: str, source: str) -> bool:
    return _places(text) == _places(source)


def _places(text: str) -> set[str] | None:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


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
    listed = ", ".join(keys)
    return Problem(
        sheet.at(),
        "WORDS01",
        vi=f"Còn thiếu {len(keys)} từ của giao diện, đang lấy từ ngôn ngữ kế tiếp: {listed}.",
        en=f"{len(keys)} words of the site itself are missing and taken from the next language: {listed}.",
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


def _lost_place(sheet: Sheet, key: str) -> Problem:
    return Problem(
        sheet.at(key),
        "WORDS03",
        vi=f"Chỗ trống trong ngoặc nhọn của «{key}» khác bản tiếng Việt. Giữ nguyên các chỗ như {{n}}.",
        en=f"The places in curly brackets of “{key}” differ from the Vietnamese. Keep places such as {{n}}.",
    )
