"""Text in another language: marked by hand only where a person can vouch for it."""

import re
from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.languages import Languages, Stage
from loa.problem import Problem

MARKED = re.compile(r"""[{<][^{}<>]*\blang\s*=\s*["']?(?P<tag>[A-Za-z0-9-]+)""")


def minority_words_come_from_the_glossary(examination: Examination) -> Iterator[Problem]:
    """LANG04: a word of a language at the stage of words is a record with its witnesses, never typed."""
    languages = examination.project.library.languages
    for page in examination.project.pages:
        for number, line in page.lines():
            for match in MARKED.finditer(line):
                if _at_the_stage_of_words(match["tag"], languages):
                    yield Problem(
                        page.at(number),
                        "LANG04",
                        vi=f"Chữ tiếng «{match['tag']}» gõ tay vào trang. Chưa ai ký xác nhận tiếng này: dùng [[glossary/…]].",
                        en=f"Text in “{match['tag']}” is typed into the page. Nobody has signed for that language: use [[glossary/…]].",
                    )


def _at_the_stage_of_words(tag: str, languages: Languages) -> bool:
    """By the language alone: `tyz`, `tyz-Latn-VN` and `TYZ` are one."""
    language = tag.partition("-")[0].lower()
    return any(one.tag.partition("-")[0] == language and one.stage is Stage.WORDS for one in languages)
