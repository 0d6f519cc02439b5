from __future__ import annotations

from offersite.generator import generate
from offersite.pages.rendering import every_page
from offersite.revisions.history import published
from tests.history import TODAY, Repository


def test_pages_with_an_outdated_text_say_so(main: Repository) -> None:
    """As they show it, what the data counts written out; the source's own pages don't."""
    main.edit("de: Nein. Mehr dazu", "de: Ja, {offers.count}. Mehr dazu", "faq")
    imprint = main.settings.docs / "imprint.md"
    imprint.write_text(imprint.read_text("utf-8").replace("erfunden", "echt"), "utf-8")
    generated = generate(main.settings, TODAY, published(main.settings, TODAY))
    behind = {
        tag: [page.path for page in every_page(site, generated) if page.outdated]
        for tag, site in generated.sites.items()
    }
    assert behind["de"] == []
    assert {"faq/", "imprint/"} <= set(behind["rm"])
    assert "calendar/" not in behind["rm"]


def test_nothing_is_outdated_where_nothing_is_compared(main: Repository) -> None:
    main.edit("de: Nein. Mehr dazu", "de: Ja. Mehr dazu", "faq")
    generated = generate(main.settings, TODAY)
    assert not any(page.outdated for site in generated.sites.values() for page in every_page(site, generated))
