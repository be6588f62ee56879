"""Clauses of short sentences: subject, base form, and flags (- denied, p passive, and the modality where not asserted)."""

from __future__ import annotations

import pytest

from claimcheck.analysis import analyse
from claimcheck.loaders import from_string
from claimcheck.model.analysis import Clause, Modality, Sentence

CASES = """
The union rejected the offer. | the union > reject
The union has not rejected the offer. | the union > reject -
The bill was rejected. | - > reject p
The bill was rejected by the senate. | the senate > reject p
The treaty was not signed. | - > sign p -
Peru will sign the treaty. | peru > sign planned
Peru will not sign the treaty. | peru > sign planned -
Peru may sign the treaty. | peru > sign possible
Peru might not sign the treaty. | peru > sign possible -
Peru must sign the treaty. | peru > sign obliged
Banks must report losses. | banks > report obliged
Banks should report losses. | banks > report obliged
The court would hear the case. | the court > hear conditional
If talks fail, the plant will close. | talks > fail conditional
If talks fail, the plant will close. | the plant > close conditional
Will Peru sign? | peru > sign question
The firm failed to pay. | the firm > pay -
The firm refused to pay. | the firm > pay -
The firm managed to pay. | the firm > pay
The firm did not manage to pay. | the firm > pay -
The firm hopes to pay. | the firm > pay planned
The judge ordered the firm to pay. | the firm > pay asked
The judge urged the firm not to pay. | the firm > pay asked -
The law allows the firm to pay. | the firm > pay possible
The law requires shops that sell wine to register. | shops > sell
The law requires shops that sell wine to register. | shops > register asked
The bill, which bans whaling, was signed. | the bill > ban
The nurse who found the error resigned. | the nurse > resign
The plant that makes the drug will close. | the plant > close planned
The nurse who found the error resigned. | the nurse > find
No country signed. | no country > sign -
Nobody signed the deal. | nobody > sign -
The bridge is open. | the bridge > open
The bridge is not open. | the bridge > open -
The report was accurate. | the report > accurate
The rover has landed. | the rover > land
The rover never landed. | the rover > land -
The volcano erupted and the town was evacuated. | the volcano > erupt
The volcano erupted and the town was evacuated. | - > evacuate p
Hull beat Derby and won the cup. | hull > win
Derby lost but did not go down. | derby > lose
The minister said that the plant would close. | the minister > say
The minister said that the plant would close. | the plant > close planned
The cook said that a fish rots from the head. | a fish > rot
The clerk said that the town hall clock stops at noon. | the town hall clock > stop
The party demanded that the club treasurer resign. | the club treasurer > resign asked
Officials said that price increases were needed. | - > need p
The agency says the drug works. | the agency > say
The agency says the drug cured them. | the drug > cure
Peru is the only member yet to ratify the pact. | the only member > ratify -
Peru is the only member to have ratified the pact. | the only member > ratify
Peru was the first country to ratify the pact. | the first country > ratify
Hull is one of the few clubs to have won twice. | the few clubs > win
The vaccine was approved last week. | - > approve p
The patients were treated by two nurses. | two nurses > treat p
Doctors have treated the patients. | doctors > treat
The senate has not yet voted. | the senate > vote -
Lind pleaded not guilty. | lind > plead guilty -
Lind pleaded guilty. | lind > plead guilty
The board shut down the plant. | the board > shut down
The board wants the plant to close. | the plant > close asked
A directive ordering the lab to close was issued. | the lab > close asked
The telescope was built by a firm in Leeds. | a firm > build p
The plant has been sold. | - > sell p
Wales are to play Peru. | wales > play planned
The mayor, who opposed the road, lost. | the mayor > oppose
Pupils were moved after a fire destroyed the school. | a fire > destroy
The road was shut after a lorry overturned near Leeds. | a lorry > overturn
The hall was cleared after smoke ripped through the roof. | smoke > rip through
Traders left as the river burst its banks. | the river > burst
He resigned after a report published on Monday. | he > resign
He resigned after a report published on Monday. | - > publish p
Ministers met after a deal reached in Lyon. | - > reach p
After a play called Dust he left. | he > leave
The board met for three hours in Oslo on Friday after auditors found a gap of two million in the accounts of the fund. | auditors > find
Fans in the north and east of the country lost power late Friday when two lines between the dam and the city were cut. | - > cut p
Last May, a stray dog injured a teacher. | a stray dog > injure
Last May the firm closed a plant. | the firm > close
Man charged with theft in Leeds | - > charge p
Bull charged at crowd in Pamplona | bull > charge
Farmers can opt out. | farmers > opt out possible
""".strip().splitlines()


def _shown(sentence: Sentence, clause: Clause) -> str:
    """A clause in the notation of the cases."""
    phrase = None if clause.subject is None else sentence.phrases[clause.subject]
    subject = "-" if phrase is None else " ".join(t.folded for t in sentence.tokens[phrase.first : phrase.last])
    flags = (
        ["p"] * clause.passive
        + [str(clause.modality)] * (clause.modality is not Modality.ASSERTED)
        + ["-"] * clause.negated
    )
    return " ".join([subject, ">", clause.lemma, *flags])


@pytest.mark.parametrize("case", CASES)
def test_clauses_of_a_sentence(case: str) -> None:
    text, wanted = (part.strip() for part in case.split("|"))
    sentence = analyse(from_string(text)).sentences[0]
    assert wanted in [_shown(sentence, clause) for clause in sentence.clauses]
