"""The Filter: one frozen value that is the link, the sidebar, the query and the export's manifest."""

from __future__ import annotations
