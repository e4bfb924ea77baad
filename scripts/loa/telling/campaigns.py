"""A campaign on the day of the build, told."""

from dataclasses import dataclass, replace

from loa.facts import Campaign
from loa.facts.campaign import Message
from loa.telling import navigation
from loa.telling.setting import Block, Inline, Setting, Told
from loa.words import NBSP


@dataclass(frozen=True)
class CampaignCard:
    title: str
    dates: str
    status: str
    theme: str
    href: str
    link_title: str
    running: bool
    checking: bool
    message: Told | None
    """What is said today."""


def title(campaign: Campaign, part: str | None, setting: Setting) -> Told:
    return setting.told(campaign.title, campaign)


def first_day(campaign: Campaign, part: str | None, setting: Setting) -> Told:
    return Told(setting.date(campaign.start), checking=not campaign.confirmed)


def last_day(campaign: Campaign, part: str | None, setting: Setting) -> Told:
    return Told(setting.date(campaign.until), checking=not campaign.confirmed)


def dates(campaign: Campaign, part: str | None, setting: Setting) -> Told:
    """«15/11 – 15/12/2026»."""
    text = f"{setting.date(campaign.start, 'format.day_month')}{NBSP}– {setting.date(campaign.until)}"
    return Told(text, checking=not campaign.confirmed)


def year(campaign: Campaign, part: str | None, setting: Setting) -> Told:
    return Told(str(campaign.start.year), checking=not campaign.confirmed)


def theme(campaign: Campaign, part: str | None, setting: Setting) -> Told:
    """The theme, or that none is confirmed yet."""
    if campaign.theme is None:
        return Told(setting.words.plain("campaign.theme.unknown"))
    return setting.told(campaign.theme, campaign)


def status(campaign: Campaign, setting: Setting) -> str:
    """Before, on which day of it, or after: by the day of the build. Nothing where the dates alone hold."""
    if setting.day < campaign.start:
        return setting.words.plain("campaign.status.before", date=setting.date(campaign.start))
    if setting.day > campaign.until:
        return setting.words.plain("campaign.status.after", date=setting.date(campaign.until))
    if not setting.is_today(setting.day):
        return ""
    running = campaign.day_of(setting.day)
    return setting.words.plain("campaign.status.running", day=running, date=setting.date(setting.day))


def card(campaign: Campaign, part: str | None, setting: Setting) -> CampaignCard:
    path = setting.project.pages.named(campaign.page) or campaign.page
    return CampaignCard(
        title=setting.told(campaign.title).text,
        dates=dates(campaign, None, setting).text,
        status=status(campaign, setting),
        theme=theme(campaign, None, setting).text,
        href=setting.link(path)[0],
        link_title=setting.words.plain("campaign.link"),
        running=setting.is_today(setting.day) and campaign.day_of(setting.day) is not None,
        checking=not campaign.confirmed,
        message=next((setting.told(one.text) for one in shown(campaign, "card", setting)), None),
    )


@dataclass(frozen=True)
class Day:
    number: int
    date: str
    iso: str
    text: Told
    link: navigation.Link | None
    today: bool


@dataclass(frozen=True)
class Calendar:
    items: tuple[Day, ...]


def calendar(campaign: Campaign, part: str | None, setting: Setting) -> Calendar:
    """Each day's message, and the page that tells more."""
    return Calendar(tuple(_day(message, campaign, setting) for message in campaign.messages))


def shown(campaign: Campaign, form: str, setting: Setting) -> tuple[Message, ...]:
    """The messages that a form prints: all on the calendar, the day's on the card."""
    if form == "calendar":
        return campaign.messages
    return tuple(one for one in campaign.messages if form == "card" and setting.is_today(one.day))


def _day(message: Message, campaign: Campaign, setting: Setting) -> Day:
    path, _, section = message.page.partition("#")
    link = navigation.link_to(setting.project.pages.named(path) or path, setting)
    return Day(
        number=campaign.day_of(message.day) or 0,
        date=setting.date(message.day, "format.day_month"),
        iso=message.day.isoformat(),
        text=setting.told(message.text, campaign),
        link=replace(link, href=f"{link.href}#{section}") if link and section else link,
        today=setting.is_today(message.day),
    )


INLINE: Inline = {
    "": title,
    "from": first_day,
    "until": last_day,
    "dates": dates,
    "year": year,
    "theme": theme,
}
BLOCK: Block = {"card": ("campaign", card), "calendar": ("calendar", calendar)}
