"""One thing that two texts put with other certainty, told from their sentences side by side: copies of one text, and
what one outlet tells as planned and another as done; in copies, other figures, too."""

from __future__ import annotations

from claimcheck.versions.copies import wavering as wavering
from claimcheck.versions.figures import altered as altered
from claimcheck.versions.outlets import came_about as came_about
from claimcheck.versions.pairs import KIND as KIND
from claimcheck.versions.pairs import claims as claims
from claimcheck.versions.pairs import clusters as clusters
