"""`tension ...`: the command line."""

from __future__ import annotations

from dashboard.cli.commands import app, main

__all__ = ["app", "main"]
