"""`tension demo`: the dashboard on the articles that come along."""

from __future__ import annotations

from dashboard import serving
from dashboard.cli import options
from dashboard.cli.record import filled
from dashboard.cli.serve import served
from dashboard.errors import TensionError

SHOWN = ("dispatches", "digest.csv", "wire.jsonl")
"""Of the samples, those that tell one story; the others show each format."""


def demo(
    port: options.Port = None,
    no_browser: options.Browser = False,
    store: options.DemoStore = "",
) -> None:
    """Show the timeline of the articles that come along.

    They tell of Russia, the United States and Ukraine from June 2021 to February 2022, and are read into a
    record of their own; yours is left alone. A second run finds nothing new and only serves.

    \b
    Examples:
      tension demo
      tension demo --no-browser --port 8600
    """
    from platformdirs import user_data_path

    from dashboard.ingestion.sources import Defaults
    from dashboard.lexicon.files import digest

    # A record of its own for each lexicon: what an older one has read is not what this one reads.
    own = store or str(user_data_path("tension-timeline", appauthor=False) / f"demo-{digest()}.sqlite")
    samples = serving.packaged("samples", "data/samples")
    if filled(own, [samples / name for name in SHOWN], Defaults()).broken:
        raise TensionError(f"{samples}: some of the samples cannot be read; reinstall")
    served(own, port, "127.0.0.1", no_browser)
