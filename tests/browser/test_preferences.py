"""What readers have set in their system holds: less motion, colours of their own."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].map((pseudo) => [element, pseudo, getComputedStyle(element, pseudo || null)]))
  .filter(([, , style]) => style.scrollBehavior === "smooth"
    || style.transitionDuration.split(", ").some((each) => parseFloat(each) > 0.01)
    || style.animationName !== "none" && parseFloat(style.animationDuration) > 0.01)
  .map(([element, pseudo]) => `${element.tagName} ${element.className}${pseudo}`)"""

# Backgrounds and shadows vanish: what is drawn with them alone is seen no more.
UNSEEN = """() => {
  const seen = (style, side) =>
    style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1;
  const boxed = (style) => ["Top", "Right", "Bottom", "Left"].every((side) => seen(style, side));
  const shown = (element) => element.checkVisibility({visibilityProperty: true});
  const likeButtons = [...document.querySelectorAll("button, input, select, textarea, a")].filter((element) =>
  {
    const style = getComputedStyle(element);
    return shown(element)
      && (element.tagName !== "A" || style.backgroundColor !== getComputedStyle(document.body).backgroundColor
        || element.matches(".action"));
  });
  return likeButtons.filter((element) => !boxed(getComputedStyle(element)) && !element.matches(".skip"))
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim()}`);
}"""
