"""How the tests are run: Hypothesis tries the same examples every time, unless `EXPLORE` is set.

    EXPLORE=1 python -m pytest tests/test_round_trip.py

A law that fails there gets its example into the tests.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("explore" if os.environ.get("EXPLORE") else "repeatable")
