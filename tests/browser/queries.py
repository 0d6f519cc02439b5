"""What people type into the search of the made-up programme, and the page that must come first."""

from __future__ import annotations

FIRST = {
    "": {
        **dict.fromkeys(["Toaster", "Föhn", "Fohn", "Foehn"], "topics/small-appliances/"),
        **dict.fromkeys(["Velo", "Velos", "Fahrräder", "Fahrrader"], "topics/bicycles/"),
        **dict.fromkeys(["Flickabend", "Flickabende"], "offers/repair-evening/"),
        **dict.fromkeys(["Haustiere", "Murmeltier", "animal da chasa"], "faq/"),
        "SMS": "contact/",
    },
    "rm/": {
        **dict.fromkeys(["toaster", "favugn"], "topics/small-appliances/"),
        **dict.fromkeys(["velo", "velos", "bicicletta", "Fahrräder"], "topics/bicycles/"),
        **dict.fromkeys(["saira da reparaturas", "Saira"], "offers/repair-evening/"),
        **dict.fromkeys(["animals", "animal da chasa"], "faq/"),
        "SMS": "contact/",
    },
}
"""By the roots of its languages."""
