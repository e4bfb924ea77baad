"""What is listed by itself: penalties, documents, places, days of a campaign, terms, codes."""

import re
from dataclasses import replace
from datetime import date

import pytest

from loa.edition import edition_of
from loa.library import read_languages
from loa.marks import Mark
from loa.project import read_project
from loa.rulebook import RULEBOOK
from loa.sources import sources_of
from loa.telling import grounds
from tests.conftest import ROOT, TODAY
from tests.test_cases import CODES
from tests.test_weaving import woven

__all__ = ["woven"]

FRONT = "---\ntitle: T\ndescription: D\n---\n"
CHECKED = "checked: {on: 2026-11-20, by: Lan, how: đọc bản gốc}\nsource: {document: Văn bản mẫu}\n"
FINE = """id: phat-danh
title: {vi: Phạt đánh, en: Fine for beating}
unit: vnd
penalty:
  act: {vi: Đánh người nhà, en: Beating a family member}
  group: violence
values:
  - from: 2022-01-01
    until: 2025-12-14
    value: {min: 5000000, max: 6000000}
    law: laws/cu
    confidence: recalled
  - from: 2025-12-15
    value: {min: 5000000, max: 10000000}
    law: laws/moi
confidence: confirmed
"""
THREAT = """id: phat-doa
title: {vi: Phạt đe dọa, en: Fine for threatening}
unit: vnd
penalty:
  act: {vi: Đe dọa người nhà, en: Threatening a family member}
  group: violence
  also: {vi: và phải xin lỗi, en: and an apology}
values:
  - from: 2025-12-15
    value: {min: 2000000, max: 5000000}
    law: laws/moi
confidence: confirmed
"""
ORGANISING = """id: phat-to-chuc
title: {vi: Phạt tổ chức, en: Fine for organising}
unit: vnd
penalty:
  act: {vi: Tổ chức cưới sớm, en: Organising an early marriage}
  group: child-marriage
values:
  - from: 2020-09-01
    value: {min: 1000000, max: 3000000}
confidence: confirmed
"""
OLD = """id: cu
title: {vi: Nghị định cũ, en: Old decree}
number: 144/2090/NĐ-CP
type: decree
issuer: {vi: Chính phủ, en: Government}
from: 2022-01-01
until: 2025-12-14
replaced_by: moi
confidence: recalled
"""
NEW = """id: moi
title: {vi: Nghị định mới, en: New decree}
number: 282/2090/NĐ-CP
type: decree
issuer: {vi: Chính phủ, en: Government}
issued: 2025-10-30
from: 2025-12-15
confidence: confirmed
"""


@pytest.fixture
def fined(small):
    """Two fines for violence, one of which changed on 15/12/2025 and one that began then."""
    for id, text in (("phat-danh", FINE), ("phat-doa", THREAT), ("phat-to-chuc", ORGANISING)):
        small.write(f"content/figures/{id}.yml", text + CHECKED)
    for id, text in (("cu", OLD), ("moi", NEW)):
        small.write(f"content/laws/{id}.yml", text + CHECKED)
    return small


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_the_penalties_are_those_of_the_day(fined, woven):
    """Decree 282/2025 in the place of 144/2021: amount, day, provision and certainty change overnight."""
    mark = "[[figures/all#violence|penalties]]"

    before, after = (text_of(woven(mark, day=date(2025, 12, day))) for day in (14, 15))

    assert before == (
        "Việc làm Mức phạt Đánh người nhà Nghị định 144/2090/NĐ-CP "
        "5–6 triệu đồng (đang đối chiếu) Từ ngày 1/1/2022."
    )
    assert after == (
        "Việc làm Mức phạt Đe dọa người nhà Nghị định 282/2090/NĐ-CP "
        "2–5 triệu đồng và phải xin lỗi Từ ngày 15/12/2025. "
        "Đánh người nhà Nghị định 282/2090/NĐ-CP 5–10 triệu đồng Từ ngày 15/12/2025."
    )


