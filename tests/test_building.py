"""The old site stays until the new one is complete."""

import pytest

from loa.building import build_beside
from loa.cli import main
from tests.conftest import TODAY


def fill(text):
    def build(folder):
        folder.mkdir()
        (folder / "index.html").write_text(text)
        (folder / "sitemap.xml").write_text("")

    return build


def test_a_complete_build_takes_the_place_of_the_old_site(tmp_path):
    """Nothing of the old site remains."""
    build_beside(tmp_path / "site", fill("old"))
    (tmp_path / "site/stale.html").write_text("stale")

    build_beside(tmp_path / "site", fill("new"))

    assert sorted(file.name for file in (tmp_path / "site").iterdir()) == ["index.html", "sitemap.xml"]
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


def test_a_build_that_breaks_off_leaves_the_old_site_as_it_was(tmp_path):
    """Power cut, full disk, a bug: readers see the last good site."""
    build_beside(tmp_path / "site", fill("old"))

    def break_off(folder):
        fill("half")(folder)
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        build_beside(tmp_path / "site", break_off)

    assert (tmp_path / "site/index.html").read_text() == "old"
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


@pytest.mark.site
@pytest.mark.parametrize("out", [".", "docs", "overrides"])
def test_a_folder_that_is_no_site_is_never_replaced(small, out, capsys):
    """A slip of the hand does not delete the project."""
    code = main(["build", "--root", str(small.root), "--date", str(TODAY), "--out", out])

    assert code == 1
    assert "không phải một trang đã dựng" in capsys.readouterr().err
    assert (small.root / "docs/vi/index.md").exists()


@pytest.mark.site
def test_loa_build_refuses_what_loa_check_refuses(small, capsys):
    """A mistake never reaches the live site; the message names the line."""
    small.edit("docs/vi/index.md", "[[figures/tuoi-mau]]", "[[figures/tuoi-mauu]]")

    code = main(["build", "--root", str(small.root), "--date", str(TODAY)])

    told = capsys.readouterr()
    assert code == 1
    assert "docs/vi/index.md:9: MARK01" in told.err
    assert not (small.root / "site").exists()


@pytest.mark.site
def test_a_plain_mkdocs_build_refuses_it_too(small, caplog):
    """There is no way round the checks."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    small.edit("docs/vi/index.md", "[[figures/tuoi-mau]]", "[[figures/tuoi-mauu]]")
    config = load_config(str(small.root / "mkdocs.yml"))

    with pytest.raises(Abort):
        build(config)

    assert "docs/vi/index.md:9: MARK01" in caplog.text


@pytest.mark.site
def test_progress_is_told_by_language_and_stage(small, capsys):
    """An editor sees that something is going on, and where."""
    assert main(["build", "--root", str(small.root), "--date", str(TODAY)]) == 0

    lines = [line.split() for line in capsys.readouterr().out.splitlines()[:4]]
    assert [(line[0], line[1]) for line in lines] == [
        ("vi", "đọc"),
        ("vi", "viết"),
        ("en", "đọc"),
        ("en", "viết"),
    ]


@pytest.mark.site
def test_the_same_commit_and_date_give_the_same_bytes(toy, tmp_path):
    """Two builds, one result: what was checked is what is published."""
    arguments = ["--root", str(toy.root), "--date", str(TODAY), "--site-url", "https://x.example/"]
    for name in ("one", "two"):
        assert main(["build", *arguments, "--out", str(tmp_path / name)]) == 0

    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def files_of(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.site
def test_shares_of_a_build_give_the_same_bytes_as_one(toy, tmp_path, monkeypatch):
    """One process or two: a page is the same."""
    arguments = ["--root", str(toy.root), "--date", str(TODAY), "--site-url", "https://x.example/"]
    for name, pages_per_share in (("alone", 1000), ("shared", 1)):
        monkeypatch.setattr("loa.mkdocs_plugin.PAGES_PER_SHARE", pages_per_share)
        monkeypatch.setattr("os.cpu_count", lambda: 3)
        assert main(["build", *arguments, "--out", str(tmp_path / name)]) == 0

    assert files_of(tmp_path / "alone") == files_of(tmp_path / "shared")
