"""`onrecord serve` and `onrecord demo`: the record in a browser on this machine."""

import sys

import click

from onrecord.commands.options import record_option
from onrecord.display.safe import one_line
from onrecord.display.screen import write

_port_option = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8470,
    show_default=True,
    help="Where to answer; 0: any that is free.",
)
_open_option = click.option("--open", "opened", is_flag=True, help="Open the pages in the browser.")


@click.command(
    epilog="""\b
Examples:
  onrecord serve
  onrecord serve --record harbour.db --open
  onrecord serve --port 9000 --read-only
  onrecord serve --who Noor
  onrecord serve --read-only --public https://record.example.org
\b
Answers on this machine only; for others put it behind a reverse proxy with a login: see docs/pages.md.
Exit status: 3 the record or the port could not be used, 130 stopped by Ctrl+C"""
)
@record_option
@_port_option
@_open_option
@click.option("--read-only", is_flag=True, help="Serve without any way to write.")
@click.option("--who", metavar="NAME", help="In whose name corrections are made; your login by default.")
@click.option("--public", metavar="URL", help="The address under which a reverse proxy shows the pages.")
def serve(path: str, port: int, opened: bool, read_only: bool, who: str | None, public: str | None) -> None:
    """Show the record in a browser: read, explore, follow, correct."""
    from onrecord.pages.app import make_app
    from onrecord.pages.serving import serve_app
    from onrecord.record import open_record

    with open_record(path):  # what is wrong with it is said now, and not on the first page
        pass
    try:
        app = make_app(path, read_only=read_only, public=public, who=who)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--public") from None
    serve_app(app, port, lambda address: _ready(address, path, opened))


@click.command(
    epilog="""\b
Examples:
  onrecord demo
  onrecord demo --open --port 0
\b
Exit status: 3 the port could not be used, 130 stopped by Ctrl+C"""
)
@_port_option
@_open_option
def demo(port: int, opened: bool) -> None:
    """Show the sample reports, marked up, in a browser; nothing is kept."""
    import signal
    import tempfile
    from pathlib import Path

    from onrecord.pages.app import make_app
    from onrecord.pages.samples import make_demo
    from onrecord.pages.serving import serve_app

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # the folder goes then too
    with tempfile.TemporaryDirectory(prefix="onrecord-demo-") as folder:
        path = Path(folder) / "demo.db"
        write(sys.stderr, "reading the sample reports ...\n")
        count = make_demo(path)
        serve_app(make_app(str(path)), port, lambda address: _ready(address, f"{count} sample reports", opened))


def _ready(address: str, what: str, opened: bool) -> None:
    write(sys.stdout, f"{one_line(what)}: {address} (Ctrl+C ends it)\n")
    sys.stdout.flush()
    if opened:
        import webbrowser

        webbrowser.open(address)
