"""What a page says of itself to machines, in the words of schema.org. Nothing that is not confirmed."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from loa.edition import Edition
from loa.facts import Hotline, Law
from loa.facts.law import LawType
from loa.library import Library
from loa.pages import Page
from loa.sharing.questions import questions_in
from loa.sources import checks_of, laws_of
from loa.telling import Setting, grounds, laws

Node = dict[str, Any]

LEGISLATION = frozenset({LawType.LAW, LawType.CODE, LawType.DECREE, LawType.CIRCULAR})
"""What binds everybody in the country; a decision, a resolution, a plan or a letter may bind one office only."""
JURISDICTION = "VN"
REGISTER = "luat/van-ban"
"""The page on which each document has a place of its own."""
LAWS = 3
"""So many of them, as the reader meets them: each costs forty bytes more, and all stand on the page."""
QUESTIONS = 3
"""From so many questions on, a page is one of questions and answers."""
WINDOW = 32_768
"""Bytes. So far back gzip finds words again; the answers of a longer article would be sent twice."""


def structured_data(edition: Edition, page: Page, article: str) -> str:
    """JSON-LD that may stand in a `<script>`, empty where there is nothing to say; `article` is the page's HTML."""
    setting = edition.setting(page.folder, page.path)
    told = {
        "lastReviewed": min(map(str, checks_of(page, setting)), default=None),
        **_own(edition, page, setting, article),
    }
    told = {name: value for name, value in told.items() if value}
    kind = "FAQPage" if "mainEntity" in told else "WebPage"
    return _json({"@context": "https://schema.org", "@type": kind, **told}) if told else ""


def _own(edition: Edition, page: Page, setting: Setting, article: str) -> Node:
    """One thing a page: whom to call, what it answers (answers name their law), or what it rests on.

    A sensitive page tells machines no more than its harmless title and whom to call."""
    if page.meta.sensitive:
        return {"mentions": list(_services(page, setting))}
    if answered := list(_questions(article)):
        return {"mainEntity": answered}
    return {"isBasedOn": list(islice(_legislation(edition, page, setting), LAWS))}


def _legislation(edition: Edition, page: Page, setting: Setting) -> Iterator[Node]:
    """The laws on which the page rests, with their number and date."""
    register = setting.project.pages.shown(page.folder, REGISTER)
    for law in laws_of(page, setting):
        if law.confirmed and law.issued and law.type in LEGISLATION:
            yield {
                "@type": "Legislation",
                "name": laws.cite(law, None, setting).text,
                "legislationIdentifier": law.number,
                "legislationDate": str(law.issued),
                "legislationJurisdiction": JURISDICTION,
                **({"url": f"{edition.canonical(register)}#vb-{law.id}"} if register else {}),
            }


def _services(page: Page, setting: Setting) -> Iterator[Node]:
    """The lines whose card stands on the page."""
    library = setting.project.library
    for mark in grounds.marks_of(page, library):
        line = library.get(Hotline, mark.ref)
        if line and line.confirmed and mark.form == "card":
            phone = {"@type": "ContactPoint", "telephone": line.dial}
            yield {
                "@type": "GovernmentService" if _founded_by_law(line, library) else "Service",
                "name": setting.told(line.name).text,
                "availableChannel": {"@type": "ServiceChannel", "servicePhone": phone},
            }


def _founded_by_law(line: Hotline, library: Library) -> bool:
    """Whether the document that names the line is a law of ours: then it is the state's."""
    laws = (entry.record for entry in library.of_kind("laws"))
    return any(isinstance(law, Law) and law.number in line.source.document.split() for law in laws)


def _questions(article: str) -> Iterator[Node]:
    """What the page asks and surely answers."""
    asked = questions_in(article) if len(article.encode()) <= WINDOW else []
    for section in asked if len(asked) >= QUESTIONS else []:
        if section.sure:
            answer = {"@type": "Answer", "text": section.answer}
            yield {"@type": "Question", "name": section.heading, "acceptedAnswer": answer}


def _json(node: Node) -> str:
    """As small as JSON can be; no tag can end the script."""
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
