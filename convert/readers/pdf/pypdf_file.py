"""A PDF file opened with pypdf, quietly."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader


def open_pypdf(data: bytes) -> PdfReader | None:
    """The file, opened with the empty password if it is encrypted; nothing if that does not open it.

    pypdf raises whatever a damaged file makes Python raise; callers turn it into our errors.
    Its complaints go to whoever listens to its logger, and not to standard error.
    """
    import pypdf

    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        return None
    return reader
