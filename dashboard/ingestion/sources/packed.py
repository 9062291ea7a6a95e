"""ZIP archives, within bounds: what they hold is looked at before it is unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO

from dashboard.errors import SourceError

TOTAL = 2**30
"""Bytes that an archive may hold unpacked."""
FILES = 20_000
RATIO = 200
"""How many times larger than packed it may become: text is packed to a tenth at best."""


def bounded(data: bytes) -> zipfile.ZipFile:
    """Open an archive. Raises SourceError for what is damaged, or would fill memory or disk."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise SourceError(f"damaged archive ({error}); pack it again") from error
    sizes = [member.file_size for member in archive.infolist()]
    if len(sizes) > FILES or sum(sizes) > min(TOTAL, max(len(data), 4096) * RATIO):
        raise SourceError(
            f"{len(sizes):,} files of {sum(sizes):,} bytes in {len(data):,}: more than we unpack; unpack it yourself"
        )
    return archive
