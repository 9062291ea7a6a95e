"""Tension Timeline: dated articles in, a timeline of diplomatic events with their evidence out."""

__version__ = "0.1.0"
