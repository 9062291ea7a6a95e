"""`tension serve`: the dashboard in a browser."""

from __future__ import annotations

import webbrowser

import typer

from dashboard import serving
from dashboard.cli import options
from dashboard.cli.record import opened
from dashboard.cli.terminal import complain


def serve(
    store: options.Store = "",
    port: options.Port = None,
    address: options.Address = "127.0.0.1",
    no_browser: options.Browser = False,
) -> None:
    """Open the dashboard of a record in the browser.

    It is served on this machine until Ctrl-C; a record that grows meanwhile shows at the next click.

    \b
    Examples:
      tension serve
      tension serve --store ukraine.sqlite --port 8600 --no-browser
    """
    served(store, port, address, no_browser)


def served(store: str, port: int | None, address: str, no_browser: bool) -> None:
    """Serve until Ctrl-C, and say where. Raises StoreError rather than serving what is no record."""
    where = opened(store)
    chosen = serving.choose_port(address, port)
    if port is None and chosen != serving.PORT:
        complain(f"port {serving.PORT} is taken; serving on {chosen}")
    if address not in serving.LOOPBACK:
        complain(f"{address}: everybody who reaches this machine can read the record; leave --address out")
    link = serving.link(address, chosen)

    def ready() -> None:
        typer.echo(f"The dashboard is at {link} (Ctrl-C ends it)")
        if not no_browser:
            webbrowser.open(link)

    try:
        serving.serve(where, address, chosen, ready)
    except KeyboardInterrupt:
        raise typer.Exit from None
