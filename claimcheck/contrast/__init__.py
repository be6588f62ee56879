"""Two short texts of which one says what the other says, but for one place."""

from __future__ import annotations

from claimcheck.contrast.accused import blame as blame
from claimcheck.contrast.drift import Drift as Drift
from claimcheck.contrast.drift import between as between
from claimcheck.contrast.drift import done_in_one as done_in_one
from claimcheck.contrast.drift import drift as drift
from claimcheck.contrast.drift import only_perhaps as only_perhaps
from claimcheck.contrast.drift import to_come as to_come
from claimcheck.contrast.find import Contrast as Contrast
from claimcheck.contrast.find import contrast as contrast
from claimcheck.contrast.nearly import nearly as nearly
from claimcheck.contrast.occasions import by_then as by_then
from claimcheck.contrast.occasions import two_occasions as two_occasions
from claimcheck.contrast.told import PERHAPS as PERHAPS
from claimcheck.contrast.told import SUPPOSED as SUPPOSED
from claimcheck.contrast.told import Telling as Telling
from claimcheck.contrast.told import telling as telling
from claimcheck.contrast.unsettled import unsettled as unsettled
from claimcheck.contrast.votes import two_votes as two_votes
from claimcheck.contrast.votes import voted_otherwise as voted_otherwise
