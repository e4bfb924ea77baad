"""A page that is passed on: what a link shows, what machines are told, feeds, codes."""

import json
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest

from loa.cli import main
from loa.edition import edition_of
from loa.languages import Language
from loa.project import read_project
from loa.sharing import feeds
from loa.sharing.page import _locale
from loa.sharing.questions import questions_in
from loa.sharing.structured import LAWS, WINDOW, structured_data
from tests.conftest import ROOT, TODAY, copied
from tests.site import Html, pages_of

SITES = ("toy", "real")
BASES = {"toy": "https://vi.example/", "real": "https://loa.example/"}
ALWAYS = {
    "og:type",
    "og:title",
    "og:description",
    "og:url",
    "og:locale",
    "og:image",
    "og:image:type",
    "og:image:width",
    "og:image:height",
    "og:image:alt",
    "twitter:card",
}
"""What a complete link shows; Twitter takes its title, text and picture from the og: lines."""
FAQ = """---
title: Hỏi đáp
description: Mấy câu hay hỏi.
order: 5
---
Mấy câu hay hỏi.

## Mấy tuổi thì cưới? {#tuoi}

Từ [[figures/tuoi-mau]] mới cưới.

- Chưa đủ thì đợi.

## Ai giúp? {#ai-giup}

Có người giúp.

## Phạt bao nhiêu? {#phat}

Phạt [[figures/phat-mo]].

## Nói thêm {#them}

Hết.
"""
DOUBTFUL = """
id: phat-mo
title: {vi: Phạt mờ, en: Dim fine}
unit: vnd
values: [{from: 2020-01-01, value: 777000}]
confidence: recalled
source: {document: Nhớ lại}
checked: {on: 2026-11-19, by: Lan, how: nhớ lại}
"""


class Shared(Html):
    """A page as whoever receives it meets it."""

    @cached_property
    def tags(self):
        return [
            (name, {key: unescape(value) for key, value in given.items()}) for name, given in super().tags
        ]

    @cached_property
    def metas(self):
        """Property or name → all its contents."""
        found = {}
        for meta in self.all("meta"):
            found.setdefault(meta.get("property") or meta.get("name"), []).append(meta.get("content"))
        return found

    def meta(self, name):
        [content] = self.metas[name]
        return content

    @property
    def sensitive(self):
        return "kit-page--sensitive" in self.all("body")[0]["class"]

    @cached_property
    def data(self):
        _, opened, rest = self.text.partition('<script type="application/ld+json">')
        return json.loads(rest.partition("</script>")[0]) if opened else {}

    def nodes(self, kind):
        """Every node of the JSON-LD that is of that type."""
        return [node for node in walked(self.data) if node.get("@type") == kind]


def walked(value):
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walked(inner)
    if isinstance(value, dict):
        yield value


def read(site):
    return {path: Shared(page.path, page.text) for path, page in pages_of(site).items() if path != "404.html"}


@pytest.fixture(scope="module")
def sites(toy_site, real_site):
    """Name → folder, address, pages."""
    folders = {"toy": toy_site, "real": real_site}
    return {name: (folders[name], BASES[name], read(folders[name])) for name in SITES}


@pytest.fixture(scope="module")
def real(sites):
    return sites["real"][2]


@pytest.fixture(scope="module")
def library():
    return read_project(ROOT)[0].library


def png_size(file: Path) -> tuple[int, int]:
    header = file.read_bytes()[:24]
    assert header.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(header[16:20]), int.from_bytes(header[20:24])


# What a link shows


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_every_page_says_all_that_a_shared_link_shows(sites, name):
    """Title, text, address, picture with measures and words, once each, in every language."""
    _, base, pages = sites[name]
    for path, page in pages.items():
        assert page.metas.keys() >= ALWAYS, path
        assert all(len(page.metas[key]) == 1 and page.meta(key) for key in ALWAYS), path
        assert page.meta("og:url") == page.canonical, path
        assert page.meta("og:url").startswith(base)
        assert page.meta("og:description") == page.meta("description")
        assert page.meta("og:type") == ("website" if path in ("", "en/", "tyz/", "qaa/") else "article")
        assert page.meta("twitter:card") == "summary_large_image"


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_the_picture_of_a_link_exists_and_is_what_it_says(sites, name):
    """Absolute, 1200 × 630, at most 30 KB; the drawing it is made of is not published."""
    site, base, pages = sites[name]
    for page in pages.values():
        assert page.meta("og:image").startswith(base)
        file = site / page.meta("og:image").removeprefix(base)
        assert png_size(file) == (1200, 630)
        assert (page.meta("og:image:width"), page.meta("og:image:height")) == ("1200", "630")
        assert page.meta("og:image:type") == "image/png"
        assert file.stat().st_size <= 30_000
    assert {file.name for file in (site / "assets").iterdir() if file.name.startswith("card")} == {file.name}


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_a_sensitive_page_shows_no_more_than_its_harmless_title(sites, name):
    """Not the name of the site, no feed, no code; its card is everybody's card, so it gives nothing away."""
    _, _, pages = sites[name]
    cards = {page.meta("og:image") for page in pages.values()}
    quiet = {path: page for path, page in pages.items() if page.sensitive}

    assert quiet and len(cards) == 1
    for path, page in pages.items():
        assert ("og:site_name" in page.metas) is (path not in quiet), path
    for path, page in quiet.items():
        assert page.text.split("<title")[1].partition(">")[2].startswith(f"{page.meta('og:title')}</title>")
        assert page.all("link", type="application/atom+xml") == [], path
        assert "kit-share" not in page.text and "assets/qr" not in page.text, path
        assert set(page.data) <= {"@context", "@type", "lastReviewed", "mentions"}, path


