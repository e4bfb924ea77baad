"""All facts of `content/`, read once, never changed."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import TypeVar

from loa.facts import KINDS, Fact, Figure, GrassrootsModel, Law, Model, Report
from loa.facts.base import SOURCE
from loa.files import File, absent, files_under, read_text, unsafe
from loa.languages import Language, Languages, Stage
from loa.problem import Origin, Problem
from loa.reading import Sheet, read_yaml
from loa.schema import did_you_mean, unknown_field, validated, wrong_value
from loa.thesaurus import Thesaurus, thesauri_of

M = TypeVar("M", bound=Model)

MAX_DIGITS = 15
"""Before or after the point; more is a slip of the finger, and no page can print it."""


@dataclass(frozen=True)
class Entry:
    """A record and the sheet it was read from."""

    kind: str
    record: Model
    sheet: Sheet

    @property
    def id(self) -> str:
        return str(getattr(self.record, "id", ""))

    @property
    def ref(self) -> str:
        return f"{self.kind}/{self.id}"


NUMBERED = re.compile(r"\D+ (?P<number>\d\S*)")
"""How a document is named with its number."""


@dataclass(frozen=True)
class Library:
    """Every record by its reference, `laws/nd-82-2020`."""

    languages: Languages
    entries: dict[str, Entry] = field(default_factory=dict)
    words: dict[str, Sheet] = field(default_factory=dict)
    """The site's own words by language folder; each sheet is a flat map."""
    thesauri: dict[str, Thesaurus] = field(default_factory=dict)
    """What helps the search, by language folder; a language may do without."""
    freshness: dict[str, int] = field(default_factory=dict)
    """Days a record of a kind may go unchecked."""
    unreadable: frozenset[str] = frozenset()
    """References whose file stands there but could not be read: not unknown, only broken."""

    def of_kind(self, kind: str) -> Iterator[Entry]:
        return (entry for entry in self.entries.values() if entry.kind == kind)

    def get(self, model: type[M], ref: str) -> M | None:
        """The record of that reference, where it is of that model."""
        entry = self.entries.get(ref)
        return entry.record if entry and isinstance(entry.record, model) else None

    def report_at(self, address: str) -> Report | None:
        """What we took from the page at that address."""
        return self._reports.get(address)

    def document_of(self, fact: Fact) -> Fact:
        """The report or the law in which a fact was read, where it has a record; else the fact speaks for itself."""
        name = fact.source.document
        reports = (report for url in fact.source.urls if (report := self.report_at(url)))
        report = next((one for one in reports if one.source.document == name), None)
        return report or self._law_named(name) or fact

    def _law_named(self, document: str) -> Law | None:
        """The law that a record names in words: «Nghị quyết số 202/2025/QH15»."""
        named = NUMBERED.fullmatch(document)
        return self._laws.get(named["number"]) if named else None

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address that a record of any kind names as its source."""
        facts = (entry.record for entry in self.entries.values() if isinstance(entry.record, Fact))
        return frozenset(url for fact in facts for url in fact.source.urls)

    @cached_property
    def _reports(self) -> dict[str, Report]:
        reports = (entry.record for entry in self.of_kind("reports") if isinstance(entry.record, Report))
        return {url: report for report in reports for url in report.source.urls}

    @cached_property
    def _laws(self) -> dict[str, Law]:
        """By number, where only one has it."""
        laws = [entry.record for entry in self.of_kind("laws") if isinstance(entry.record, Law)]
        numbers = [law.number for law in laws]
        return {law.number: law for law in laws if numbers.count(law.number) == 1}


class _Registry(Model):
    languages: tuple[Language, ...]


class _Freshness(Model):
    kinds: dict[str, int]


def read_library(root: Path) -> tuple[Library | None, list[Problem]]:
    """All of `content/`; `None` only where no language can be read."""
    languages, problems = _languages(root)
    if languages is None:
        return None, problems
    entries: dict[str, Entry] = {}
    unreadable = set()
    for file in _record_files(root):
        entry, found = _entry(file)
        problems += found
        if entry is None:
            unreadable.add(f"{file.path.split('/')[1]}/{file.absolute.stem}")
        elif entry.ref in entries:
            problems.append(_twice(entry, entries[entry.ref]))
        else:
            entries[entry.ref] = entry
    words, found = _words(root, languages)
    thesauri, unfit = _thesauri(root, languages)
    freshness, stale = _freshness(root)
    problems += [*found, *unfit, *stale, *_strangers(root, languages)]
    return Library(languages, entries, words, thesauri, freshness, frozenset(unreadable)), problems


def read_languages(root: Path) -> Languages:
    """The registry alone; raises `ValueError` with the first problem where it is broken."""
    languages, problems = _languages(root)
    if languages is None:
        raise ValueError(str(problems[0]))
    return languages


def _languages(root: Path) -> tuple[Languages | None, list[Problem]]:
    path = "content/languages.yml"
    sheet, problems = _sheet(root, path)
    if sheet is None:
        return None, problems
    listed = Sheet(
        path, {"languages": sheet.data}, {("languages", *way): at for way, at in sheet.lines.items()}
    )
    registry, found = validated(_Registry, listed)
    problems += found
    if registry is None:
        return None, problems
    wrong = list(_unfit(registry.languages, listed))
    return (None if wrong else Languages(registry.languages)), [*problems, *wrong]


def _unfit(languages: tuple[Language, ...], sheet: Sheet) -> Iterator[Problem]:
    folders = [language.folder for language in languages]
    for index, language in enumerate(languages):
        if language.folder in folders[:index]:
            yield Problem(
                sheet.at("languages", index, "folder"),
                "REC04",
                vi=f"Hai ngôn ngữ cùng dùng thư mục «{language.folder}». Đổi tên một thư mục.",
                en=f"Two languages use the folder “{language.folder}”. Rename one.",
            )
        for step in language.fallback:
            if step not in folders:
                yield unknown_language(sheet.at("languages", index, "fallback"), step)
    if [language.folder for language in languages if language.stage is Stage.SOURCE] != [SOURCE]:
        yield Problem(
            sheet.at("languages"),
            "REC07",
            vi=f"Phải có đúng một ngôn ngữ gốc (stage: source), ở thư mục «{SOURCE}». Sửa các dòng stage.",
            en=f"Exactly one language must be the source (stage: source), in the folder “{SOURCE}”. Correct the stages.",
        )


def unknown_language(where: Origin, folder: str) -> Problem:
    """LANG02: a folder that no language has."""
    return Problem(
        where,
        "LANG02",
        vi=f"Không có ngôn ngữ «{folder}» trong content/languages.yml. Sửa mã, hoặc thêm ngôn ngữ.",
        en=f"content/languages.yml has no language “{folder}”. Correct it, or add the language.",
    )


def _sheet(root: Path, path: str) -> tuple[Sheet | None, list[Problem]]:
    file = File(path, root / path)
    if not os.path.lexists(file.absolute):
        return None, [absent(path)]
    text, problems = read_text(file)
    if text is None:
        return None, problems
    sheet, found = read_yaml(path, text)
    return sheet, [*problems, *found]


def _record_files(root: Path) -> Iterator[File]:
    for kind in KINDS:
        yield from (file for file in files_under(root, f"content/{kind}") if file.suffix == ".yml")


def _entry(file: File) -> tuple[Entry | None, list[Problem]]:
    text, problems = read_text(file)
    if text is None:
        return None, problems
    sheet, found = read_yaml(file.path, text)
    problems += found
    if sheet is None:
        return None, problems
    kind = file.path.split("/")[1]
    record, found = validated(KINDS[kind], sheet)
    impossible = {problem.where for problem in problems if problem.code == "YAML06"}
    problems += [problem for problem in found if problem.where not in impossible]
    if record is None:
        return None, problems
    entry = Entry(kind, record, sheet)
    if unreal := list(_unreal(entry)):
        return None, [*problems, *unreal]
    if entry.id != file.absolute.stem:
        problems.append(_misnamed(entry, file))
    return entry, problems


def _unreal(entry: Entry) -> Iterator[Problem]:
    """REC03: what has the right shape and yet cannot be: a number of a thousand digits, the 45th of a month."""
    record, sheet = entry.record, entry.sheet
    if isinstance(record, Figure):
        for index, dated in enumerate(record.values):
            if not all(_printable(number) for number in dated.numbers):
                told = f"một số không quá {MAX_DIGITS} chữ số", f"a number of at most {MAX_DIGITS} digits"
                yield wrong_value(sheet, ("values", index, "value"), "value", *told)
    elif isinstance(record, GrassrootsModel):
        for index, step in enumerate(record.milestones):
            if not _is_day(step.on):
                told = "ngày, tháng hoặc năm có thật", "a day, month or year that exists"
                yield wrong_value(sheet, ("milestones", index, "on"), "on", *told)


def _printable(number: Decimal) -> bool:
    return abs(number.adjusted()) < MAX_DIGITS and len(number.as_tuple().digits) <= 2 * MAX_DIGITS


def _is_day(on: str) -> bool:
    try:
        date.fromisoformat(f"{on}-01-01"[:10])
    except ValueError:
        return False
    return True


def _words(root: Path, languages: Languages) -> tuple[dict[str, Sheet], list[Problem]]:
    sheets: dict[str, Sheet] = {}
    problems: list[Problem] = []
    for language in languages:
        sheet, found = _sheet(root, f"content/words/{language.folder}.yml")
        problems += found
        if sheet and isinstance(sheet.data, dict):
            wrong = {key: _unfit_word(sheet, key, text) for key, text in sheet.data.items()}
            problems += [problem for problem in wrong.values() if problem]
            sound = {key: text for key, text in sheet.data.items() if not wrong[key]}
            sheets[language.folder] = Sheet(sheet.path, sound, sheet.lines)
        elif sheet:
            problems.append(_not_text(sheet, "?"))
    return sheets, problems


def _unfit_word(sheet: Sheet, key: str, text: object) -> Problem | None:
    """REC03, WORDS03: text, and in it no curly brackets but those of plain places such as `{name}`."""
    if not isinstance(text, str):
        return _not_text(sheet, key)
    try:
        places = [place for place in Formatter().parse(text) if place[1] is not None]
    except ValueError:
        return misplaced(sheet, key)
    plain = all(str(name).isidentifier() and not spec and not how for _, name, spec, how in places)
    return None if plain else misplaced(sheet, key)


def misplaced(sheet: Sheet, key: str) -> Problem:
    """WORDS03: a place to be filled in that is lost, new or misspelt."""
    return Problem(
        sheet.at(key),
        "WORDS03",
        vi=f"Chỗ trống trong ngoặc nhọn của «{key}» khác bản tiếng Việt hoặc viết sai. Giữ nguyên các chỗ như {{n}}.",
        en=f"The places in curly brackets of “{key}” differ from the Vietnamese or are misspelt. Keep places such as {{n}}.",
    )


def _thesauri(root: Path, languages: Languages) -> tuple[dict[str, Thesaurus], list[Problem]]:
    paths = {language.folder: f"content/search/{language.folder}.yml" for language in languages}
    read = {folder: _sheet(root, path) for folder, path in paths.items() if os.path.lexists(root / path)}
    thesauri, problems = thesauri_of({folder: sheet for folder, (sheet, _) in read.items() if sheet})
    return thesauri, [*(problem for _, found in read.values() for problem in found), *problems]


def _freshness(root: Path) -> tuple[dict[str, int], list[Problem]]:
    sheet, problems = _sheet(root, "content/freshness.yml")
    if sheet is None:
        return {}, problems
    listed = Sheet(
        sheet.path, {"kinds": sheet.data}, {("kinds", *way): at for way, at in sheet.lines.items()}
    )
    freshness, found = validated(_Freshness, listed)
    kinds = freshness.kinds if freshness else {}
    strange = [unknown_field(sheet, (kind,), kind, list(KINDS)) for kind in kinds if kind not in KINDS]
    return kinds, [*problems, *found, *strange]


def _strangers(root: Path, languages: Languages) -> Iterator[Problem]:
    """A file nobody reads is a change that silently does nothing."""
    kinds = [*KINDS, "words", "search"]
    words = {f"content/{kind}/{language.folder}.yml" for kind in kinds[-2:] for language in languages}
    for file in files_under(root, "content"):
        folder, depth = file.path.split("/")[1:2], file.path.count("/")
        if file.path in ("content/languages.yml", "content/freshness.yml", *words):
            continue
        if depth == 2 and folder[0] in KINDS and file.suffix == ".yml":
            continue
        yield from list(unsafe(file)) or [_stranger(file, "".join(folder), kinds)]


def _stranger(file: File, folder: str, kinds: list[str]) -> Problem:
    vi, en = did_you_mean(folder, [kind for kind in kinds if kind != folder])
    return Problem(
        Origin(file.path),
        "REC08",
        vi=f"Không ai đọc tệp này: bản ghi phải nằm ở content/<loại>/<mã>.yml.{vi} Chuyển tệp, hoặc xoá tệp.",
        en=f"Nobody reads this file: a record lives in content/<kind>/<id>.yml.{en} Move it, or delete it.",
    )


def _twice(entry: Entry, first: Entry) -> Problem:
    return Problem(
        entry.sheet.at("id"),
        "REC04",
        vi=f"Mã «{entry.id}» đã dùng ở {first.sheet.at('id')}. Đặt mã khác.",
        en=f"The id “{entry.id}” is already used at {first.sheet.at('id')}. Choose another.",
    )


def _misnamed(entry: Entry, file: File) -> Problem:
    return Problem(
        entry.sheet.at("id"),
        "REC05",
        vi=f"Mã «{entry.id}» khác tên tệp «{file.absolute.stem}». Đổi cho giống nhau.",
        en=f"The id “{entry.id}” differs from the file name “{file.absolute.stem}”. Make them the same.",
    )


def _not_text(sheet: Sheet, key: str) -> Problem:
    return Problem(
        sheet.at(key),
        "REC03",
        vi=f"Giá trị của «{key}» không đúng: mỗi dòng là «khoá: chữ»; số thì đặt trong nháy.",
        en=f"The value of “{key}” is not right: each line is “key: text”; put numbers in quotes.",
    )
