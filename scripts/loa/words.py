"""The site's own words in one language, with an honest fallback."""

import re
from dataclasses import dataclass
from functools import cached_property
from html import escape

from loa.languages import Languages
from loa.library import Library

NBSP = "\u00a0"
"""A space at which no line breaks."""
COUNTED = re.compile(r" (?=\{n\})|(?<=\{n\}) ")
"""Between a number that is filled in and what it counts."""
COUNTING = ("unit.", "cite.", "format.")


@dataclass(frozen=True)
class Word:
    """A text and the folder of the language it really is in."""

    text: str
    folder: str


@dataclass(frozen=True)
class Words:
    """Words of one language; a missing one comes from the next language of its chain."""

    languages: Languages
    folder: str
    found: dict[str, Word]

    def __contains__(self, key: str) -> bool:
        return key in self.found

    def __call__(self, key: str, **values: object) -> str:
        """HTML: escaped, and marked with its language where it fell back."""
        text = self.text(key, **values)
        return f'<span lang="{self.lang(key)}">{text}</span>' if self.fell_back(key) else text

    def text(self, key: str, **values: object) -> str:
        """Escaped text, for an attribute."""
        return escape(self.plain(key, **values))

    def plain(self, key: str, **values: object) -> str:
        """The text itself, for what is not HTML."""
        if key not in self:
            return key
        text = self.found[key].text
        return COUNTED.sub(NBSP, text).format_map(values) if values else text

    def kept(self, text: str) -> str:
        """The text of a record with its numbers bound to what they count, as in our own words."""
        return self._counting.sub(lambda match: f"{match['what'] or ''}{NBSP}", text)

    @cached_property
    def _counting(self) -> re.Pattern[str]:
        """«13 tuổi», «Điều 8», «năm 2014»: by the words that stand beside numbers in our own."""
        ours = "\n".join(word.text for key, word in self.found.items() if key.startswith(COUNTING))
        before = {*re.findall(r"(\w+) \{n\}", ours), *re.findall(r"'(\w+)' [My]", ours)}
        after = set(re.findall(r"\{n\} (\w+)", ours))
        return re.compile(rf"(?<=\d) (?=(?:{'|'.join(after)})\b)|\b(?P<what>{'|'.join(before)}) (?=\d)")

    def lang(self, key: str) -> str:
        """The BCP 47 tag of the text found."""
        word = self.found.get(key)
        return self.languages.written(word.folder if word else self.folder).tag

    def fell_back(self, key: str) -> bool:
        return self.lang(key) != self.languages.written(self.folder).tag

    def one_of(self, key: str, category: str) -> str:
        """The key for a plural category where the language tells them apart."""
        return f"{key}.{category}" if f"{key}.{category}" in self.found else key


def words_of(library: Library, folder: str) -> Words:
    """All words a page of that language may need."""
    found: dict[str, Word] = {}
    for step in reversed(library.languages.chain(folder)):
        sheet = library.words.get(step)
        texts = sheet.data if sheet else {}
        found |= {key: Word(text, step) for key, text in texts.items() if isinstance(text, str)}
    return Words(library.languages, folder, found)