@pytest.mark.site
def test_a_page_names_the_locale_it_is_really_written_in(sites):
    """A page lent to English is Vietnamese, and so is one of attested words; neither has a translation to name."""
    _, _, toy = sites["toy"]
    locales = {
        path: (page.meta("og:locale"), page.metas.get("og:locale:alternate", []))
        for path, page in toy.items()
    }

    assert locales["luat/mot/"] == ("vi_VN", ["en_US"])
    assert locales["en/luat/mot/"] == ("en_US", ["vi_VN"])
    assert locales["luat/hai/"] == locales["en/luat/hai/"] == locales["qaa/"] == ("vi_VN", [])


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_locales_are_reciprocal_and_agree_with_hreflang(sites, name):
    """A page names the locale of each of its translations, and each of them names it back."""
    _, base, pages = sites[name]
    for path, page in pages.items():
        others = {
            pages[href.removeprefix(base)].meta("og:locale")
            for tag, href in page.alternates.items()
            if tag != "x-default" and href != page.canonical
        }
        assert set(page.metas.get("og:locale:alternate", [])) == others, path


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("vi", "vi_VN"), ("en", "en_US"), ("tyz-Latn-VN", "tyz_VN"), ("en-GB", "en_GB"), ("qaa", "qaa")],
)
def test_a_locale_has_the_country_of_its_tag(tag, locale):
    """Where the tag names none, the one where most speakers live; where nobody knows, none is made up."""
    language = Language(folder="xx", tag=tag, name="X", names={"vi": "X"}, stage="full", cldr="vi")

    assert _locale(language) == locale


# What machines are told


@pytest.mark.site
def test_a_fact_that_is_not_confirmed_is_told_to_no_machine(sites, library):
    """Laws with their number and date, telephones: each as in its record, and the record is confirmed."""
    records = {
        kind: {getattr(entry.record, key): entry.record for entry in library.of_kind(kind)}
        for kind, key in (("laws", "number"), ("hotlines", "dial"))
    }
    laws, phones = 0, set()
    for path, page in sites["real"][2].items():
        for node in page.nodes("Legislation"):
            law = records["laws"][node["legislationIdentifier"]]
            assert law.confirmed and node["legislationDate"] == law.issued.isoformat(), path
            assert node["legislationJurisdiction"] == "VN" and node["name"]
            laws += 1
        for node in page.nodes("ContactPoint"):
            assert records["hotlines"][node["telephone"]].confirmed, path
            phones.add(node["telephone"])
        told = json.dumps(page.data, ensure_ascii=False)
        assert "đang đối chiếu" not in told and "being verified" not in told, path
    assert laws > 50
    assert "113" not in phones, "the number of the police is not confirmed yet"
    assert {"111", "1900969680"} <= phones


@pytest.mark.site
def test_a_law_leads_to_its_place_in_the_register(sites):
    """The address of a law is where this site says what it is and whether it holds."""
    _, base, pages = sites["real"]
    for page in pages.values():
        nodes = page.nodes("Legislation")
        assert len(nodes) <= LAWS
        for node in nodes:
            path, _, place = node["url"].removeprefix(base).partition("#")
            assert place in pages[path].ids
            assert pages[path].lang == page.lang


@pytest.mark.site
def test_a_decision_a_plan_or_a_letter_is_not_called_legislation(sites, library):
    """The Party's resolutions, a province's plans: schema.org's word would be too large for them."""
    named = {
        node["legislationIdentifier"]
        for page in sites["real"][2].values()
        for node in page.nodes("Legislation")
    }

    kinds = {entry.record.type for entry in library.of_kind("laws") if entry.record.number in named}
    assert kinds <= {"law", "code", "decree", "circular"}


