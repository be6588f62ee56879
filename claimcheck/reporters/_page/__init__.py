"""The page: one HTML file that an editor opens from a mail attachment.

Python makes what is shown (`cards`, `matrix`, `timeline`, `articles`, `opening`) out of a report; the templates
(`*.html`, Jinja2) say how. Templates escape everything, and `shell.visible` is the one function through which every
value passes on its way; what is marked as safe is our own style, script and JSON island, and nothing else.
The page loads nothing: its content security policy allows one style and one script, by their hashes.
"""

from __future__ import annotations