def test_a_penalty_whose_provision_is_not_confirmed_says_so(fined, woven):
    """The amount may be sure and the number of the article not."""
    fined.edit("content/laws/moi.yml", "confidence: confirmed", "confidence: recalled")

    told = text_of(woven("[[figures/all#violence|penalties]]"))

    assert told.count("Nghị định 282/2090/NĐ-CP (đang đối chiếu)") == 2


def test_what_follows_besides_has_a_certainty_of_its_own(fined, woven):
    """The amount is confirmed, the apology not yet: the label stands beside the apology."""
    fined.edit("content/figures/phat-doa.yml", "an apology}", "an apology}\n  also_confidence: recalled")

    assert "2–5 triệu đồng và phải xin lỗi (đang đối chiếu) Từ ngày" in text_of(
        woven("[[figures/all|penalties]]")
    )


def test_the_whole_table_has_a_heading_for_each_group(fined, woven):
    """Child marriage first; a group without a row on the day is left out."""
    html = woven("[[figures/all|penalties]]", "en")

    assert re.findall(r'scope="rowgroup">([^<]+)<', html) == ["Child marriage", "Violence in the family"]
    assert "Organising an early marriage" in html and "and an apology" in html


def test_the_register_says_what_holds_on_the_day(fined, woven):
    """Ended, standing, still to come; newest first; what replaced what."""
    on_the_eve = text_of(woven("[[laws/all|register]]", day=date(2025, 12, 14)))
    today = text_of(woven("[[laws/all|register]]"))

    assert "Chưa có hiệu lực. Bắt đầu từ ngày 15/12/2025." in on_the_eve
    assert "Hết hiệu lực" not in on_the_eve
    assert "144/2090/NĐ-CP Nghị định cũ (đang đối chiếu) Hết hiệu lực từ ngày 15/12/2025." in today
    assert "Thay bằng 282/2090/NĐ-CP" in today
    assert today.index("282/2090/NĐ-CP Nghị định mới") < today.index("144/2090/NĐ-CP Nghị định cũ")


def test_the_register_names_the_pages_that_rest_on_a_document(fined, woven):
    """By a mark of its own, and through a figure that rests on it."""
    fined.write("docs/vi/luat/mot.md", "---\ntitle: Bài một\ndescription: D\n---\n[[figures/phat-danh]]\n")

    html = woven("[[laws/all|register]]")

    shelf = html[html.index('id="vb-moi"') : html.index('id="vb-cu"')]
    assert '<a href="mot/">Bài một</a>' in shelf
    assert "Bài một" not in html[html.index('id="vb-cu"') :]
    assert "Trang chủ" in html[html.index('id="vb-luat-mau"') :]


PLACE = """id: {id}
name: {name}
type: commune
title: {{vi: xã {name}, en: {name} Commune}}
parts:
{parts}confidence: confirmed
"""


def test_an_old_name_leads_to_the_commune_of_today(small, woven):
    """In the order of the Vietnamese letters; namesakes told apart; halves and doubts said."""
    for id, name, parts in (
        ("xa-a", "An Sơn", "  - name: Đình Lập\n    type: town\n  - name: Bính Xá\n    partly: true\n"),
        ("xa-b", "Ba Sơn", "  - name: Mẫu Sơn\n    district: Cao Lộc\n  - {name: Ái Quốc}\n"),
        ("xa-c", "Mẫu Sơn", "  - {name: Bính Xá, partly: true, disputed: true}\n  - name: Ấm Áp\n"),
    ):
        small.write(f"content/places/{id}.yml", PLACE.format(id=id, name=name, parts=parts) + CHECKED)

    html = woven("[[places/all|lookup]]")

    assert re.findall(r'kit-lookup__letter" id="[^"]+">(.)<', html) == ["A", "Â", "B", "Đ", "M"]
    told = text_of(html)
    assert "Ái Quốc → nay là xã Ba Sơn" in told
    assert "Đình Lập (thị trấn) → nay là xã An Sơn" in told
    assert "Mẫu Sơn (huyện Cao Lộc cũ) → nay là xã Ba Sơn" in told
    assert (
        "Bính Xá → nay là xã An Sơn (một phần) → nay là xã Mẫu Sơn (một phần) "
        "(các nguồn không khớp, đang đối chiếu)"
    ) in told
    assert "xã An Sơn : Đình Lập (thị trấn), Bính Xá (một phần)" in text_of(woven("[[places/all|units]]"))


