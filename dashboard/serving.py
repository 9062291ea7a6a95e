"""Starting the dashboard's server inside this process, with our settings from any working directory."""

from __future__ import annotations

import errno
import os
import socket
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

from dashboard.errors import TensionError

PACKAGE = Path(__file__).parent
APP = PACKAGE / "app.py"
PORT = 8501
PORTS_TRIED = 50
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ANY = ("0.0.0.0", "::")  # noqa: S104  told apart here, bound only when asked for
QUIET = {"logger.hideWelcomeMessage": True, "logger.level": "warning", "server.headless": True}


def packaged(in_wheel: str, in_checkout: str) -> Path:
    """Return where a folder of ours is: inside the installed package, or in the checkout around it."""
    inside = PACKAGE / in_wheel
    return inside if inside.exists() else PACKAGE.parent / in_checkout


def settings() -> dict[str, object]:
    """Read our config.toml as Streamlit's options: {"server.maxUploadSize": 25}."""
    path = packaged(".streamlit", ".streamlit") / "config.toml"
    try:
        return dict(_flat(tomllib.loads(path.read_text("utf-8"))))
    except (OSError, ValueError) as error:
        raise TensionError(f"{path}: the dashboard's settings cannot be read ({error}); reinstall") from error


def choose_port(address: str, wanted: int | None) -> int:
    """Return the wanted port, or the first free one from 8501. Raises TensionError where none is free."""
    candidates = range(PORT, PORT + PORTS_TRIED) if wanted is None else (wanted,)
    for port in candidates:
        if _is_free(address, port):
            return port
    if wanted is None:
        raise TensionError(f"{address}: no free port from {PORT} on; give one with --port")
    raise TensionError(f"{address}: port {wanted} is taken; give another with --port, or leave --port out")


def link(address: str, port: int) -> str:
    """Return the address to open in a browser."""
    host = "localhost" if address in ANY else address
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(store: str, address: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until Ctrl-C; `ready` is called once the server answers."""
    from streamlit.web import bootstrap

    os.environ["TENSION_STORE"] = store
    options = settings() | QUIET | {"server.address": address, "server.port": port}
    options["server.allowedHosts"] = _hosts(options.get("server.allowedHosts"), address)
    Thread(target=_when_up, args=(address, port, ready), daemon=True).start()
    bootstrap.load_config_options(options)
    bootstrap.run(str(APP), False, [], options)


def _flat(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _hosts(allowed: object, address: str) -> list[str]:
    """Return the host names to answer to: who listens on every address cannot know its names."""
    known = [str(host) for host in allowed] if isinstance(allowed, list) else list(LOOPBACK)
    if address in ANY:
        return ["*"]
    return known if address in known else [*known, address]


def _is_free(address: str, port: int) -> bool:
    try:
        with socket.create_server((address, port), family=_family(address)):
            return True
    except OSError as error:
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            return False
        raise TensionError(f"{address}: cannot listen there ({error.strerror}); give another --address") from error


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def _when_up(address: str, port: int, ready: Callable[[], None]) -> None:
    while not _answers("127.0.0.1" if address == "0.0.0.0" else address, port):  # noqa: S104
        time.sleep(0.05)
    ready()


def _answers(address: str, port: int) -> bool:
    connection = HTTPConnection(address, port, timeout=1)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
