"""Where the dashboard is served, with which settings."""

from __future__ import annotations

import socket

import pytest

from dashboard import serving
from dashboard.errors import TensionError


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_wanted_port_that_is_taken_is_an_error(taken):
    with pytest.raises(TensionError, match=f"127.0.0.1: port {taken} is taken; give another with --port"):
        serving.choose_port("127.0.0.1", taken)


def test_else_the_next_free_port_is_taken(taken, monkeypatch):
    monkeypatch.setattr(serving, "PORT", taken)
    assert taken < serving.choose_port("127.0.0.1", None) < taken + serving.PORTS_TRIED


def test_an_address_that_is_not_ours_is_an_error():
    with pytest.raises(TensionError, match="cannot listen there"):
        serving.choose_port("192.0.2.1", None)
    with pytest.raises(TensionError, match="cannot listen there"):
        serving.choose_port("no such host", 0)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("127.0.0.1", "http://127.0.0.1:8501"),
        ("0.0.0.0", "http://localhost:8501"),  # noqa: S104
        ("::1", "http://[::1]:8501"),
    ],
)
def test_the_link_opens_in_a_browser(address, link):
    assert serving.link(address, 8501) == link


def test_settings_are_options_with_dotted_names(tmp_path, monkeypatch):
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(
        "[server]\nmaxUploadSize = 25\n[theme.light]\nprimaryColor = '#123456'\n"
    )
    monkeypatch.setattr(serving, "PACKAGE", tmp_path)
    assert serving.settings() == {"server.maxUploadSize": 25, "theme.light.primaryColor": "#123456"}


def test_settings_that_are_not_there_are_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "PACKAGE", tmp_path / "nowhere")
    with pytest.raises(TensionError, match=r"config\.toml: the dashboard's settings cannot be read"):
        serving.settings()


def test_a_checkout_and_a_wheel_have_the_same_folders(tmp_path, monkeypatch):
    package = tmp_path / "dashboard"
    monkeypatch.setattr(serving, "PACKAGE", package)
    assert serving.packaged("samples", "data/samples") == tmp_path / "data/samples"
    (package / "samples").mkdir(parents=True)
    assert serving.packaged("samples", "data/samples") == package / "samples"


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("127.0.0.1", ["localhost", "127.0.0.1"]),
        ("10.0.0.7", ["localhost", "127.0.0.1", "10.0.0.7"]),
        ("0.0.0.0", ["*"]),  # noqa: S104
    ],
)
def test_the_server_answers_to_its_own_names_only(tmp_path, monkeypatch, address, hosts):
    options = {}
    monkeypatch.setattr(serving, "settings", lambda: {"server.allowedHosts": ["localhost", "127.0.0.1"]})
    monkeypatch.setattr(serving, "Thread", lambda **_: type("Still", (), {"start": lambda self: None})())
    monkeypatch.setattr("streamlit.web.bootstrap.load_config_options", options.update)
    monkeypatch.setattr("streamlit.web.bootstrap.run", lambda *_: None)
    monkeypatch.setenv("TENSION_STORE", "other")
    serving.serve("here.sqlite", address, 8501, lambda: None)
    assert options["server.allowedHosts"] == hosts
    assert (options["server.address"], options["server.port"]) == (address, 8501)
    assert serving.os.environ["TENSION_STORE"] == "here.sqlite"
