"""The index of the search, without any browser: what is read from a page, how it is folded, cut and packed."""

import json
import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.slimming.searching import ways_to_say
from loa.slimming.searching.documents import Document, Section, sections_of
from loa.slimming.searching.files import files_of
from loa.slimming.searching.folding import fold, phrases
from loa.slimming.searching.packing import LAST, MORE, SHARD, chunks, packed, packed_places, shards
from loa.slimming.searching.postings import LONGEST, headline_pairs, index_of
from loa.thesaurus import Thesaurus

PAGE = """<main><article class="md-typeset">
<h1>Tảo hôn</h1>
<p><button class="kit-word">Tảo hôn</button><span class="kit-word__meaning" id="nghia">Lời <b>giải</b> thích.</span> là
cưới <br> sớm. Luật cấm (Điều 5.2). “Không ai được ép.” Gọi 111 v.v. và chờ.</p>
<style>p { color: red }</style><nav><p>Đường đi</p></nav>
<div class="kit-door"><p>Trang khác</p></div>
<h2 id="muc-phat">Phạt <em>bao nhiêu</em></h2>
<table><thead><tr><th scope="col">Việc</th><th scope="col">Mức</th></tr></thead>
<tbody><tr><td>Tổ chức <span>Điều 58</span></td><td><strong>1–3 triệu</strong></td></tr></tbody></table>
<dl><div id="tu-moi"><dt>Từ mới</dt><dd>Nghĩa &amp; lời <span aria-hidden="true">→</span></dd></div></dl>
</article><p>Chân trang</p></main>"""

texts = st.text(
    alphabet=st.characters(codec="utf-8", categories=["L", "M", "N", "P", "Zs"], max_codepoint=0x2FFF)
)


def document(*sections, title="Trang", description="Lời tả."):
    return Document("trang/", title, description, sections)


def section(*sentences, heading="Mục", id="muc"):
    return Section(id, heading, sentences)


def test_a_page_is_read_section_by_section():
    """Headings, their ids, whole sentences; the cells of a row are read on."""
    assert sections_of(PAGE) == (
        Section(
            "",
            "",
            ("Tảo hôn là cưới sớm.", "Luật cấm (Điều 5.2).", "“Không ai được ép.”", "Gọi 111 v.v. và chờ."),
        ),
        Section("muc-phat", "Phạt bao nhiêu", ("Việc · Mức", "Tổ chức Điều 58 · 1–3 triệu")),
        Section("tu-moi", "Từ mới", ("Nghĩa & lời",)),
    )


@pytest.mark.parametrize("hidden", ["giải", "color", "Đường", "Trang khác", "Chân trang", "→"])
def test_what_is_not_read_on_the_page_is_not_found(hidden):
    """Popovers, styles, navigation, cards of other pages, what is outside the article."""
    assert hidden not in repr(sections_of(PAGE))


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("TẢO HÔN", "tao hon"),
        (unicodedata.normalize("NFD", "đẳng ơ ư ă â ê ô"), "dang o u a a e o"),
        ("Đ đ", "d d"),
        ("au lùa noọng slíp bấu mẻ nhình", "au lua noong slip bau me nhinh"),
        ("le̱ ă̱ pe̱", "le a pe"),
        ("l'e l’e lʼe", "le le le"),
        ("auv ăuv nyăngf ĕ ĭ ŏ ŭ", "auv auv nyangf e i o u"),
        ("Hmôngz Ntơưr Viêx tsêr", "hmongz ntour viex tser"),
        ("82/2020/NĐ-CP", "82 2020 nd cp"),
    ],
)
def test_the_letters_of_every_language_here_lose_their_marks(written, bare):
    """Vietnamese, Tày and Nùng, Dao, Mông; composed or not; every kind of apostrophe."""
    assert " ".join(fold(word) for phrase in phrases(written) for word in phrase) == bare


