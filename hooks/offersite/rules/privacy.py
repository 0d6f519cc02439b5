"""The data is public: what only invitees may know never stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Site
from ..model.walk import Path
from ..problems import Finding
from .context import Context

MEETINGS = """
    teams.microsoft.com teams.live.com teams.cloud.microsoft zoom.us zoomgov.com zoom.com/j zoom.com/my
    meet.google.com webex.com gotomeeting.com gotomeet.me meet.goto.com whereby.com meet.jit.si jitsi.org
    kmeet.infomaniak.com bluejeans.com join.skype.com meet.lync.com chime.aws livestorm.co demio.com
    meet.proton.me clickmeeting.com
"""
SURVEYS = """
    forms.office.com forms.cloud.microsoft forms.microsoft.com forms.gle docs.google.com/forms
    surveymonkey.com surveymonkey.de surveymonkey.ch findmind.ch findmind.com limesurvey.org limesurvey.net
    doodle.com typeform.com jotform.com umfrageonline.com umfrageonline.ch survio.com framaforms.org
    framadate.org nuudel.digitalcourage.de ksuite.infomaniak.com/forms qualtrics.com sondage.ch evalandgo.com
    unipark.de lamapoll.de strawpoll.com mentimeter.com menti.com slido.com sli.do tally.so
"""
# A quick look first, since this runs over every value: without one of these, a text holds neither.
SUSPECT = re.compile(r"\.\w|:\S|\d[\d ]{7}|[:=]\s*\S*\d")
HOST = re.compile(
    r"(?<![\w@-])(?:[\w-]+\.)*(?:{})(?![\w-])".format("|".join(map(re.escape, (MEETINGS + SURVEYS).split()))),
    re.IGNORECASE,
)
# Hosts that anyone may run, known by their name; only in an address, since "meet.All" may be a missing blank.
OWN_HOST = re.compile(
    r"https?://(?:[\w-]+\.)*(?:meet|bbb|bigbluebutton|jitsi|limesurvey|umfragen?|surveys?|sondages?)\.[\w.-]+\w",
    re.IGNORECASE,
)
PROGRAM = re.compile(r"\b(?:msteams|zoommtg|zoomus|webex|gotomeeting|callto|sips?):/*\w", re.IGNORECASE)
CODE = re.compile(
    r"""(?: meeting[ -]?id | (?:id|numéro)\ de\ (?:la\ )?réunion | id\ (?:della\ )?riunione
          | (?:besprechungs|meeting|konferenz)-?(?:id|nummer) ) \s*[:=]?\s* \d[\d ]{7,}
      | (?: passcode | kenncode | zugangscode | passwort | password | mot\ de\ passe
          | code\ (?:secret|d.accès) | codice\ d.accesso ) \s*[:=]\s* (?=\S*\d)\S{4,}""",
    re.IGNORECASE | re.VERBOSE,
)


def check(site: Site, context: Context) -> Iterator[Finding]:
    """No text and no address holds a join link, a survey for invitees or a passcode."""
    for path, _, wording in context.wordings():
        yield from _secrets(path, wording)
    for path, value in context.values:
        if isinstance(value, str):
            yield from _secrets(path, value)


def _secrets(path: Path, text: str) -> Iterator[Finding]:
    if not SUSPECT.search(text):
        return
    if found := _address(text):
        yield Finding(path, "privacy.address", {"value": found[0][:60]})
    if found := CODE.search(text):
        yield Finding(path, "privacy.code", {"value": found[0][:60]})


def _address(text: str) -> re.Match[str] | None:
    return HOST.search(text) or OWN_HOST.search(text) or PROGRAM.search(text)
