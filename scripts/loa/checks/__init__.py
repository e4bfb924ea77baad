"""One rule, one small function. All problems are reported, never just the first."""

from collections.abc import Callable, Iterable
from datetime import date

from loa.checks import (
    age,
    campaigns,
    code,
    descriptions,
    glossary,
    headings,
    icons,
    links,
    marks,
    metadata,
    pictures,
    places,
    plain,
    references,
    reserved,
    safety,
    sections,
    spans,
    tangles,
    time,
    translations,
    typed,
    units,
    words,
)
from loa.checks.examination import Examination
from loa.problem import Problem
from loa.project import Project

Rule = Callable[[Examination], Iterable[Problem]]

GROUND: tuple[Rule, ...] = (words.every_date_can_be_written,)
"""Without these nothing can be told, so no other rule can be asked."""

RULES: tuple[Rule, ...] = (
    tangles.every_page_can_be_read,
    references.every_reference_leads_to_a_record,
    references.values_follow_each_other,
    pictures.bars_are_of_one_unit,
    units.penalties_are_money_or_time,
    units.money_is_written_out,
    places.an_old_unit_goes_whole_to_one_place,
    campaigns.messages_stand_one_a_day,
    campaigns.messages_are_short,
    glossary.every_word_has_two_witnesses,
    translations.every_text_is_in_a_known_language,
    words.every_word_is_known,
    words.missing_words_are_listed,
    age.every_record_was_checked_lately,
    marks.every_mark_is_well_formed,
    marks.every_mark_names_something,
    marks.marks_in_records_name_something,
    marks.marks_stand_where_they_are_told,
    time.every_value_is_in_force,
    time.values_in_records_are_in_force,
    time.no_record_rests_on_what_has_ended,
    time.no_value_ends_soon,
    typed.no_held_number_is_typed,
    headings.every_heading_has_an_id,
    headings.headings_are_in_order,
    sections.sections_agree_between_languages,
    descriptions.descriptions_are_short,
    icons.every_icon_is_drawn,
    reserved.no_page_takes_a_reserved_address,
    reserved.no_record_is_called_all,
    safety.sensitive_names_tell_nothing,
    safety.sensitive_in_every_language,
    spans.minority_words_come_from_the_glossary,
    links.every_link_leads_somewhere,
    links.every_address_is_recorded,
    links.every_picture_is_told,
    metadata.no_picture_tells_where_it_was_taken,
    code.content_carries_no_code,
    plain.sentences_are_short,
    plain.sentences_in_records_are_short,
    plain.abbreviations_are_explained,
    plain.abbreviations_in_records_are_explained,
    plain.words_of_the_law_are_explained,
)


def examine(project: Project, day: date) -> list[Problem]:
    """Every problem of what could be read, on the day of the build."""
    examination = Examination(project, day)
    ground = [problem for rule in GROUND for problem in rule(examination)]
    return sorted(ground or [problem for rule in RULES for problem in rule(examination)])
