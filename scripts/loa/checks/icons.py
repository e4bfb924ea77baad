"""The picture of a page's card."""

from collections.abc import Iterator

from loa.checks.examination import Examination
from loa.kit import has_icon
from loa.problem import Problem


def every_icon_is_drawn(examination: Examination) -> Iterator[Problem]:
    """PAGE12: an icon of a name that nobody drew would leave a gap."""
    for page in examination.project.pages:
        if page.meta.icon and not has_icon(page.meta.icon):
            yield Problem(
                page.sheet.at("icon"),
                "PAGE12",
                vi=f"Không có hình «{page.meta.icon}». Chọn tên trong bộ hình của Material, ví dụ phone, hoặc bỏ dòng này.",
                en=f"There is no icon “{page.meta.icon}”. Choose a name from Material's set, such as phone, or drop the line.",
            )
