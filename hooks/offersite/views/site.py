"""The whole programme in one language, ready to show: built once, shared by every output."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..drawings.mark import Mark
from ..language.descriptions import description_of
from ..language.words import Rich, Words
from ..model import PageText, Site, Topic
from ..settings import Language, Settings
from ..translations.shown import Pairs
from .answers import Panels, PanelViews
from .areas import AreasView, view_areas
from .base import Head, Link, SourceView
from .calendar import CalendarViews, Digest, YearView
from .calendar_feeds import ALL_EVENTS, FeedsView, view_feeds
from .comparison import ComparisonViews, Table
from .contacts import RegionContacts, view_contacts
from .enquiries import Asking, view_asking, view_enquiries
from .events import EventView, Month
from .experiences import ExperienceView, view_experience
from .finder import FinderPage, FinderViews
from .glossary import Mentions, TermView, view_mentions, view_terms
from .judgements import JudgementViews
from .links import CALENDAR_FILE, PAGES
from .localiser import Localiser
from .marks import view_legend, view_marks
from .matching import Finder
from .offers import OfferView, OfferViews, view_short_names
from .pairs import PairView, PairViews
from .proposals import view_proposals
from .regions import RegionView, RegionViews
from .results import ResultViews
from .synonyms import Keywords, view_keywords
from .topics import QuestionView, TopicView, points_beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What every page of a language shares: its frame, its menu and the site's own words."""

    language: Language
    name: Words
    body: Words
    words: Mapping[str, Words]
    pages: Mapping[str, Link]
    """The pages that there is one of, by their names in the table of pages."""
    short_names: re.Pattern[str] | None
    """Names of offers that stay on one line of a heading."""
    marks: Mapping[str, Mark]
    """Those of the offers, by the addresses of their pages."""
    menu: list[tuple[str, Link]]
    """Those that the menu shows, in its order."""
    calendar: str
    """The path of the calendar that holds all events."""
    links: list[Link]
    mentions: Mentions
    """The terms of the glossary that texts are searched for."""
    glossary: Link | None
    """Its page, where there is a term to explain."""
    today: Words
    """Of which day the site is, for what is printed: what it says may be older."""
    call: Link | None
    """Whom to call about all of it, for what is printed, where it is a single one who has a telephone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """Everything a programme says, in one language."""

    shell: Shell
    heads: Mapping[str, Head]
    about: Rich | None
    offers: list[OfferView]
    legend: Words | None
    """What the marks of the offers show."""
    comparison: Table
    pairs: list[PairView]
    partners: Mapping[str, list[Link]]
    """By offer: what it can be compared with."""
    finder: list[FinderPage]
    questions: list[QuestionView]
    topics: list[TopicView]
    proposals: list[Link]
    """The e-mails that propose any topic."""
    years: list[YearView]
    events: Mapping[str, EventView]
    panels: Panels
    """What comes next, in all and of each offer, region and event."""
    offer_events: Mapping[str, Digest]
    experiences: list[ExperienceView]
    contacts: list[RegionContacts]
    year: YearView | None
    """The first that is not over, else the last: the one that readers ask about."""
    coming: list[Month]
    """The events of all years that come next."""
    unpublished: Words | None
    """Says so if the numbers of the current year or the next are not known."""
    regions: list[RegionView]
    areas: AreasView
    asking: Mapping[str, list[Asking]]
    """By offer: the e-mails as its page has them, the way to take part first."""
    feeds: FeedsView
    terms: list[TermView]
    """Those that the glossary explains."""
    keywords: Mapping[str, Keywords]
    """Words for the search, by the path of the page they lead to."""
    data_terms: Words | None
    """What may be done with the open data."""
    gaps: bool
    """Whether any text stands in for a missing translation."""
    outdated: Pairs
    """The sources of texts, and of files of free pages, whose translations are outdated, with these."""
    data: Site
    """What it is a view of: in all languages, as the editors wrote it."""
    settings: Settings


def view_site(
    site: Site,
    settings: Settings,
    language: Language,
    today: dt.date,
    say: Localiser | None = None,
    outdated: Pairs = (),
) -> SiteView:
    """The site in `language` as it stands on the day `today`. Raises nothing for data that was checked.

    `say` is who says it, if somebody listens; `outdated` are translations that are marked so.
    """
    say = say or Localiser(language, settings.source, site.labels, outdated)
    sources = {source.id: say.cite(source) for source in site.programme.sources}
    topics = {topic.id: say.link("topic", topic.id, topic.name) for topic in site.topics}
    offers = OfferViews(site, say, today)
    calendar = CalendarViews(site, say, today, sources)
    years = calendar.years()
    year = next((year for year in years if year.year >= today.year), years[-1] if years else None)
    comparison = ComparisonViews(site, offers, say)
    pairs = PairViews(comparison, say)
    contacts = view_contacts(site.programme, say, sources)
    enquiries = view_enquiries(site.offers, contacts, say)
    about = PanelViews(site, say, calendar, contacts, today)
    panels = about.all()
    judgements = JudgementViews(Finder(site, today), say, offers, calendar, year, contacts)
    terms = view_terms(site.glossary, say, sources)
    areas = view_areas(site.areas, site.programme, say)
    view = SiteView(
        shell=_shell(site, say, today, view_mentions(site.glossary, terms, say), panels.everywhere.call),
        heads=_heads(site, say, sources),
        about=say.prose(site.programme.about),
        offers=[offers.offer(offer, topics, sources[offer.source]) for offer in site.offers],
        legend=view_legend(site, site.offers, say),
        comparison=comparison.table(range(len(site.offers))),
        pairs=pairs.all(),
        partners={offer.id: pairs.partners(offer.id) for offer in site.offers},
        finder=FinderViews(ResultViews(judgements, about)).pages(),
        questions=_questions(site, say, sources),
        topics=_topics(site, say, calendar, contacts, sources),
        proposals=view_proposals(None, site.offers, contacts, say),
        years=years,
        year=year,
        coming=calendar.coming(),
        unpublished=calendar.unpublished(),
        events=calendar.events,
        panels=panels,
        offer_events={offer.id: calendar.of_offer(offer.id) for offer in site.offers},
        experiences=[view_experience(x, say, topics, sources[x.source]) for x in site.experiences],
        contacts=contacts,
        regions=RegionViews(say, calendar, year, enquiries).regions(site.programme, contacts, areas),
        areas=areas,
        asking={offer.id: view_asking(offer, contacts, say) for offer in site.offers},
        feeds=view_feeds(site, say, calendar.events.values(), contacts),
        terms=terms,
        keywords=view_keywords(site.synonyms, say),
        data_terms=say.optional(site.programme.data_terms),
        data=site,
        settings=settings,
        gaps=False,
        outdated=outdated,
    )
    return replace(view, gaps=say.gaps)  # known once all is said


def _shell(site: Site, say: Localiser, today: dt.date, mentions: Mentions, call: Link | None) -> Shell:
    programme = site.programme
    texts: dict[str, PageText] = {name: getattr(site.pages, name) for name in PAGES}
    pages = {name: Link(say.line(text.menu), say.links.to("page", name)) for name, text in texts.items()}
    return Shell(
        language=say.language,
        name=say.line(programme.name),
        body=say.line(programme.body),
        words=say.all_labels,
        pages=pages,
        short_names=view_short_names(site.offers, say),
        marks=view_marks(programme, site.offers, say),
        menu=[(name, pages[name]) for name in site.pages.menu],
        calendar=say.links.root + ALL_EVENTS,
        links=[Link(say.line(link.title), say.address(link.url)) for link in programme.links],
        mentions=mentions,
        glossary=Link(say.label("glossary"), say.links.to("glossary"))
        if any(each.meaning for each in site.glossary)
        else None,
        today=say.label("printed_as_of", date=say.formats.date(today)),
        call=call,
    )


def _heads(site: Site, say: Localiser, sources: Mapping[str, SourceView]) -> dict[str, Head]:
    cited = {
        "home": [site.programme.source],
        "offers": [offer.source for offer in site.offers],
        "comparison": [offer.source for offer in site.offers],
        "finder": [offer.source for offer in site.offers],
        "faq": [question.source for question in site.faq],
        "topics": [topic.source for topic in site.topics],
        "experiences": [experience.source for experience in site.experiences],
        "contact": [contact.source for contact in site.programme.contacts],
    }
    heads = {}
    for name in PAGES:
        text: PageText = getattr(site.pages, name)
        heads[name] = Head(
            say.line(text.title),
            say.line(text.description).plain,
            say.prose(text.lead),
            [sources[source] for source in dict.fromkeys(cited.get(name, []))],
        )
    lost = site.pages.not_found
    return heads | {"not_found": Head(say.line(lost.title), "", say.prose(lost.lead))}


def _questions(site: Site, say: Localiser, sources: Mapping[str, SourceView]) -> list[QuestionView]:
    offers = {offer.id: say.link("offer", offer.id, offer.name) for offer in site.offers}
    return [
        QuestionView(
            id=each.id,
            formerly=each.formerly,
            href=say.links.to("faq", each.id),
            question=say.line(each.question),
            answer=say.prose(each.answer),
            about=[offers[offer] for offer in each.about],
            take_part=each.take_part,
            source=sources[each.source],
        )
        for each in site.faq
    ]


def _about(topic: Topic, say: Localiser) -> str:
    """A topic in the words of its own, else its summary or name and, where that is short, what it covers."""
    if topic.description:
        return say.line(topic.description).plain
    points = say.join([say.line(point) for point in topic.points]).capitalised
    return description_of(say.line(topic.summary or topic.name).plain, points.plain)


def _topics(
    site: Site,
    say: Localiser,
    calendar: CalendarViews,
    contacts: Sequence[RegionContacts],
    sources: Mapping[str, SourceView],
) -> list[TopicView]:
    return [
        TopicView(
            id=topic.id,
            name=say.line(topic.name),
            href=say.links.to("topic", topic.id),
            summary=say.optional(topic.summary),
            description=_about(topic, say),
            points=points_beyond(say.optional(topic.summary), [*map(say.line, topic.points)]),
            proposals=view_proposals(topic, site.offers, contacts, say),
            offers=[say.link("offer", x.id, x.name) for x in site.offers if topic.id in x.topics],
            events=calendar.on_topic(topic.id),
            experiences=[
                say.link("experience", x.id, x.title) for x in site.experiences if topic.id in x.topics
            ],
            calendar=say.links.to("topic", topic.id) + CALENDAR_FILE,
            source=sources[topic.source],
        )
        for topic in site.topics
    ]
