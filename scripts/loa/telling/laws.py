"""A law and its provisions, told."""

from loa.facts import Law
from loa.facts.law import LawType
from loa.telling.setting import Inline, Setting, Told


def _name(law: Law, setting: Setting) -> Told:
    """A law is known by its title, anything below it by its number."""
    if law.type in (LawType.LAW, LawType.CODE):
        return setting.told(law.title)
    kind = setting.words.plain(f"law.type.{law.type}")
    return Told(setting.words.plain("cite.document", type=kind, number=law.number))


def title(law: Law, part: str | None, setting: Setting) -> Told:
    return setting.told(law.title, law)


def number(law: Law, part: str | None, setting: Setting) -> Told:
    return Told(law.number, checking=not law.confirmed)


def cite(law: Law, part: str | None, setting: Setting) -> Told:
    """«Điều 58 khoản 1 Nghị định 82/2020/NĐ-CP»."""
    name, checking = _name(law, setting), unconfirmed(law, part)
    if part is None:
        return Told(name.text, name.lang, checking=checking)
    provision = provision_name(part, setting)
    text = setting.words.plain("cite.pattern", provision=provision, document=name.text)
    return Told(text, checking=checking)


def provision_name(part: str, setting: Setting) -> str:
    """«Điều 58 khoản 1»."""
    steps = zip(("article", "clause", "point"), part.split("."), strict=False)
    named = (setting.words.plain(f"cite.{step}", n=n) for step, n in steps)
    return setting.words.plain("cite.separator").join(named)


def with_provisions(law: Law, parts: list[str], setting: Setting) -> str:
    """«Nghị định 82/2020/NĐ-CP: Điều 58 khoản 1; Điều 59 khoản 2»."""
    name = _name(law, setting).text
    if law.type in (LawType.LAW, LawType.CODE):
        name = setting.words.plain("cite.titled", title=name, number=law.number)
    provisions = "; ".join(provision_name(part, setting) for part in parts)
    return f"{name}: {provisions}" if provisions else name


def summary(law: Law, part: str | None, setting: Setting) -> Told:
    provision = law.provision(part) if part else None
    told = setting.told(provision.summary if provision else law.title)
    return Told(told.text, told.lang, checking=unconfirmed(law, part))


def in_force(law: Law, part: str | None, setting: Setting) -> Told:
    provision = law.provision(part) if part else None
    day = (provision and provision.in_force_from) or law.in_force_from
    text = setting.date(day) if day else setting.words.plain("unknown")
    return Told(text, checking=unconfirmed(law, part))


def issued(law: Law, part: str | None, setting: Setting) -> Told:
    text = setting.date(law.issued) if law.issued else setting.words.plain("unknown")
    return Told(text, checking=not law.confirmed)


def unconfirmed(law: Law, part: str | None) -> bool:
    """Whether the provision, or the law where no part is named, still has to be verified."""
    provision = law.provision(part) if part else None
    confidence = (provision and provision.confidence) or law.confidence
    return confidence != "confirmed"


INLINE: Inline = {
    "": cite,
    "cite": cite,
    "name": title,
    "number": number,
    "text": summary,
    "from": in_force,
    "issued": issued,
}
