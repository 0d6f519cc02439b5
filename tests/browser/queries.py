"""What people type into the search, in each language, and the page that must come first."""

from __future__ import annotations

ENERGY, MOBILITY, DATA = "topics/energy/", "topics/mobility/", "topics/data/"
ONLINE, VISIT, GROUP = "offers/dialog-plus/", "offers/dialogue/", "offers/interest-group/"
OFFERS, COMPARISON, QUESTIONS, CALENDAR = "offers/", "compare/", "faq/", "calendar/"
EVENT, TOWN, TOWNS = "events/interest-group-forum-net-zero/", "experiences/pully/", "experiences/"

FIRST = {
    "fr": {
        # abbreviations and synonyms
        **dict.fromkeys(["CEL", "LEG", "leg", "ZEV", "RCP", "smart meter", "compteurs intelligents"], ENERGY),
        **dict.fromkeys(["IG", "GI", "CI", "groupe d'intérêt"], GROUP),
        **dict.fromkeys(["visio", "Visioconférences"], ONLINE),
        **dict.fromkeys(["voitures électriques", "MaaS"], MOBILITY),
        "agenda": CALENDAR,
        "procès-verbal": QUESTIONS,
        "téléphone": "contact/",
        # with and without accents
        **dict.fromkeys(["énergie", "energie", "ÉNERGIE"], ENERGY),
        **dict.fromkeys(["mobilité", "mobilite", "mobílité"], MOBILITY),
        # one and many
        **dict.fromkeys(["offre", "offres"], OFFERS),
        **dict.fromkeys(["donnée", "données"], DATA),
        **dict.fromkeys(["équipe", "équipes"], "topics/innovation-teams/"),
        # after an elision, typed either way
        **dict.fromkeys(["l'offre", "l’offre"], OFFERS),
        **dict.fromkeys(["l'énergie", "d’energie"], ENERGY),
        **dict.fromkeys(["communauté d'intérêts", "communauté d’intérêts"], GROUP),
        "isolement": TOWN,  # the page has it after an elision only
        # names
        "Pully": TOWN,
        **dict.fromkeys(["Borboën", "borboen"], "contact/"),
        **dict.fromkeys(["Kursaal", "Berne"], EVENT),
        # phrases
        "Comparer les offres": COMPARISON,
        "qui choisit les personnes invitées": QUESTIONS,
        "pouvoirs secrets": TOWN,
        "dates de 2024": "calendar/2024/",
    },
    "de": {
        **dict.fromkeys(["LEG", "leg", "ZEV", "CEL", "RCP", "Smart Meter", "intelligente Zähler"], ENERGY),
        **dict.fromkeys(["IG", "GI", "Interessengruppe"], GROUP),
        **dict.fromkeys(["Videokonferenz", "Videokonferenzen", "visio"], ONLINE),
        **dict.fromkeys(["Elektroautos", "E-Auto", "MaaS"], MOBILITY),
        "Agenda": CALENDAR,
        **dict.fromkeys(["Protokoll", "Unterschiede"], QUESTIONS),
        "Telefon": "contact/",
        **dict.fromkeys(["Mobilität", "mobilitat", "Mobilitaet"], MOBILITY),
        **dict.fromkeys(["Bürgerbeteiligung", "Burgerbeteiligung"], "topics/participation/"),
        **dict.fromkeys(["Energie", "Energien", "Energieberatung"], ENERGY),
        **dict.fromkeys(["Angebot", "Angebote", "Angeboten"], OFFERS),
        **dict.fromkeys(["Thema", "Themen"], "topics/"),
        **dict.fromkeys(["Erfahrung", "Erfahrungen"], TOWNS),
        "Dialog": VISIT,
        "Pully": TOWN,
        **dict.fromkeys(["Borboën", "Borboen"], "contact/"),
        **dict.fromkeys(["Kursaal", "Bern"], EVENT),
        "Angebote vergleichen": COMPARISON,
        "wer wird eingeladen": QUESTIONS,
        "geheime Kräfte": TOWN,
    },
    "it": {
        **dict.fromkeys(["CLE", "LEG", "CEL", "ZEV", "RCP", "smart meter", "contatori intelligenti"], ENERGY),
        **dict.fromkeys(["GI", "IG", "CI", "comunità d'interesse"], GROUP),
        **dict.fromkeys(["visio", "videoconferenze"], ONLINE),
        **dict.fromkeys(["auto elettriche", "MaaS"], MOBILITY),
        "agenda": CALENDAR,
        **dict.fromkeys(["verbale", "differenza", "differenze"], QUESTIONS),
        "telefono": "contact/",
        **dict.fromkeys(["mobilità", "mobilita", "mobilitá"], MOBILITY),
        **dict.fromkeys(["elettricità", "elettricita"], ENERGY),
        **dict.fromkeys(["offerta", "offerte"], OFFERS),
        **dict.fromkeys(["tema", "temi"], "topics/"),
        **dict.fromkeys(["esperienza", "esperienze"], TOWNS),
        **dict.fromkeys(["l'offerta", "l’offerta"], OFFERS),
        **dict.fromkeys(["dell'energia", "dell’energia"], ENERGY),
        "gruppo d'interesse": GROUP,
        **dict.fromkeys(["orologio", "isolamento"], TOWN),  # the page has them after an elision only
        "Pully": TOWN,
        **dict.fromkeys(["Borboën", "Borboen"], "contact/"),
        **dict.fromkeys(["Kursaal", "Berna"], EVENT),
        "confrontare le offerte": COMPARISON,
        "chi decide l'invito": QUESTIONS,
        "poteri segreti": TOWN,
    },
    "en": {
        **dict.fromkeys(["LEG", "CEL", "ZEV", "RCP", "smart meter", "smart meters"], ENERGY),
        **dict.fromkeys(["IG", "GI", "community of interest"], GROUP),
        **dict.fromkeys(["visio", "video call", "video calls"], ONLINE),
        **dict.fromkeys(["electric cars", "EV", "MaaS"], MOBILITY),
        "agenda": CALENDAR,
        **dict.fromkeys(["minutes", "differences"], QUESTIONS),
        "phone": "contact/",
        **dict.fromkeys(["energy", "energies", "énergy"], ENERGY),
        **dict.fromkeys(["offer", "offers"], OFFERS),
        **dict.fromkeys(["topic", "topics"], "topics/"),
        **dict.fromkeys(["strategy", "strategies"], "topics/strategy/"),
        "programme's calendar": CALENDAR,
        "Pully": TOWN,
        **dict.fromkeys(["Borboën", "Borboen"], "contact/"),
        **dict.fromkeys(["Kursaal", "Bern"], EVENT),
        "compare the offers": COMPARISON,
        "who is invited": QUESTIONS,
        "secret powers": TOWN,
    },
}

REPAIRS_FIRST = {
    "": {
        **dict.fromkeys(["Toaster", "Föhn", "Fohn", "Foehn"], "topics/small-appliances/"),
        **dict.fromkeys(["Velo", "Velos", "Fahrräder", "Fahrrader"], "topics/bicycles/"),
        **dict.fromkeys(["Flickabend", "Flickabende"], "offers/repair-evening/"),
        **dict.fromkeys(["Haustiere", "Murmeltier"], "faq/"),
        "SMS": "contact/",
    },
    "rm/": {
        **dict.fromkeys(["toaster", "favugn"], "topics/small-appliances/"),
        **dict.fromkeys(["velo", "velos", "bicicletta"], "topics/bicycles/"),
        **dict.fromkeys(["saira da reparaturas", "Saira"], "offers/repair-evening/"),
        **dict.fromkeys(["animals", "animal da chasa"], "faq/"),
        "SMS": "contact/",
    },
}
"""The same for the made-up programme, below the roots of its languages."""
