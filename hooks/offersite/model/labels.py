"""The site's own small words. Each says where it appears, and which {placeholders} it holds."""

from __future__ import annotations

import string
from typing import Annotated

from pydantic import AfterValidator

from .base import Model, shown, wrong
from .text import Line


def _holding(*names: str) -> AfterValidator:
    """The check that a label holds exactly these {placeholders}, in every language."""

    def check(label: Line) -> Line:
        for language, text in label.root.items():
            if _placeholders(text) != set(names):
                expected = ", ".join(f"{{{name}}}" for name in names)
                raise wrong(
                    "label.placeholders", value=shown(text), language=language, expected=expected or "–"
                )
        return label

    return AfterValidator(check)


def _placeholders(text: str) -> set[str]:
    """What stands in braces. A format beside the name is none of ours and makes the name unknown."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return {"?"}
    return {f"{name}{form}{conversion or ''}" for _, name, form, conversion in parts if name is not None}


Plain = Annotated[Line, _holding()]
About = Annotated[Line, _holding("duration")]
Generally = Annotated[Line, _holding("format")]
PerRegion = Annotated[Line, _holding("count", "region")]
OnDate = Annotated[Line, _holding("date")]
InYear = Annotated[Line, _holding("year")]
Sources = Annotated[Line, _holding("dates")]
LengthAndFormat = Annotated[Line, _holding("duration", "format")]
Found = Annotated[Line, _holding("count")]
Fraction = Annotated[Line, _holding("dated", "foreseen")]
Regional = Annotated[Line, _holding("region", "contact")]
OfOffer = Annotated[Line, _holding("offer")]
OfOffers = Annotated[Line, _holding("offers")]
Pair = Annotated[Line, _holding("first", "second")]
Differing = Annotated[Line, _holding("differing", "all")]
ToWhom = Annotated[Line, _holding("audiences")]
WithAim = Annotated[Line, _holding("aim")]
InRegion = Annotated[Line, _holding("region")]
PerRegionAndYear = Annotated[Line, _holding("count", "region")]
Shown = Annotated[Line, _holding("shown", "all")]
OfFile = Annotated[Line, _holding("file")]
Planned = Annotated[Line, _holding("year", "region", "details")]


class Labels(Model):
    """Every word that templates show and that is not part of an offer, event or page text."""

    # the frame of every page
    skip: Plain
    """The link that skips to the content, seen on focus."""
    menu: Plain
    """The button that opens the navigation on phones."""
    navigation: Plain
    """Name of the main navigation, for screen readers."""
    breadcrumb: Plain
    """Name of the trail of pages above the heading, for screen readers."""
    languages: Plain
    """Name of the language switcher, for screen readers."""
    legal: Plain
    """Name of the navigation in the footer, for screen readers."""
    more_information: Plain
    """Heading of the links to the programme's other sites."""
    untranslated: Plain
    """Notice on a page some of whose text is not translated yet and shows in the source language."""
    on_this_page: Plain
    """Heading of a page's table of contents."""
    dark_colours: Plain
    """The switch for dark colours, which says whether it is pressed."""

    # sources
    source: Plain
    """Before a source: "Source"."""
    as_of: OnDate
    """After a source: "as of {date}"."""
    undated: Plain
    """After a source that bears no date."""
    note: Plain
    """Before an editorial note on a source."""

    # an offer
    at_a_glance: Plain
    """Heading of an offer's table of facts."""
    open_to: Plain
    """Before the audiences: "For"."""
    aim: Plain
    participants: Plain
    content: Plain
    length: Plain
    """Before length and format: "Length and format"."""
    per_year: Plain
    """Before the numbers of sessions: "Sessions per year"."""
    take_part: Plain
    roles: Plain
    """Before what the programme does."""
    price: Plain
    free: Plain
    """A price of nothing: "free of charge"."""
    unknown: Plain
    """In the comparison, for what is not known of an offer: "not known"."""
    about: About
    """An approximate length: "about {duration}"."""
    generally: Generally
    """A format with exceptions: "generally {format}"."""
    length_and_format: LengthAndFormat
    """Both together: "{duration}, {format}"."""
    per_region: PerRegion
    """A number of sessions: "{count} {region}", where region comes with its preposition."""
    as_needed: Plain
    """Instead of a number of sessions."""
    course: Plain
    """Heading of the steps of a session."""
    topics: Plain
    """Heading of an offer's or event's topics."""
    questions: Plain
    """Heading of the questions about an offer."""
    compare: Plain
    """Link to the comparison."""
    ask: Plain
    """Heading above the contact on an offer's page."""

    # the comparison
    criterion: Plain
    """Head of the comparison's first column."""
    comparison_caption: Plain
    """Caption of the comparison table."""

    # the calendar
    foreseen: Plain
    """Heading and caption of what is foreseen by region and offer."""
    dated: Plain
    """Heading of the events that have a date."""
    dated_of: Fraction
    """In the table of what is foreseen: "{dated} of {foreseen} dated"."""
    offer: Plain
    region: Plain
    date_open: Plain
    """What is foreseen for this or a coming year and has no date yet."""
    date_unknown: Sources
    """What was foreseen for a past year and has no date: "no date known to us ({dates})"."""
    no_events: InYear
    """Where a year has no dated event."""
    year: InYear
    """Heading of a year: "Calendar {year}"."""
    next_event: Plain
    """Heading of the next event on the home page."""
    latest_event: Plain
    """The same where there is none to come: the latest."""
    uncounted: Plain
    """Beside an event that counts for no region."""
    when: Plain
    where: Plain
    format: Plain
    within: Plain
    """Before the larger meeting an event is part of."""
    spoken: Plain
    """Before the languages spoken at an event."""
    updated: OnDate
    """The day of an event's last change: "Last changed on {date}"."""
    website: Plain
    host: Plain
    """Before the city that hosts a session."""
    capacity: Plain
    """Before the number of people that can take part: "Places"."""
    moved: OnDate
    """Beside a new date: from when the event was moved: "Moved; announced before for {date}"."""
    agenda: Plain
    """Heading of a session's programme, and name of the document that holds it."""
    speakers: Plain
    """Heading of those who speak."""
    documents: Plain
    """Heading of the links to agenda, slides and report."""
    slides: Plain
    report: Plain
    survey: Plain
    """State of an event whose topic is being chosen and whose date is provisional."""
    confirmed: Plain
    held: Plain
    cancelled: Plain

    # topics
    topic_offers: Plain
    topic_events: Plain
    topic_experiences: Plain
    topic_points: Plain
    """Heading of the narrower subjects of a topic."""

    # experiences
    motto: Plain
    author: Plain
    example: Plain
    therefore: Plain
    """Read aloud for the arrow of an equation: "therefore"."""
    equals: Plain
    """Read aloud for the equals sign of an equation: "means"."""

    # contact
    phone: Plain
    email: Plain
    no_contact: Regional
    """For a region without a contact: names the region and the only contact known."""

    # comparing two offers
    pair_title: Pair
    """Heading of the page that compares two offers: "{first} and {second} compared"."""
    pair_two: Plain
    """Heading of the links to these pages."""
    pair_others: Plain
    """Heading of the links from one of them to the others."""
    pair_with: OfOffer
    """Before the offers that one can be compared with: "Compare {offer} with"."""
    pair_differing: Differing
    """How much differs: "Criteria that differ: {differing} of {all}"."""
    pair_different: Plain
    """Beside a criterion in which the two differ."""
    pair_same: Plain
    """Beside a criterion in which they do not."""
    pair_unknown: Plain
    """Beside a criterion of which something is not known."""

    # the finder
    expects: Plain
    """Before what is expected of those who take part in an offer."""
    finder_given: Plain
    """Heading of the answers given so far."""
    finder_change: Plain
    """Link that changes an answer."""
    finder_back: Plain
    """Link to the question before."""
    finder_fits: OfOffers
    """Heading of a result: "Suits you: {offers}"."""
    finder_none: Plain
    """The same where no offer meets all answers."""
    finder_none_help: Plain
    """Below it: what the page shows instead, and whom to ask."""
    finder_others: Plain
    """Heading of the offers that are open too and have another aim."""
    finder_excluded: Plain
    """Heading of the offers that are not open to the reader, or do not take place in the region."""
    finder_why: Plain
    """Heading of the reasons why an offer fits."""
    finder_next: Plain
    """Heading of what to do next."""
    finder_open: OfOffer
    """Link to an offer: "More about {offer}"."""
    finder_date: Plain
    """Heading of the next date of an offer."""
    finder_no_date: Plain
    """Where no date is to come."""
    finder_no_date_left: Plain
    """Beside a number of sessions all of which have a date, none of them to come."""
    finder_planned: Planned
    """What a year foresees in a region: "Planned for {year} {region}: {details}"."""
    finder_open_to: ToWhom
    """A reason: "Open to: {audiences}"."""
    finder_closed_to: ToWhom
    """A reason against: "Not open to: {audiences}"."""
    finder_aim: WithAim
    """A reason: "Aim: {aim}"."""
    finder_other_aim: WithAim
    """A reason against: "Another aim: {aim}"."""
    finder_per_year: PerRegionAndYear
    """A reason: "Sessions planned {region}: {count} a year"."""
    finder_as_needed: InRegion
    """The same for an offer that has no fixed number."""
    finder_not_in: InRegion
    """A reason against: "No sessions planned {region}"."""
    # the page of a region
    contact: Plain
    """Heading of whom to ask, on the page of a region and at the end of an experience."""
    region_description: InRegion
    """What search engines say of a region's page, where region comes with its preposition."""
    region_language: Plain
    """Before the name of the language spoken in a region."""
    region_foreseen: InYear
    """Heading of what is foreseen in a region: "Sessions planned in {year}"."""
    region_no_events: InRegion
    """Where a region has no dated event; region comes with its preposition."""
    region_links: Plain
    """Heading of the links to the pages on all regions."""

    # the year at a glance, and the calendar's filters
    glance: InYear
    """Heading of the drawing of a year: "{year} at a glance"."""
    glance_drawn: InYear
    """Read aloud instead of the drawing: what it shows, and that the list below says the same."""
    upcoming: Plain
    """Heading of the events to come."""
    past: Plain
    """Heading of the events that have passed."""
    filters: Plain
    """Name of the filters above the list of a year."""
    filter_all: Plain
    """Link that shows every event again."""
    filter_shown: Shown
    """How many events are listed: "Dates shown: {shown} of {all}"."""
    filter_whole: InRegion
    """Below the filters: what is dated for all regions stands with each; region is the name of the whole."""
    # calendars to subscribe to, feeds, contact cards
    add_to_calendar: Plain
    """Link to the file of one event."""
    feed_subscribe: Plain
    """Link that opens a calendar's address in the reader's calendar program: "Subscribe"."""
    feed_file: Plain
    """Link to the calendar's file."""
    feed_address: Plain
    """Before the address to copy."""
    feed_all: Plain
    """Heading of the calendar with all events."""
    feed_offers: Plain
    """Heading of the calendars by offer."""
    feed_regions: Plain
    feed_topics: Plain
    feed_guides: Plain
    """Heading of the steps to subscribe with each program."""
    feed_news: Plain
    """Name of the feed that tells what is new: "What is new in the calendar"."""
    feed_new: Plain
    """Before an event in that feed: "New"."""
    feed_changed: Plain
    """The same for a changed event."""
    vcard: Plain
    """Link to the file that adds a contact to an address book."""

    # search
    search: Plain
    """Button and name of the search."""
    search_field: Plain
    """Name of the field."""
    search_none: Plain
    """Nothing found: what to do now."""
    search_elsewhere: Plain
    """Before the links to pages that help where the search does not."""
    search_found: Found
    """Number of results: "Results: {count}"."""
    search_partly: Found
    """The same where no page holds all the words, and these hold some."""
    search_failed: Plain
    """The search could not be loaded."""
    search_close: Plain
    """Button that closes the search."""
    search_shortcut: Plain
    """Beside the box that turns the key "/" on and off."""
    search_off: Plain
    """Shown without JavaScript: where to look instead."""

    # open data: the page that explains it, and the table for spreadsheets
    data_files: Plain
    """Heading of the list of files."""
    data_programme: Plain
    """The programme and the words that the other files refer to; name of a file, as the five below."""
    data_offers: Plain
    """The offers."""
    data_events: Plain
    """The dated sessions; also name of the table for spreadsheets."""
    data_topics: Plain
    """The topics."""
    data_faq: Plain
    """Questions and answers."""
    data_contacts: Plain
    """Whom to ask."""
    data_schema: OfFile
    """Link to the JSON Schema of a file; file is its name."""
    data_openapi: Plain
    """Link to the description in OpenAPI."""
    data_changelog: Plain
    """Link to what changed from version to version."""
    data_reading: Plain
    """How to read the files: languages, ids, what is not known, and when a session is over."""
    data_example: Plain
    """Heading of the example."""
    data_request: Plain
    """Before the request, which stands on a line of its own."""
    data_answer: Plain
    """Before a part of the answer."""
    data_table: Plain
    """Heading of the table for spreadsheets."""
    data_table_form: Plain
    """How the table is written: encoding, separator."""
    data_terms: Plain
    """Heading of what may be done with the data."""
    data_versions: Plain
    """Heading of how versions change."""
    data_versions_rule: Plain
    """What stays within a version, and what happens when it cannot."""
    column_id: Plain
    """Head of a column of the table, as those below."""
    column_date: Plain
    column_start: Plain
    column_end: Plain
    column_offer: Plain
    column_subject: Plain
    column_status: Plain
    column_place: Plain
    column_city: Plain
    column_page: Plain
    """The event's page."""
