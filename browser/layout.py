"""Finds text that readers cannot read, because something cuts it off or lies over it."""

from __future__ import annotations

from playwright.sync_api import Page

UNREADABLE = """() => {
  const SLACK = 1.5;
  const faults = [];
  const name = (node) => {
    const text = node.textContent.trim().replace(/\\s+/g, " ").slice(0, 50);
    const {tagName, parentElement} = node.parentElement;
    return `${parentElement.tagName} ${tagName}: ${text}`.toLowerCase();
  };
  // Read aloud only: a box of which nothing is meant to be seen.
  const aloud = (element) => getComputedStyle(element).clipPath === "inset(50%)";
  const scrolls = (value) => value === "auto" || value === "scroll";
  const cuts = (value) => value === "hidden" || value === "clip";

  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, title, desc, template")) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    if (!boxes.length) continue;

    // In what is the text shown, and does all of it fit?
    let inScroller = false, hidden = false;
    for (let box = element; box && box !== document.documentElement; box = box.parentElement) {
      if (aloud(box)) hidden = true;
      const style = getComputedStyle(box);
      if (style.display === "inline" && box.tagName !== "svg") continue;
      const inside = box.getBoundingClientRect();
      if (scrolls(style.overflowX) && box.scrollWidth > box.clientWidth) inScroller = true;
      if (scrolls(style.overflowY) && box.scrollHeight > box.clientHeight) {
        // What has to be scrolled to lies, until then, under what follows the box.
        boxes = boxes.filter((line) => line.top < inside.bottom && line.bottom > inside.top);
      }
      for (const line of boxes) {
        const beside = line.right > inside.right + SLACK || line.left < inside.left - SLACK;
        const below = line.bottom > inside.bottom + SLACK || line.top < inside.top - SLACK;
        if (!inScroller && cuts(style.overflowX) && beside || cuts(style.overflowY) && below) {
          if (!hidden) faults.push(`cut: ${name(node)}`);
          hidden = true;
          break;
        }
      }
      if (hidden) break;
    }
    if (hidden) continue;
    // The skip link waits above the page until it has the focus.
    if (boxes.every((line) => line.bottom + scrollY <= 0)) continue;
    const wide = document.documentElement.clientWidth;
    if (!inScroller && boxes.some((line) => line.right > wide + SLACK || line.left < -SLACK)) {
      faults.push(`outside the window: ${name(node)}`);
    }
    // A line's box is higher than its letters, and may touch its neighbour's: only the core counts.
    for (const {left, right, top, height} of boxes) {
      const core = {top: top + 0.28 * height, bottom: top + 0.72 * height};
      lines.push({node, left: left + 1, right: right - 1, ...core});
    }
  }

  lines.sort((one, other) => one.top - other.top);
  for (let first = 0; first < lines.length; first++) {
    const one = lines[first];
    for (let second = first + 1; second < lines.length && lines[second].top < one.bottom; second++) {
      const other = lines[second];
      if (one.node === other.node || one.right <= other.left || other.right <= one.left) continue;
      faults.push(`overlap: ${name(one.node)} and ${name(other.node)}`);
    }
  }
  return [...new Set(faults)];
}"""
"""What cannot be read: cut by a box, outside the window (unless its box scrolls), or under other text."""


def unreadable(page: Page) -> list[str]:
    """The texts of `page` that are cut off, outside the window, or under others."""
    faults: list[str] = page.evaluate(UNREADABLE)
    return faults


PARTED = r"""(names) => {
  const parted = [];
  const range = document.createRange();
  for (const name of document.querySelectorAll(names)) {
    if (!name.checkVisibility()) continue;
    const walker = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("code, .aloud")) continue;
      for (const {0: word, index} of node.data.matchAll(/\p{L}{2,}/gu)) {
        const lines = [...word].map((_, at) => {
          range.setStart(node, index + at);
          range.setEnd(node, index + at + 1);
          return [...range.getClientRects()].at(-1)?.top; // the first is that of the hyphen before it
        });
        const at = lines.findIndex((top) => top > lines[0] + 4);
        if (at > 0) parted.push(`${word.slice(0, at)}|${word.slice(at)}`);
      }
    }
  }
  return parted;
}"""
"""Words in these elements that go on in the next line, without a hyphen that says so."""


def parted(page: Page, names: str) -> list[str]:
    """The words in what `names` selects that a line cuts in two where no hyphen shows it."""
    faults: list[str] = page.evaluate(PARTED, names)
    return faults
