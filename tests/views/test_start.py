"""What starting the dashboard loads, and with which settings."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import summit

ROOT = Path(__file__).parents[2]
LOADED = """
import sys
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("dashboard/app.py", default_timeout=60).run()
assert not app.exception, app.exception
assert app.get("plotly_chart"), "the chart was drawn"
print(sorted({name.split(".")[0] for name in sys.modules} & {"spacy", "thinc", "dateparser"}))
"""


def test_the_dashboard_runs_without_the_parser(place, store):
    summit.fill(store)
    environment = {"TENSION_STORE": place, "PATH": "/usr/bin", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


def settings():
    return tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def flat(table, prefix=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def test_every_setting_is_one_that_streamlit_knows():
    from streamlit import config

    known = set(config.get_config_options())
    assert {name for name, _ in flat(settings())} <= known


def test_the_settings_are_the_secure_ones():
    chosen = dict(flat(settings()))
    assert chosen["server.address"] == "127.0.0.1"
    assert chosen["server.enableCORS"] is True
    assert chosen["server.enableXsrfProtection"] is True
    assert "*" not in chosen["server.allowedHosts"]
    assert chosen["server.maxUploadSize"] == 25
    assert chosen["browser.gatherUsageStats"] is False
    assert chosen["client.toolbarMode"] == "viewer"
    assert chosen["client.showErrorDetails"] == "none"


def test_nothing_in_the_settings_is_fetched_from_elsewhere():
    assert "http" not in (ROOT / ".streamlit" / "config.toml").read_text("utf-8")


def test_labels_vanish_where_the_chart_is_narrower_than_they_were_set_for():
    from dashboard.figures import axes, canvas

    needed = canvas.WIDTH + axes.MARGIN["l"] + axes.MARGIN["r"]
    look = (ROOT / "dashboard" / "views" / "look.css").read_text("utf-8")
    assert f"@container (max-width: {needed - 1}px)" in look


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_text_can_be_read_on_both_grounds():
    from dashboard.figures.inks import DARK, LIGHT

    for name, ink in (("light", LIGHT), ("dark", DARK)):
        theme = settings()["theme"][name]
        assert theme["backgroundColor"] == ink.ground, "the chart's paper is the page's"
        assert len(theme["chartDivergingColors"]) == 10
        for text in (theme["textColor"], theme["linkColor"], ink.text, ink.quiet):
            for ground in (theme["backgroundColor"], theme["sidebar"]["backgroundColor"]):
                assert contrast(text, ground) >= 4.5, (name, text, ground)
