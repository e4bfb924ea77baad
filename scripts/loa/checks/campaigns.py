"""The messages of a campaign, one for each day, as a loudspeaker reads them out."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.facts import Campaign
from loa.library import Entry
from loa.problem import Origin, Problem, Severity
from loa.telling import Setting, plain

LONGEST = 240
"""Letters of a message: what is heard in twenty seconds, and fits into a short post."""


def messages_stand_one_a_day(examination: Examination) -> Iterator[Problem]:
    """REC09: in order, within the campaign, never two on a day."""
    for entry, campaign in _campaigns(examination):
        days = [message.day for message in campaign.messages]
        for index, day in enumerate(days):
            if campaign.day_of(day) is None or (index and day <= days[index - 1]):
                yield _misplaced(entry.sheet.at("messages", index, "on"))


def messages_are_short(examination: Examination) -> Iterator[Problem]:
    """PLAIN04: whoever hears a message cannot go back to its beginning."""
    for entry, campaign in _campaigns(examination):
        for index, message in enumerate(campaign.messages):
            for folder, text in message.text.items():
                letters = len(_told(text, folder, examination))
                if letters > LONGEST:
                    yield _long(entry.sheet.at("messages", index, "text", folder), letters)


def _campaigns(examination: Examination) -> Iterator[tuple[Entry, Campaign]]:
    for entry in examination.project.library.of_kind("campaigns"):
        assert isinstance(entry.record, Campaign)
        yield entry, entry.record


def _told(text: str, folder: str, examination: Examination) -> str:
    """Nothing where a mark cannot be told: another rule names it."""
    if folder not in examination.project.library.languages:
        return ""
    try:
        return plain(text, Setting(examination.project, folder, folder, "index", examination.day))
    except LookupError:
        return ""


def _misplaced(where: Origin) -> Problem:
    return Problem(
        where,
        "REC09",
        vi="Mỗi ngày chỉ một câu, xếp từ ngày đầu đến ngày cuối, trong những ngày «from» – «until». Sửa ngày này, hoặc chuyển câu.",
        en="One message a day, oldest first, within the days from “from” to “until”. Correct this day, or move the message.",
    )


def _long(where: Origin, letters: int) -> Problem:
    return Problem(
        where,
        "PLAIN04",
        vi=f"Câu phát loa dài {letters} chữ cái, tối đa {LONGEST}. Bỏ bớt, hoặc chia cho hai ngày.",
        en=f"A message of {letters} letters, at most {LONGEST}. Shorten it, or share it between two days.",
        severity=Severity.WARNING,
    )
