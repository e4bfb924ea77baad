"""All facts of `content/`, read once, never changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from loa.facts import KINDS, Model
from loa.files import File, files_under, read_text, unsafe
from loa.languages import Language, Languages, Stage
from loa.problem import Origin, Problem
from loa.reading import Sheet, read_yaml
from loa.schema import did_you_mean, validated

M = TypeVar("M", bound=Model)


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


@dataclass(frozen=True)
class Library:
    """Every record by its reference, `laws/nd-82-2020`."""

    languages: Languages
    entries: dict[str, Entry] = field(default_factory=dict)
    words: dict[str, Sheet] = field(default_factory=dict)
    """The site's own words by language folder; each sheet is a flat map."""
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
    freshness, stale = _freshness(root)
    problems += [*found, *stale, *_strangers(root)]
    return Library(languages, entries, words, freshness, frozenset(unreadable)), problems


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
    if [language.stage for language in languages].count(Stage.SOURCE) != 1:
        yield Problem(
            sheet.at("languages"),
            "REC07",
            vi="Phải có đúng một ngôn ngữ gốc (stage: source).",
            en="Exactly one language must be the source (stage: source).",
        )


def _sheet(root: Path, path: str) -> tuple[Sheet | None, list[Problem]]:
    file = File(path, root / path)
    if not file.absolute.exists():
        return None, [_absent(path)]
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
    problems += found
    if record is None:
        return None, problems
    entry = Entry(kind, record, sheet)
    if entry.id != file.absolute.stem:
        problems.append(_misnamed(entry, file))
    return entry, problems


def _words(root: Path, languages: Languages) -> tuple[dict[str, Sheet], list[Problem]]:
    sheets: dict[str, Sheet] = {}
    problems: list[Problem] = []
    for language in languages:
        sheet, found = _sheet(root, f"content/words/{language.folder}.yml")
        problems += found
        if sheet and isinstance(sheet.data, dict):
            problems += [
                _not_text(sheet, key) for key, value in sheet.data.items() if not isinstance(value, str)
            ]
            sheets[language.folder] = sheet
        elif sheet:
            problems.append(_not_text(sheet, "?"))
    return sheets, problems


def _freshness(root: Path) -> tuple[dict[str, int], list[Problem]]:
    sheet, problems = _sheet(root, "content/freshness.yml")
    if sheet is None:
        return {}, problems
    listed = Sheet(
        sheet.path, {"kinds": sheet.data}, {("kinds", *way): at for way, at in sheet.lines.items()}
    )
    freshness, found = validated(_Freshness, listed)
    return (freshness.kinds if freshness else {}), [*problems, *found]


def _strangers(root: Path) -> Iterator[Problem]:
    """A file nobody reads is a change that silently does nothing."""
    kinds = [*KINDS, "words"]
    for file in files_under(root, "content"):
        parts = file.path.split("/")
        if len(parts) == 2 and parts[1] in ("languages.yml", "freshness.yml"):
            continue
        if len(parts) == 3 and parts[1] in kinds and file.suffix == ".yml":
            continue
        yield from unsafe(file)
        yield _stranger(file, parts[1], kinds)


def _stranger(file: File, folder: str, kinds: list[str]) -> Problem:
    vi, en = did_you_mean(folder, [kind for kind in kinds if kind != folder])
    return Problem(
        Origin(file.path),
        "REC08",
        vi=f"Không ai đọc tệp này: bản ghi phải nằm ở content/<loại>/<mã>.yml.{vi}",
        en=f"Nobody reads this file: a record lives in content/<kind>/<id>.yml.{en}",
    )


def _absent(path: str) -> Problem:
    return Problem(
        Origin(path),
        "FILE08",
        vi="Thiếu tệp này. Tạo lại tệp; xem README.",
        en="This file is missing. Make it again; see the README.",
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
