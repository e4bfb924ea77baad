"""Where each word and each pair of words stands. Pairs tell «tảo hôn» from «tạo … hơn» when the marks are gone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, pairwise

from loa.slimming.searching.documents import Document, Section
from loa.slimming.searching.folding import fold, phrases

LONGEST = 100
"""Words of a passage: enough to be understood, few enough to be sent for one result."""

Places = dict[int, bool]
"""Number of a passage → whether the word stands in its heading."""


@dataclass(frozen=True)
class Index:
    """All pages of one language. Passages are counted through all pages; the first of a page is its title and
    description, whose heading is the title."""

    documents: Sequence[Document]
    passages: list[list[Section]] = field(default_factory=list)
    """The passages of each page."""
    words: dict[str, Places] = field(default_factory=lambda: defaultdict(dict))
    """As written, «hôn»."""
    pairs: dict[str, Places] = field(default_factory=lambda: defaultdict(dict))
    """As written, «tảo hôn»."""


def index_of(documents: Sequence[Document], stops: Set[str]) -> Index:
    """`stops` are words, as written, that nobody searches for by themselves."""
    index = Index(documents)
    for document in documents:
        index.passages.append([Section("", document.title, (document.description,)), *_passages(document)])
    for number, passage in enumerate(chain.from_iterable(index.passages)):
        _enter(index, stops, number, passage)
    return index


def _passages(document: Document) -> Iterator[Section]:
    for section in document.sections:
        start, length = 0, 0
        for end, sentence in enumerate(section.sentences):
            more = sentence.count(" ") + 1
            if length and length + more > LONGEST:
                yield Section(section.id, section.heading, section.sentences[start:end])
                start, length = end, 0
            length += more
        yield Section(section.id, section.heading, section.sentences[start:])


def _enter(index: Index, stops: Set[str], number: int, passage: Section) -> None:
    for text, in_heading in ((passage.heading, True), *((text, False) for text in passage.sentences)):
        for phrase in phrases(text):
            for word in phrase:
                if word not in stops:
                    index.words[word].setdefault(number, in_heading)
            for first, second in pairwise(phrase):
                if first not in stops or second not in stops:
                    index.pairs[f"{first} {second}"].setdefault(number, in_heading)


def in_order(table: dict[str, Places]) -> list[tuple[str, str]]:
    """Each entry's bare letters and the entry itself, in the order in which the engine looks for them."""
    return sorted((fold(written), written) for written in table)


def headline_pairs(index: Index) -> list[str]:
    """Pairs of words that both say something, from titles and headings, the most frequent first: what a misspelt pair
    may have meant."""
    found = {
        pair: sum(places.values())
        for pair, places in index.pairs.items()
        if any(places.values()) and index.words.keys() >= set(pair.split())
    }
    return sorted(found, key=lambda pair: (-found[pair], pair))
