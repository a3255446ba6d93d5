"""From user space, where PDF draws, to the page as it is shown: cropped and turned (ISO 32000-1, 8.3)."""

from __future__ import annotations

from typing import NamedTuple


class Frame(NamedTuple):
    """The part of user space that is shown, in points, and how it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int
    """Quarter turns clockwise, 0 to 3."""

    @property
    def width(self) -> float:
        """How wide the page is as shown."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """How high the page is as shown."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space, counted from the page's top left corner."""
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        if self.turns == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def turned(self, quarters: int) -> Frame:
        """The same part of user space turned on, clockwise."""
        return self._replace(turns=(self.turns + quarters) % 4) if quarters else self

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A box of user space as left, top, right and bottom on the page as shown."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
