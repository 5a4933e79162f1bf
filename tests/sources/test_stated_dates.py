"""The date that an article gives for itself."""

import pytest

from onrecord.sources.dates import stated_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A title\n\nBy Ada Roe\nPublished 3 March 2026, 16:10. Updated 4 March 2026", "2026-03-03"),
        ("A title\n\nUpdated 4 March 2026. Published on Tuesday, March 3rd, 2026", "2026-03-03"),
        ("“A title”\n\nThe Weir Review, 7 February 2026\n\nText.", "2026-02-07"),
        ("Posted: 2026-03-04\n\nText.", "2026-03-04"),
        ("The law was passed on 3 March 2026. It holds.", None),
        ("The book was published 31 February 2026.", None),
        ("Talks began on Tuesday.", None),
        ("A" * 900 + "\nPublished 3 March 2026", None),
    ],
)
def test_the_day(text: str, day: str | None) -> None:
    assert stated_date(text) == day