CAMPAIGN = """id: thang-mau
title: {vi: Tháng mẫu, en: Sample month}
from: 2026-11-22
until: 2026-11-24
page: index
messages:
  - "on": 2026-11-22
    text: {vi: "Nữ đủ [[figures/tuoi-mau]].", en: "Women at [[figures/tuoi-mau]]."}
    page: luat/index#muc-phat
  - "on": 2026-11-23
    text: {vi: "Gọi [[hotlines/duong-day-mau]].", en: "Call [[hotlines/duong-day-mau]]."}
    page: luat
confidence: confirmed
"""


def test_a_place_not_yet_confirmed_says_so_in_both_lists(small, woven):
    """The label of everything that is being verified."""
    place = PLACE.format(id="xa-a", name="An", parts="  - name: Cũ\n").replace("confirmed", "recalled")
    small.write("content/places/xa-a.yml", place + CHECKED)

    for form in ("lookup", "units"):
        assert "xã An (đang đối chiếu)" in text_of(woven(f"[[places/all|{form}]]"))


def test_the_calendar_has_a_message_for_each_day(small, woven):
    """Facts in a message are told like those of a page; the day of the build is marked; each leads to its page."""
    small.write("content/campaigns/thang-mau.yml", CAMPAIGN + CHECKED)

    html = woven("[[campaigns/thang-mau|calendar]]")

    assert text_of(html) == ("22/11 Ngày thứ 1 Nữ đủ 18 tuổi. T 23/11 Ngày thứ 2 · hôm nay Gọi 1234 . T")
    assert 'href="#muc-phat"' in html.replace("./#", "#") and 'href="tel:1234"' in html
    assert re.search(r'<li[^>]*id="ngay-2026-11-23" aria-current="date"', html)
    assert html.count("aria-current") == 1


def test_the_card_of_a_campaign_says_todays_message(small, woven):
    """Ready to be read out; on a day without one, nothing."""
    small.write("content/campaigns/thang-mau.yml", CAMPAIGN + CHECKED)

    assert "Câu hôm nay: Gọi 1234 ." in text_of(woven("[[campaigns/thang-mau|card]]"))
    assert "Câu hôm nay" not in woven("[[campaigns/thang-mau|card]]", day=date(2026, 11, 24))


def test_a_page_rests_on_what_the_message_of_the_day_says(small):
    """The calendar on all messages, the card on today's, another form on none."""
    small.write("content/campaigns/thang-mau.yml", CAMPAIGN + CHECKED)
    project, _ = read_project(small.root)

    def grounds_of(form, day):
        setting = replace(edition_of(project, TODAY, "/").setting("vi", "index"), day=date(2026, 11, day))
        return [fact.id for fact, _ in grounds.of(Mark("campaigns", "thang-mau", None, form), setting)]

    assert grounds_of("calendar", 24) == ["thang-mau", "luat-mau", "duong-day-mau"]
    assert grounds_of("card", 23) == ["thang-mau", "duong-day-mau"]
    assert grounds_of("card", 24) == grounds_of("dates", 22) == ["thang-mau"]


def test_a_slip_in_a_message_is_named_at_its_line(small):
    """A record that speaks is held to the rules of a page."""
    text = (
        CAMPAIGN.replace('[[figures/tuoi-mau]].",', '[[figures/tuoi-mauu]].",')
        .replace("Gọi [[hotlines/duong-day-mau]]", "Gọi 1234")
        .replace("luat/index#muc-phat", "luat/index#muc-phatt")
    )
    small.write("content/campaigns/thang-mau.yml", text + CHECKED)

    told = [(str(problem.where), problem.code) for problem in small.problems()]

    path = "content/campaigns/thang-mau.yml"
    assert told == [(f"{path}:8", "MARK01"), (f"{path}:9", "REC06"), (f"{path}:11", "NUM01")]


