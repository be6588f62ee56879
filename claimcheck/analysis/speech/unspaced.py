"""Who says what in Chinese and Japanese, whose words nothing here takes apart: by their marks and a few set phrases.

Where no sign or mark parts a verb of speech from what is said, only verbs of two characters count: one alone may be
part of another word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.analysis.speech.types import Scene, Speech
from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily
from claimcheck.text.scripts import UNSPACED

_WHO = r"(?P<who>(?:[^\W\d_]|[\u00b7\u30fb]){2,24}?)"
_BEGINS = r"(?<![^\n\u3002\uff01\uff1f\u201d\u300d\u300f\uff0c\u3001])"
_QUOTE = r"(?P<said>\u201c[^\u201c\u201d\n]+(?:\u201d|(?=\n))|\u300c[^\u300c\u300d\n]+\u300d)"
_CLAUSE = r"(?P<said>[^\n\u3002\uff01\uff1f\u201c\u300c]{2,}?)(?=[\u3002\uff01\uff1f\n]|\Z)"
_LONG = (
    "表示|指出|强调|強調|认为|認為|宣布|透露|声称|聲稱|否认|否認|承认|"
    "承認|警告|回应|回應|补充|補充|解释|解釋|写道|寫道|坦言"
)
# One character that is no part of a noun: not of a novel, a legend, a name, a report, a street.
_SHORT = "说道|(?<![小传傳学學论論演解听聽再难難据據])[说說]|(?<![名职職简簡统統])[称稱]"
_SAYS = rf"(?P<cue>{_LONG}|{_SHORT})"
_HELD = r"(?:述べ|語|話し|話す|言|説明|発表|明らかに|主張|コメント|強調|否定|指摘|訴え|答え|書)"
_END = r"(?=[\u3002\uff01\uff1f\uff0c\n]|\Z)"
_PATTERNS = (
    lazily(rf"{_BEGINS}(?P<cue>据|據){_WHO}(?:报道|報道|報導|消息|介绍|介紹|透露|[说說称稱])[\uff0c,]{_CLAUSE}"),
    lazily(rf"{_BEGINS}{_WHO}{_SAYS}[了]?[\uff1a:\uff0c,]?[ ]?{_QUOTE}"),
    lazily(rf"{_QUOTE}[\uff0c,]?{_WHO}{_SAYS}{_END}"),
    lazily(rf"{_BEGINS}{_WHO}{_SAYS}[\uff0c,\uff1a:]{_CLAUSE}"),
    lazily(rf"{_BEGINS}{_WHO}(?P<cue>{_LONG}){_CLAUSE}"),
    lazily(
        rf"{_BEGINS}{_WHO}(?:は|が|も)\u3001?(?:[^\n\u3002\u300c]{{0,30}}\u3001)?{_QUOTE}(?:など)?(?P<cue>と){_HELD}"
    ),
    lazily(rf"{_QUOTE}(?P<cue>と)\u3001?{_WHO}(?:は|が|も){_HELD}"),
    lazily(rf"{_BEGINS}{_WHO}(?P<cue>による?と|によれば)\u3001?{_CLAUSE}"),
)


def told(text: str, scenes: Sequence[Scene]) -> Iterator[Speech]:
    """What is said in such a script, in the order of the patterns; of two that overlap the first stands."""
    taken: list[Span] = []
    starts = [s.sentence.passage.span.start for s in scenes]
    for pattern in _PATTERNS if UNSPACED.search(text) else ():
        for match in pattern.finditer(text):
            said = Span(*match.span("said"))
            if not UNSPACED.search(match["who"]) or any(t.overlaps(said) for t in taken):
                continue
            taken.append(said)
            yield Speech(
                sentence=max(0, bisect_right(starts, match.start("cue")) - 1),
                speaker=Span(*match.span("who")),
                cue=Span(*match.span("cue")),
                lemma=match["cue"],
                contents=(said,),
                direct=text[said.start] in "\u201c\u300c",
            )