@pytest.mark.site
def test_the_line_that_a_law_founds_is_the_states_and_the_other_is_not(real):
    """The help page says whom to call; what kind of service it is follows from the record's source."""
    [state] = real["ho-tro/"].nodes("GovernmentService")
    [other] = real["ho-tro/"].nodes("Service")

    assert state["availableChannel"]["servicePhone"]["telephone"] == "111"
    assert other["availableChannel"]["servicePhone"]["telephone"] == "1900969680"
    assert "availableLanguage" not in json.dumps(real["ho-tro/"].data), "no record knows"


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_a_lent_page_leaves_the_telling_to_the_original(sites, name):
    """Shown in the English frame, it points to the Vietnamese page and repeats nothing."""
    _, base, pages = sites[name]
    lent = [page for path, page in pages.items() if page.canonical != f"{base}{path}"]

    assert lent
    assert all(page.data == {} for page in lent)


@pytest.fixture(scope="module")
def asking(tmp_path_factory):
    """The toy site with a page of questions, built."""
    project = copied(ROOT / "tests/toy", tmp_path_factory.mktemp("asking") / "toy")
    project.write("docs/vi/luat/hoi.md", FAQ).write("content/figures/phat-mo.yml", DOUBTFUL)
    assert (
        main(
            ["build", "--root", str(project.root), "--date", str(TODAY), "--site-url", "https://vi.example/"]
        )
        == 0
    )
    return read(project.root / "site")


@pytest.mark.site
def test_a_page_of_questions_tells_each_with_its_whole_answer(asking):
    """A paragraph a line; an answer that holds what is being verified is left out, a plain heading too."""
    page = asking["luat/hoi/"]

    assert page.data["@type"] == "FAQPage"
    assert [(node["name"], node["acceptedAnswer"]["text"]) for node in page.nodes("Question")] == [
        ("Mấy tuổi thì cưới?", "Từ 18 tuổi mới cưới.\nChưa đủ thì đợi."),
        ("Ai giúp?", "Có người giúp."),
    ]
    assert "777" in page.text and "777" not in json.dumps(page.data)


def test_an_answer_is_what_is_read_without_touching_anything():
    """The meaning behind a word opens on demand, a drawing is looked at: neither is part of the sentence."""
    article = (
        '<h2>Ai?</h2><p>Hỏi <button popovertarget="n">cán bộ</button><span id="n" popover>Người làm ở xã.'
        ' <span class="kit-checking">(đang đối chiếu)</span></span> xã.<br>Gần nhà.</p><svg><text>Hình</text></svg>'
    )

    [section] = questions_in(article)

    assert (section.heading, section.answer, section.sure) == ("Ai?", "Hỏi cán bộ xã.Gần nhà.", True)


@pytest.fixture
def article_of(toy):
    """A page of the toy site, as it tells an article of so many questions."""
    edition = edition_of(read_project(toy.root)[0], TODAY, BASES["toy"])
    page = edition.project.pages.all["vi", "luat/mot"]

    def told(questions, answer="Có."):
        article = "".join(f"<h2>Câu {n}?</h2><p>{answer}</p>" for n in range(questions))
        return structured_data(edition, page, article)

    return told


def test_two_questions_make_no_page_of_questions(article_of):
    """A heading here and there may ask without the page being one of questions and answers."""
    assert '"FAQPage"' not in article_of(2)
    assert '"FAQPage"' in article_of(3)