TERM = """id: {id}
name: {{vi: {name}, en: {name} (en)}}
meaning: {{vi: "{meaning}", en: Meaning.}}
confidence: confirmed
"""


def test_a_term_explains_itself_once_on_a_page(small, woven):
    """The first time a button with its meaning, then the plain word; nothing in it becomes markup."""
    small.write(
        "content/terms/tao-hon.yml",
        TERM.format(id="tao-hon", name="tảo hôn", meaning="Cưới *trước* [[figures/tuoi-mau]].") + CHECKED,
    )

    html = woven("[[terms/tao-hon|capital]] là gì. [[terms/tao-hon]].")

    assert html.count("<button") == 1
    assert 'popovertarget="nghia-tao-hon">Tảo hôn</button>' in html
    assert r"Cưới \*trước\* 18 tuổi." in html
    assert html.endswith("là gì. tảo hôn.")


def test_nothing_to_tap_stands_in_a_heading_a_link_or_code(small, woven):
    """A button in a link would be two things under one finger; the sentence after them explains the word."""
    small.write(
        "content/terms/tao-hon.yml", TERM.format(id="tao-hon", name="tảo hôn", meaning="Sớm.") + CHECKED
    )
    quiet = "## Về [[terms/tao-hon]] {{#a}}\n\n[Xem [[terms/tao-hon]]](index.md) `[[terms/tao-hon]]`\n\n"

    html = woven(quiet + "```\n[[terms/tao-hon]]\n```\n\nLà [[terms/tao-hon]].")

    assert html.count("<button") == 1
    assert '\n\nLà <span class="kit-kept"><button' in html and html.endswith("</span>.</span>")


def test_a_number_to_call_within_a_link_is_no_second_link(small, woven):
    """A link within a link cannot be followed."""
    html = woven("[Gọi [[hotlines/duong-day-mau]]](index.md), hay [[hotlines/duong-day-mau]].")

    assert html.startswith("[Gọi 1234](") and html.count("<a ") == 1


def test_a_term_and_the_glossary_may_stand_on_one_page(small, woven):
    """No id twice: the button opens its own sentence."""
    small.write(
        "content/terms/tao-hon.yml", TERM.format(id="tao-hon", name="tảo hôn", meaning="Sớm.") + CHECKED
    )

    html = woven("[[terms/all|list]]\n\n[[terms/tao-hon]]")

    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(ids) == ["nghia-tao-hon", "tu-tao-hon"]


def test_a_meaning_is_told_with_its_facts(small, woven):
    """As a sentence of the page too; on one line, so that it can stand in a table."""
    meaning = "Trước\\n[[figures/tuoi-mau]]."
    small.write(
        "content/terms/tao-hon.yml", TERM.format(id="tao-hon", name="tảo hôn", meaning=meaning) + CHECKED
    )

    html = woven("[[terms/tao-hon|meaning]]\n\n| [[terms/tao-hon]] | b |")

    assert html.startswith("Trước 18 tuổi.\n\n| <button")
    assert html.count("\n") == 2


def test_a_meaning_does_not_lead_back_to_itself(small):
    """REC03 where a meaning tells a meaning."""
    meaning = "[[terms/tao-hon|meaning]]"
    small.write(
        "content/terms/tao-hon.yml", TERM.format(id="tao-hon", name="tảo hôn", meaning=meaning) + CHECKED
    )

    assert small.codes() == ["REC03"]


