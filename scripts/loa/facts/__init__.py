"""The kinds of record, by the folder of `content/` in which they live."""

from loa.facts.base import Confidence, Fact, Model, Text
from loa.facts.campaign import Campaign
from loa.facts.figure import Figure, Unit
from loa.facts.hotline import Hotline
from loa.facts.law import Law, Provision
from loa.facts.legal_term import LegalTerm
from loa.facts.model import GrassrootsModel
from loa.facts.picture import Picture
from loa.facts.place import Place
from loa.facts.report import Report
from loa.facts.term import Term, TermType, Witness

KINDS: dict[str, type[Model]] = {
    "laws": Law,
    "figures": Figure,
    "hotlines": Hotline,
    "places": Place,
    "models": GrassrootsModel,
    "campaigns": Campaign,
    "terms": LegalTerm,
    "pictures": Picture,
    "reports": Report,
    "glossary": Term,
    "witnesses": Witness,
}

__all__ = [
    "KINDS",
    "Campaign",
    "Confidence",
    "Fact",
    "Figure",
    "GrassrootsModel",
    "Hotline",
    "Law",
    "LegalTerm",
    "Model",
    "Picture",
    "Place",
    "Provision",
    "Report",
    "Term",
    "TermType",
    "Text",
    "Unit",
    "Witness",
]
