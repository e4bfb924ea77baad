"""References from record to record, and the order of dated values."""

from collections.abc import Iterator
from itertools import pairwise

from loa.checks.examination import Examination
from loa.facts import Campaign, Figure, GrassrootsModel, Law, LegalTerm, Picture, Place, Term
from loa.library import Entry, Library
from loa.problem import Origin, Problem
from loa.schema import did_you_mean


def every_reference_leads_to_a_record(examination: Examination) -> Iterator[Problem]:
    """REC06: what a record refers to exists."""
    library = examination.project.library
    for entry in library.entries.values():
        for where, ref in _references(entry):
            if not _exists(ref, examination):
                yield _nowhere(where, ref, examination.names)


def _references(entry: Entry) -> Iterator[tuple[Origin, str]]:
    record, at = entry.record, entry.sheet.at
    if isinstance(record, Law):
        yield from ((at("amended_by", i), f"laws/{ref}") for i, ref in enumerate(record.amended_by))
        if record.replaced_by:
            yield at("replaced_by"), f"laws/{record.replaced_by}"
    elif isinstance(record, Figure):
        yield from ((at("values", i, "law"), v.law) for i, v in enumerate(record.values) if v.law)
    elif isinstance(record, Place):
        yield from ((at("became", i), f"places/{ref}") for i, ref in enumerate(record.became))
        if record.within:
            yield at("within"), f"places/{record.within}"
    elif isinstance(record, GrassrootsModel):
        yield at("place"), f"places/{record.place}"
    elif isinstance(record, Campaign):
        yield at("page"), f"pages/{record.page}"
        yield from ((at("messages", i, "page"), f"pages/{m.page}") for i, m in enumerate(record.messages))
    elif isinstance(record, LegalTerm) and record.law:
        yield at("law"), record.law
    elif isinstance(record, Picture):
        yield from ((at(*way), f"figures/{number.figure}") for way, number in record.numbers)
    elif isinstance(record, Term):
        yield from ((at("attested", i), f"witnesses/{a.witness}") for i, a in enumerate(record.attested))


def _exists(ref: str, examination: Examination) -> bool:
    library = examination.project.library
    if ref.startswith("pages/"):
        return _page_exists(*ref.removeprefix("pages/").partition("#")[::2], examination)
    whole, _, part = ref.partition("#")
    return whole in library.unreadable or (whole in library.entries and _has_part(library, whole, part))


def _page_exists(path: str, section: str, examination: Examination) -> bool:
    pages = examination.project.pages
    if full := pages.named(path):
        page = pages.shown(pages.languages.source.folder, full)
        return not section or page is None or section in page.anchors
    return any(path in (known, known.removesuffix("/index")) for _, known in pages.unreadable)


def _has_part(library: Library, ref: str, part: str) -> bool:
    law = library.get(Law, ref)
    return not part or (law is not None and law.provision(part) is not None)


def _nowhere(where: Origin, ref: str, known: tuple[str, ...]) -> Problem:
    vi, en = did_you_mean(ref, known)
    return Problem(
        where,
        "REC06",
        vi=f"Không có bản ghi «{ref}».{vi} Sửa mã, hoặc tạo bản ghi ấy.",
        en=f"There is no record “{ref}”.{en} Correct the reference, or make that record.",
    )


def values_follow_each_other(examination: Examination) -> Iterator[Problem]:
    """REC07: the values of a figure stand oldest first and do not overlap."""
    for entry in examination.project.library.of_kind("figures"):
        assert isinstance(entry.record, Figure)
        for index, (earlier, later) in enumerate(pairwise(entry.record.values), 1):
            if later.start <= (earlier.until or earlier.start):
                yield _overlap(entry.sheet.at("values", index, "from"))
        for index, value in enumerate(entry.record.values):
            if value.until and value.until < value.start:
                yield _overlap(entry.sheet.at("values", index, "until"))


def _overlap(where: Origin) -> Problem:
    return Problem(
        where,
        "REC07",
        vi="Các giá trị phải xếp từ cũ đến mới và không chồng ngày lên nhau. Sửa «from» hoặc «until».",
        en="Values stand oldest first and their days do not overlap. Correct “from” or “until”.",
    )