def test_what_a_record_lacks_in_a_language_is_marked_as_borrowed(fined, woven):
    """A screen reader then says it in Vietnamese."""
    fined.edit(
        "content/figures/phat-doa.yml", "vi: Đe dọa người nhà, en: Threatening a family member", "vi: Đe dọa"
    )
    fined.edit("content/laws/moi.yml", "vi: Nghị định mới, en: New decree", "vi: Nghị định mới")
    term = TERM.format(id="tao-hon", name="tảo hôn", meaning="Sớm.").replace(", en: Meaning.", "")
    fined.write("content/terms/tao-hon.yml", term.replace(", en: tảo hôn (en)", "") + CHECKED)
    place = PLACE.format(id="xa-a", name="An", parts="  - name: Cũ\n").replace(", en: An Commune", "")
    fined.write("content/places/xa-a.yml", place + CHECKED)
    marks = (
        "figures/all|penalties",
        "laws/all|register",
        "terms/all|list",
        "terms/tao-hon",
        "places/all|lookup",
    )

    html = woven("\n\n".join(f"[[{mark}]]" for mark in (*marks, "places/all|units")), "en")

    for words in ("Đe dọa", "Nghị định mới", "Tảo hôn", "Sớm.", "xã An"):
        borrowed = html.count(f'lang="vi">{words}</span>')
        assert borrowed == html.count(words) > 0, words


def test_the_glossary_stands_in_the_order_of_the_alphabet(small, woven):
    """Đ after d, ê after e: as a Vietnamese dictionary has them."""
    for id, name in (
        ("mot", "ê chề"),
        ("hai", "đề án"),
        ("ba", "dân số"),
        ("bon", "ép buộc"),
        ("nam", "án phí"),
    ):
        small.write(f"content/terms/{id}.yml", TERM.format(id=id, name=name, meaning="Nghĩa.") + CHECKED)

    html = woven("[[terms/all|list]]")

    assert re.findall(r"<dt>([^<]+)</dt>", html) == ["Án phí", "Dân số", "Đề án", "Ép buộc", "Ê chề"]


def test_the_rulebook_explains_every_code_and_no_other():
    """A code that nobody explains sends an editor away."""
    assert sorted(RULEBOOK) == CODES


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_code_is_found_on_the_page_for_editors(woven, language):
    """Grouped by what they are about, each chapter with words of its own."""
    html = woven("[[rules/all|table]]", language)

    assert re.findall(r'<div class="kit-glossary__entry" id="([A-Z]+\d\d)">', html) == sorted(CODES)
    assert ">rule." not in html


def test_a_list_of_everything_stands_alone_on_its_line(small):
    """Within a sentence there is no room for it, and not every kind has one."""
    small.edit(
        "docs/vi/luat/index.md",
        "Phạt [[figures/phat-mau]].",
        "Xem [[laws/all|register]].\n\n[[hotlines/all|card]]\n\n[[figures/all#khong|penalties]]",
    )

    assert [p.code for p in small.problems(TODAY)] == ["MARK03", "MARK01", "MARK02"]


def test_a_language_of_attested_words_is_not_held_to_our_sentences(toy):
    """Nobody here may shorten what somebody else said in it."""
    said = (toy.root / "docs/qaa/index.md").read_text("utf-8")
    toy.write("docs/qaa/index.md", said + "\nA" + " a" * 40 + " ABC.\n")

    assert [code for code in toy.codes() if code.startswith("PLAIN")] == []


def test_a_calendar_whose_days_are_not_confirmed_says_so(small, woven):
    """The dates of next year are an inference until the plan is there."""
    text = CAMPAIGN.replace("confidence: confirmed", "confidence: inference")
    small.write("content/campaigns/thang-mau.yml", text + CHECKED)

    assert text_of(woven("[[campaigns/thang-mau|calendar]]")).count("(đang đối chiếu)") == 2


def test_a_mark_in_a_word_of_the_site_is_named(small):
    """MARK05: a menu tells no facts."""
    small.edit("content/words/en.yml", "nav.home: Home", 'nav.home: "[[laws/luat-mau]]"')

    assert small.codes() == ["MARK05"]


def test_groups_of_penalties_stand_in_their_own_order(fined, woven):
    """Child marriage comes first, also where it costs more."""
    fined.edit(
        "content/figures/phat-to-chuc.yml", "{min: 1000000, max: 3000000}", "{min: 9000000, max: 9900000}"
    )

    html = woven("[[figures/all|penalties]]")

    assert re.findall(r'scope="rowgroup">([^<]+)<', html) == ["Tảo hôn", "Bạo lực trong gia đình"]


