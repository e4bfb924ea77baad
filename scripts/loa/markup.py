"""Markdown to HTML as the site does it, for rules that must see what a browser will; a door to Markdown."""

import markdown

EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc"]
SETTINGS = {"tables": {"use_align_attribute": True}}
"""As `mkdocs.yml` and mkdocs itself have them; a test holds the two together."""


def render(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS, extension_configs=SETTINGS)
