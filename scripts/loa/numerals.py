"""Numbers and dates as a language writes them, and where it is spoken; the only door to Babel and num2words."""

from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_decimal
from num2words import CONVERTER_CLASSES, num2words


@cache
def _locale(cldr: str) -> Locale:
    return Locale.parse(cldr)


def territory(language: str) -> str:
    """The country where most of its speakers live, `VN` for `vi`; empty where CLDR does not know the language."""
    likely = get_global("likely_subtags").get(language, "")
    return str(likely).rpartition("_")[2]


def number(value: Decimal | int, cldr: str) -> str:
    """`2119` → «2.119» in Vietnamese, “2,119” in English."""
    return format_decimal(value, format="#,##0.###", locale=_locale(cldr), decimal_quantization=False)


def day(value: date, pattern: str, cldr: str) -> str:
    """A date by a CLDR pattern, `d/M/y` or `d MMMM y`."""
    return format_date(value, format=pattern, locale=_locale(cldr))


def category(value: Decimal | int, cldr: str) -> str:
    """The plural category, `one` or `other`."""
    return str(_locale(cldr).plural_form(value))


def spelled(value: Decimal, cldr: str) -> str | None:
    """A whole number in words, «mười tám», or `None` where the library does not know the language."""
    language = _locale(cldr).language
    if value != value.to_integral_value() or language not in CONVERTER_CLASSES:
        return None
    try:
        return str(num2words(int(value), lang=language))
    except OverflowError:
        return None
