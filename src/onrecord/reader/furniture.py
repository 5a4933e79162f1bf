"""What of a page is no part of the report? (rules follow)"""

from onrecord.articles import Article, Furniture, Span
from onrecord.reader.words import paragraphs


def layout(article: Article) -> tuple[list[tuple[int, int]], list[Span], list[Furniture]]:
    """(paragraphs to read for statements, headings, furniture)."""
    return paragraphs(article.text), list(article.headings), list(article.furniture)
