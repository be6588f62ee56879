"""Scripts that put no blanks between words."""

from __future__ import annotations

import re

UNSPACED = re.compile("[\u0e01-\u0e2e\u3041-\u3096\u30a1-\u30fc\u3400-\u4dbf\u4e00-\u9fff]")  # Thai, kana, Han
