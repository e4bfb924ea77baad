"""The files of one language's index: classic scripts, so that they load from a folder without any server too.

Each calls `loaSearch(name, data)`, which the engine defines. Only the entry keeps its name from build to build; all
that it leads to stands in a folder named by its content, so that a cache never mixes two versions.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from loa.slimming.searching.documents import Document, Section
from loa.slimming.searching.folding import fold
from loa.slimming.searching.packing import chunks, packed, shards
from loa.slimming.searching.postings import Index, Places, headline_pairs

TEXT = 3_000
"""Bytes of text sent for one result, before compression: about 1 KB after it."""
PHRASES = 3_000
"""Pairs of words that a misspelt one is held against; more would cost more than they find."""


def files_of(name: str, index: Index, facts: Mapping[str, Any], ways: list[str]) -> dict[str, str]:
    """File name → text. `facts` go into the entry `<name>.js` as they are; `ways` are words to say
    something, which a misspelt pair may have meant."""
    words, word_files = _table("w", index.words)
    pairs, pair_files = _table("p", index.pairs)
    cuts = [list(chunks(map(_size, passages), TEXT)) for passages in index.passages]
    parts = {
        **word_files,
        **pair_files,
        **_texts(index, cuts),
        "spelling": f"`{_spelling(index, ways)}`",
    }
    folder = _version(parts)
    entry = {
        "folder": f"{name}/{folder}",
        "pages": "".join(packed(len(passages)) for passages in index.passages),
        "texts": "".join(packed(count) for counts in cuts for count in counts),
        "words": "\n".join(words),
        "pairs": "\n".join(pairs),
        **facts,
    }
    return {
        f"{name}.js": _script(name, json.dumps(entry, ensure_ascii=False, separators=(",", ":"))),
        **{
            f"{name}/{folder}/{part}.js": _script(f"{name}/{folder}/{part}", data)
            for part, data in parts.items()
        },
    }


def _script(name: str, data: str) -> str:
    return f'loaSearch("{name}",{data})'


def _version(parts: Mapping[str, str]) -> str:
    return hashlib.sha256("\0".join(parts.values()).encode()).hexdigest()[:8]


def _table(letter: str, table: dict[str, Places]) -> tuple[list[str], dict[str, str]]:
    """Where each shard begins, and the shards."""
    cut = list(shards(table))
    return [start for start, _ in cut], {f"{letter}{i}": f"`{lines}`" for i, (_, lines) in enumerate(cut)}


def _texts(index: Index, cuts: list[list[int]]) -> dict[str, str]:
    """The passages of each page in chunks, each with what a result shows of its page."""
    told = (
        chunk
        for document, passages, counts in zip(index.documents, index.passages, cuts, strict=True)
        for chunk in _chunks(document, passages, counts)
    )
    return {f"t{number}": chunk for number, chunk in enumerate(told)}


def _chunks(document: Document, passages: list[Section], counts: list[int]) -> Iterator[str]:
    start = 0
    for count in counts:
        told = [
            [passage.id, passage.heading if at else "", *passage.sentences]
            for at, passage in enumerate(passages[start : start + count], start)
        ]
        page = [document.address, document.title, told]
        yield json.dumps(page, ensure_ascii=False, separators=(",", ":"))
        start += count


def _size(passage: Section) -> int:
    return len(passage.heading.encode()) + sum(len(sentence.encode()) + 3 for sentence in passage.sentences)


def _spelling(index: Index, ways: list[str]) -> str:
    """Every word without its marks, then pairs as written, the likeliest first."""
    bare = {fold(word) for word in [*index.words, *(word for way in ways for word in way.split())]}
    words = sorted(word for word in bare if len(word) > 1 and word.isalpha())
    said = [" ".join(pair) for way in ways for pair in pairwise(way.split())]
    listed = list(dict.fromkeys([*said, *headline_pairs(index)]))[:PHRASES]
    return "\n".join([" ".join(words), *listed])