@given(texts)
def test_folding_knows_no_form_of_unicode(text):
    """What a phone composes and what it does not find the same."""
    forms = {
        repr([[fold(word) for word in phrase] for phrase in phrases(unicodedata.normalize(form, text))])
        for form in ("NFC", "NFD")
    }

    assert len(forms) == 1


@given(texts)
def test_what_is_folded_is_not_folded_further(text):
    for word in [word for phrase in phrases(text) for word in phrase]:
        assert fold(fold(word)) == fold(word)


def unpacked(code):
    """As the engine reads it."""
    numbers, number = [], 0
    for sign in code:
        if sign in MORE:
            number = number * len(MORE) + MORE.index(sign) + 1
        else:
            numbers.append(number * len(LAST) + LAST.index(sign))
            number = 0
    return numbers


@given(st.lists(st.integers(0, 10**7)))
def test_numbers_survive_packing(numbers):
    assert unpacked("".join(map(packed, numbers))) == numbers


def test_packed_numbers_are_safe_between_backticks():
    assert not set("`\\$\n\t!") & set(LAST + MORE)
    assert len(set(LAST + MORE)) == len(LAST) + len(MORE)


def test_places_are_told_by_their_distance():
    """The exclamation mark says that the word stands in a heading."""
    assert packed_places({3: False, 4: True, 50: False}) == f"{packed(3)}!{packed(1)}{packed(46)}"


@given(st.dictionaries(st.text("aáàbđ ", min_size=1, max_size=6), st.just({0: False}), max_size=400))
def test_shards_hold_every_word_once_and_in_their_bounds(table):
    """Whoever looks below the last start that is not above his word finds it."""
    cut = list(shards(table))
    starts = [start for start, _ in cut]

    assert starts == sorted(set(starts))
    for number, (start, lines) in enumerate(cut):
        for line in lines.split("\n"):
            bare = fold(line.split("\t")[0])
            assert start <= bare
            assert number + 1 == len(cut) or bare < starts[number + 1]
    assert sorted(line.split("\t")[0] for _, lines in cut for line in lines.split("\n")) == sorted(table)


def test_the_number_of_shards_grows_with_the_site_and_their_size_does_not():
    """A search costs the same at ten times the words."""

    def cut(count):
        table = {f"từ{number} khác": {number: False} for number in range(count)}
        return [len(lines.encode()) for _, lines in shards(table)]

    small, large = cut(1_000), cut(10_000)

    assert max(large) <= SHARD
    assert 8 < len(large) / len(small) < 12


@given(st.lists(st.integers(0, 500)), st.integers(1, 400))
def test_chunks_lose_nothing_and_only_a_lone_giant_exceeds_its_share(sizes, most):
    counts = list(chunks(sizes, most))

    assert sum(counts) == len(sizes)
    start = 0
    for count in counts:
        assert count == 1 or sum(sizes[start : start + count]) <= most
        start += count


def test_pairs_keep_together_what_marks_would_tell_apart():
    """«tảo hôn» is a pair, «tạo … hơn» is none, and no pair reaches over a pause."""
    index = index_of(
        [document(section("Tảo hôn: cưới sớm.", "Tạo việc hơn."))], stops=frozenset({"hơn", "việc"})
    )

    assert {fold(pair) for pair in index.pairs} >= {"tao hon", "cuoi som", "tao viec"}
    assert "hôn cưới" not in index.pairs
    assert "việc hơn" not in index.pairs, "two words that say nothing"
    assert "hơn" not in index.words


def test_a_long_section_is_cut_where_a_sentence_ends():
    """So that what is sent for one result stays small; each piece keeps its heading."""
    long = section(*[" ".join([f"câu{number}"] * 40) + "." for number in range(7)])
    [passages] = index_of([document(long)], frozenset()).passages

    assert all(sum(len(s.split()) for s in passage.sentences) <= LONGEST for passage in passages)
    assert [s for passage in passages[1:] for s in passage.sentences] == list(long.sentences)
    assert {passage.heading for passage in passages[1:]} == {"Mục"}