def test_answers_too_long_to_be_found_again_are_not_sent_twice(article_of):
    """gzip looks back 32 KB; a longer page had better be two."""
    assert '"FAQPage"' not in article_of(3, "x" * (WINDOW // 3))


def test_no_word_of_a_page_can_end_the_script(article_of):
    """A closing tag within an answer is written so that no browser sees one."""
    told = article_of(3, "Viết &lt;/script&gt;&lt;!--.")

    assert "</" not in told and "<!--" not in told
    assert json.loads(told)["mainEntity"][0]["acceptedAnswer"]["text"] == "Viết </script><!--."


# Feeds


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_each_language_has_a_feed_that_readers_of_news_understand(sites, name):
    """All that RFC 4287 asks of a feed and of an entry; each entry is a page of ours in the feed's language."""
    site, base, pages = sites[name]
    found = {file.relative_to(site).as_posix(): file for file in site.rglob("cap-nhat.xml")}

    assert {"cap-nhat.xml", "en/cap-nhat.xml"} <= found.keys()
    for path, file in found.items():
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, path
        assert feed.version == "atom10"
        assert feed.feed.id == f"{base}{path}" and feed.feed.title and feed.feed.author
        assert [link.href for link in feed.feed.links if link.rel == "self"] == [f"{base}{path}"]
        assert 0 < len(feed.entries) <= feeds.ENTRIES
        assert feed.feed.updated_parsed == max(entry.updated_parsed for entry in feed.entries)
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        for entry in feed.entries:
            page = pages[entry.link.removeprefix(base)]
            assert entry.id == entry.link == page.canonical
            assert (entry.title, entry.summary) == (page.meta("og:title"), page.meta("description"))
            assert not page.sensitive
            assert entry.title_detail.language == page.lang


@pytest.mark.site
def test_a_feed_of_words_claims_no_more_than_its_page(sites):
    """Vietnamese prose, under the name of the language it tells about."""
    site, _, _ = sites["toy"]
    feed = feedparser.parse((site / "qaa/cap-nhat.xml").read_bytes())

    assert [entry.id for entry in feed.entries] == ["https://vi.example/qaa/"]
    assert feed.feed.title_detail.language == "vi"
    assert "tiếng Qaa" in feed.feed.title


@pytest.mark.site
@pytest.mark.parametrize("name", SITES)
def test_every_page_leads_to_the_feed_of_its_frame(sites, name):
    """A reader of news finds it from any page; a person finds it on the site map, in words."""
    site, base, pages = sites[name]
    for path, page in pages.items():
        for link in page.all("link", type="application/atom+xml"):
            assert link["rel"] == "alternate"
            target = urljoin(f"{base}{path}", link["href"])
            step = path.split("/")[0] + "/"
            assert target == f"{base}{step if step in ('en/', 'tyz/', 'qaa/') else ''}cap-nhat.xml"
            assert (site / target.removeprefix(base)).exists()
    assert len([page for page in pages.values() if page.all("link", type="application/atom+xml")]) > 5
    told = [path for path, page in pages.items() if page.all("a", type="application/atom+xml")]
    assert told == [path for path in pages if path.endswith("so-do/")]


@pytest.fixture
def checked(toy):
    """The edition of the toy site with pages beside its own: name of each, and the days of its records' checks."""

    def edition(pages):
        record = (toy.root / "content/figures/tuoi-mau.yml").read_text("utf-8")
        for name, days in pages.items():
            figures = [f"{name}-{n}" for n in range(len(days))]
            for figure, day in zip(figures, days, strict=True):
                own = record.replace("id: tuoi-mau", f"id: {figure}").replace("2026-11-20", day)
                toy.write(f"content/figures/{figure}.yml", own)
            marks = " ".join(f"[[figures/{figure}]]" for figure in figures)
            toy.write(f"docs/vi/{name}.md", f"---\ntitle: {name} & hơn\ndescription: Trang.\n---\n{marks}\n")
        return edition_of(read_project(toy.root)[0], TODAY, BASES["toy"])

    return edition


def entries_of(edition, path="cap-nhat.xml"):
    return feedparser.parse(feeds.feeds(edition)[path].encode()).entries


def test_a_feed_holds_the_thirty_pages_that_were_checked_last(checked):
    """Newest first."""
    days = [f"2026-{month:02}-{day:02}" for month in (9, 10) for day in range(1, 21)]

    entries = entries_of(checked({f"t{n}": [day] for n, day in enumerate(days)}))

    assert len(entries) == 30
    told = [entry.updated for entry in entries]
    assert told == sorted(told, reverse=True)
    assert ("2026-10-20T00:00:00Z", "t39 & hơn") in [(entry.updated, entry.title) for entry in entries]
    assert "t0 & hơn" not in [entry.title for entry in entries]


def test_a_page_is_news_on_its_newest_check_and_reviewed_on_its_oldest(checked):
    """Somebody looked at one of its records again; the other is as old as it was."""
    edition = checked({"hai-muc": ["2026-09-01", "2026-10-05"]})

    [entry] = [entry for entry in entries_of(edition) if entry.title == "hai-muc & hơn"]
    told = json.loads(structured_data(edition, edition.project.pages.all["vi", "hai-muc"], ""))

    assert entry.updated == "2026-10-05T00:00:00Z"
    assert told["lastReviewed"] == "2026-09-01"


def test_a_page_that_rests_on_nothing_is_no_news(checked):
    """Neither is a sensitive one, nor one that is only lent."""
    ids = {
        entry.id for path in ("cap-nhat.xml", "en/cap-nhat.xml") for entry in entries_of(checked({}), path)
    }

    assert "https://vi.example/luat/mot/" in ids
    assert not ids & {
        "https://vi.example/luat/hai/",
        "https://vi.example/en/luat/hai/",
        "https://vi.example/ho-tro/",
        "https://vi.example/so-do/",
    }


@pytest.mark.site
def test_the_same_day_makes_the_same_feed(toy_site, toy):
    """To the byte, wherever it is built."""
    edition = edition_of(read_project(toy.root)[0], TODAY, BASES["toy"])

    assert {path: (toy_site / path).read_text("utf-8") for path in feeds.feeds(edition)} == feeds.feeds(
        edition
    )