def test_a_law_holds_from_its_first_day(fined, woven):
    """On the day itself it is no longer to come."""
    on_the_day = text_of(woven("[[laws/all|register]]", day=date(2025, 12, 15)))

    assert "Chưa có hiệu lực" not in on_the_day and "Hết hiệu lực" in on_the_day


def test_the_register_counts_a_page_once_in_all_its_languages(fined, woven):
    """A translation is the same page."""
    for folder in ("vi", "en"):
        fined.write(f"docs/{folder}/luat/mot.md", f"{FRONT}[[figures/phat-danh]]\n")

    assert woven("[[laws/all|register]]").count('href="mot/"') == 1


def test_a_sure_home_of_an_old_unit_comes_before_a_disputed_one(small, woven):
    """And the units of today stand in the order of the alphabet."""
    for id, name, part in (
        ("xa-a", "Ấm", "{name: Cũ, disputed: true}"),
        ("xa-b", "Đông", "{name: Cũ}"),
        ("xa-c", "Dinh", "{name: Mới}"),
    ):
        small.write(
            f"content/places/{id}.yml", PLACE.format(id=id, name=name, parts=f"  - {part}\n") + CHECKED
        )

    assert "Cũ → nay là xã Đông → nay là xã Ấm (các nguồn" in text_of(woven("[[places/all|lookup]]"))
    assert re.findall(r"<li><strong>xã ([^<]+)<", woven("[[places/all|units]]")) == ["Ấm", "Dinh", "Đông"]


def test_a_letter_that_the_alphabet_lacks_stands_by_the_one_beneath_its_marks():
    """A name of Tày in a Vietnamese list: «ḽ» by «l»; a sign of no alphabet by itself."""
    vietnamese = read_languages(ROOT)["vi"]

    assert [vietnamese.initial(name) for name in ("Ḽay", "Ấm", "đa", "9")] == ["L", "Â", "Đ", "9"]
    assert vietnamese.collated("ḽay")[0] == vietnamese.collated("lay")[0]


def test_the_register_and_the_glossary_are_not_what_their_page_rests_on(fined, woven):
    """Else their list of sources would be the register once more."""
    term = TERM.format(id="tao-hon", name="tảo hôn", meaning="Sớm.") + "law: laws/luat-mau#8.1.a\n"
    fined.write("content/terms/tao-hon.yml", term + CHECKED)
    fined.write("docs/vi/luat/index.md", f"{FRONT}[[laws/all|register]]\n\n[[terms/all|list]]\n")
    project, _ = read_project(fined.root)

    setting = edition_of(project, TODAY, "https://x.example/").setting("vi", "luat/index")

    assert sources_of(project.pages.get("vi", "luat/index"), setting) == ()


def test_a_page_may_be_called_all(small, woven):
    """Only records have lists of all of them."""
    small.write("docs/vi/all.md", f"{FRONT}Chữ.\n").write("docs/vi/luat/index.md", f"{FRONT}[[pages/all]]\n")

    assert "MARK03" not in small.codes()
    assert ">T</a>" in woven("[[pages/all]]")


ASKING = f"""{FRONT}
## Tuổi {{#tuoi}}

### Bao nhiêu tuổi? {{#bao-nhieu}}

Đủ tuổi.

### Cách tính {{#cach-tinh}}

Theo ngày sinh.

## Đọc thêm {{#doc-them}}

Hết.
"""


def test_a_page_of_questions_lists_what_the_pages_below_answer(small, woven):
    """Only headings that ask, under their section; each keeps its id here and leads to its answer there."""
    small.write("docs/vi/luat/hoi.md", ASKING)

    html = woven("[[pages/luat|questions]]")

    assert re.findall(r"<h2.*?</h2>", html) == ['<h2 id="tuoi">Tuổi</h2>']
    assert re.findall(r"<li.*?</li>", html) == [
        '<li id="bao-nhieu"><a href="hoi/#bao-nhieu">Bao nhiêu tuổi?</a></li>'
    ]
    assert '<section class="kit-questions" lang="vi">' in woven("[[pages/luat|questions]]", "en")