def test_headlines_come_first_among_what_was_meant():
    """The most frequent one before all."""
    index = index_of(
        [
            document(section("Nhà cửa đây.", heading="Ép cưới")),
            document(section("Ép cưới.", heading="Tảo hôn"), title="Tảo hôn"),
        ],
        frozenset(),
    )

    assert headline_pairs(index)[:2] == ["tảo hôn", "ép cưới"]
    assert "nhà cửa" not in headline_pairs(index)


def made(documents):
    return files_of("vi", index_of(documents, frozenset()), {"stop": ""}, ["tảo hôn"])


def data(files, name):
    """What a file hands to the engine."""
    [(_, text)] = [(path, text) for path, text in files.items() if path.endswith(f"/{name}.js")]
    return text


def test_every_file_says_its_own_name_and_nothing_else():
    """One call of one function: it loads without a server, and a policy that forbids fetching allows it."""
    for path, text in made([document(section("Tảo hôn."))]).items():
        assert re.fullmatch(r'loaSearch\("([^"]+)",[\[{`].*[\]}`]\)', text, re.DOTALL)[
            1
        ] == path.removesuffix(".js")


def test_the_same_pages_give_the_same_bytes_and_others_another_folder():
    """A cache may keep a file for ever, but for the entry."""
    page = document(section("Tảo hôn."))
    first, again = made([page]), made([page])
    other = made([replace(page, title="Trang khác")])

    assert first == again
    assert not (first.keys() & other.keys()) - {"vi.js"}


def test_no_text_can_break_out_of_its_script():
    """Backticks, backslashes and dollar signs of a page stay text."""
    tricky = document(section("Gõ `${alert(1)}` hay \\` rồi </script>.", heading="`\\${1}"))
    files = made([tricky])

    for path, text in files.items():
        if ",`" in text[:40]:
            assert text.count("`") == 2 and "\\" not in text and "${" not in text, path
    assert json.loads(re.fullmatch(r'loaSearch\("[^"]+",(.*)\)', data(files, "t0"))[1])[2][1][2].startswith(
        "Gõ `${"
    )


def test_a_term_and_the_thesaurus_share_their_ways_to_say_it():
    """The site's own way stays first."""
    ways = ways_to_say(
        [("tảo hôn", "hôn nhân sớm"), ("trẻ em",)],
        Thesaurus(same=(("cưới non", "Tảo hôn"), ("có thai", "có bầu"))),
    )

    assert ways == [["tảo hôn", "hôn nhân sớm", "cưới non"], ["trẻ em"], ["có thai", "có bầu"]]


def test_a_group_of_one_says_nothing(small):
    """REC03 tells what is wanted."""
    small.write("content/search/vi.yml", "same:\n  - [tảo hôn]\n")

    [problem] = small.problems()
    assert problem.code == "REC03" and "ít nhất hai cách nói" in problem.vi


def test_an_unknown_field_of_the_thesaurus_is_named(small):
    """A misspelt list would be a list that does nothing."""
    small.write("content/search/vi.yml", "stops: [và]\n")

    [problem] = small.problems()
    assert (problem.code, str(problem.where)) == ("REC01", "content/search/vi.yml:1")


def test_a_thesaurus_of_no_language_is_read_by_nobody(small):
    small.write("content/search/xx.yml", "stop: [và]\n")

    assert small.codes() == ["REC08"]


@pytest.mark.site
def test_a_number_that_nobody_confirmed_says_so_where_nothing_was_found(real_site):
    """As it does wherever else it is told; the confirmed one does not."""
    [entry] = real_site.glob("assets/search/*/vi.js")
    told = json.loads(entry.read_text("utf-8").partition(",")[2].removesuffix(")"))

    names = {number: name for number, _, name, _ in told["hotlines"]}
    assert names["113"].endswith("(đang đối chiếu)")
    assert "đang đối chiếu" not in names["111"]
