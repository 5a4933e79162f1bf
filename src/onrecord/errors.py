"""What can go wrong, as a tree. Every message names the cause and the next thing to do.

OnrecordError
├── SourceError             a source could not be read; the other sources still are
│   ├── MissingSource       no such file, an empty folder
│   ├── UnreadableSource    empty, binary, without the field, not the format it claims to be
│   ├── TooLarge            over --max-article or over what a server may send
│   ├── FetchFailed         the network: unreachable, redirect loop, wrong status or content type
│   └── RefusedAddress      a private network address that the user did not type or allow
└── ModelError              the model's files are missing or damaged
"""


class OnrecordError(Exception):
    """Root of everything this package raises on purpose."""


class SourceError(OnrecordError):
    """A source could not be read. `source` is the path, URL or row as given; `reason` a clear line with the next
    step."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        # Exceptions with their own __init__ do not pickle by themselves, and a process pool has to hand them back.
        return type(self), (self.source, self.reason)


class MissingSource(SourceError):
    """No such file, or a folder that holds no article."""


class UnreadableSource(SourceError):
    """Empty, binary, without the text field, or not the format that it claims to be."""


class TooLarge(SourceError):
    """Over the size that one article may have."""


class FetchFailed(SourceError):
    """A page could not be fetched."""


class RefusedAddress(SourceError):
    """A private network address, reached through a redirect or found in data."""


class ModelError(OnrecordError):
    """The model's files are missing or damaged."""
