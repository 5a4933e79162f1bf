"""What can go wrong, as a tree. Every message names the cause and the next thing to do.

OnrecordError
├── SourceError             a source could not be read; the other sources still are
│   ├── MissingSource       no such file, an empty folder
│   ├── UnreadableSource    empty, binary, without the field, not the format it claims to be
│   ├── TooLarge            over --max-article or over what a server may send
│   ├── FetchFailed         the network: unreachable, redirect loop, wrong status or content type
│   └── RefusedAddress      a private network address that the user did not type or allow
├── ModelError              the model's files are missing or damaged
├── OutputError             what a command prints could not be written
└── RecordError             the record could not be opened, read or written; what it held before it still holds
    ├── MissingRecord       no file there
    ├── NotARecord          a file, but no record; or a damaged one
    ├── NewerRecord         written by a later onrecord
    ├── RecordLocked        another program is writing to it
    ├── RecordReadOnly      the file or its folder may not be written to
    ├── RecordFull          no room left on the disk
    ├── NoFullText          this Python's SQLite cannot search text
    ├── NoSuchArticle       no article, or several, of that name in the record
    ├── NoSuchStatement     no statement, or several, of that id in the record
    └── CorrectionError     a correction that does not fit what is in the record
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


class OutputError(OnrecordError):
    """What a command prints could not be written, as on a full disk."""


class RecordError(OnrecordError):
    """The record could not be used. `path` is the record's file; `reason` a clear line with the next step."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.path, self.reason)


class MissingRecord(RecordError):
    """No file there, or a folder in its place."""


class NotARecord(RecordError):
    """A file that holds something else, or a record that was damaged."""


class NewerRecord(RecordError):
    """Written by a later version, whose tables this one does not know."""


class RecordLocked(RecordError):
    """Another program is writing to it."""


class RecordReadOnly(RecordError):
    """The file or its folder may not be written to."""


class RecordFull(RecordError):
    """No room left on the disk. The article at hand is not in the record; all before it are."""


class NoFullText(RecordError):
    """This Python's SQLite was built without FTS5."""


class NoSuchArticle(RecordError):
    """No article goes by this id or address, or more than one does."""


class NoSuchStatement(RecordError):
    """No statement goes by this id, or more than one does."""


class CorrectionError(RecordError):
    """A correction that does not fit what is in the record: offsets outside of the text, another text, unknown ids."""
