"""onrecord turns news reports into a record that anyone can check: who said what, and where it says so.

import onrecord
for findings in onrecord.read(["report.html"]):
    for a in findings.attributions:
        print(a.source, a.cue, a.content)
"""

from typing import TYPE_CHECKING, Any

from onrecord._version import __version__

if TYPE_CHECKING:
    from onrecord.articles import Article, Furniture, Section, Skipped, Span
    from onrecord.errors import OnrecordError
    from onrecord.findings import Attribution, Findings, Speaker
    from onrecord.reading import read

_HOMES = {
    "Article": "articles",
    "Attribution": "findings",
    "Findings": "findings",
    "Furniture": "articles",
    "OnrecordError": "errors",
    "Section": "articles",
    "Skipped": "articles",
    "Span": "articles",
    "Speaker": "findings",
    "read": "reading",
}

__all__ = [
    "Article",
    "Attribution",
    "Findings",
    "Furniture",
    "OnrecordError",
    "Section",
    "Skipped",
    "Span",
    "Speaker",
    "__version__",
    "read",
]


def __getattr__(name: str) -> Any:
    # Loaded when first asked for, so that `onrecord --help` does not wait for numpy and the model's runtime.
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"onrecord.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
