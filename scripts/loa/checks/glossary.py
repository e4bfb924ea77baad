"""A word of a language nobody here speaks needs two independent witnesses, or a reader's name."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Term, TermType, Witness
from loa.library import Library, unknown_language
from loa.problem import Problem


def every_word_has_two_witnesses(examination: Examination) -> Iterator[Problem]:
    """LANG01, LANG02: independence is computed from the witnesses, never typed."""
    library = examination.project.library
    for entry in library.of_kind("glossary"):
        term = entry.record
        assert isinstance(term, Term)
        if term.language not in library.languages:
            yield unknown_language(entry.sheet.at("language"), term.language)
        elif not _attested(term, library):
            yield Problem(
                entry.sheet.at("attested"),
                "LANG01",
                vi=f"«{term.form}» chưa có hai nguồn độc lập cùng viết như vậy. Thêm nguồn, hoặc tên người đọc đã xác nhận (reader).",
                en=f"No two independent witnesses spell “{term.form}” so. Add a witness, or the reader who confirmed it.",
            )


def _attested(term: Term, library: Library) -> bool:
    if term.reader or term.language == library.languages.source.folder:
        return True
    needed = 1 if term.type is TermType.PASSAGE else 2
    return len(independent_groups(term, library)) >= needed


def independent_groups(term: Term, library: Library) -> set[str]:
    """The groups of witnesses in which the term stands exactly as we print it."""
    agreeing = (a.witness for a in term.attested if a.form.casefold() == term.form.casefold())
    witnesses = (library.get(Witness, f"witnesses/{id}") for id in agreeing)
    return {witness.independent_group for witness in witnesses if witness}
