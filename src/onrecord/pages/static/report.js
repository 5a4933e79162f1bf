// The report page: what ties source, cue and words of one attribution together; keys; citations.
import { say } from "./writing.js";

const text = document.querySelector(".text");
const refs = [...document.querySelectorAll("a.ref")];
const keys = document.getElementById("keys");
let current = null; // the number of the attribution that was chosen

document.documentElement.classList.add("has-script");

function numbersOf(element) {
  const holder = element instanceof Element ? element.closest("[data-of]") : null;
  return holder ? holder.dataset.of.split(" ") : [];
}

// All pieces, the reference and the note of an attribution.
function piecesOf(number) {
  return document.querySelectorAll(`[data-of~="${Number(number)}"]`);
}

function show(number, name) {
  for (const lit of document.querySelectorAll(`.${name}`)) lit.classList.remove(name);
  if (number === null) return;
  for (const piece of piecesOf(number)) piece.classList.add(name);
}

// The innermost attribution at this place: of several the one whose words are shortest.
function innermost(element) {
  const numbers = numbersOf(element);
  if (numbers.length < 2) return numbers[0] ?? null;
  const length = (n) => [...piecesOf(n)].reduce((sum, piece) => sum + (piece.matches("[data-at]") ? piece.textContent.length : 0), 0);
  return numbers.reduce((a, b) => (length(b) < length(a) ? b : a));
}

function choose(number, scroll = false) {
  current = number;
  show(number, "chosen");
  if (number === null) return;
  const ref = refs.find((one) => one.dataset.of === String(number));
  if (ref && scroll) {
    ref.focus({ preventScroll: true });
    ref.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}

function step(by) {
  if (!refs.length) return;
  let at = refs.findIndex((one) => one.dataset.of === String(current));
  if (at < 0) {
    // Nothing is chosen: begin with what is in view.
    const below = refs.findIndex((one) => one.getBoundingClientRect().top > 0);
    at = by > 0 ? (below < 0 ? refs.length : below) - 1 : below < 0 ? refs.length : below;
  }
  choose(refs[Math.min(refs.length - 1, Math.max(0, at + by))].dataset.of, true);
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.cite);
    say("Copied.");
  } catch {
    say("The browser did not let the page copy.");
  }
}

text.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "touch") show(innermost(event.target), "hovered");
});
text.addEventListener("pointerleave", () => show(null, "hovered"));
text.addEventListener("focusin", (event) => {
  const number = innermost(event.target);
  if (number !== null) choose(number);
});
text.addEventListener("click", (event) => {
  const button = event.target.closest("[data-cite]");
  if (button) return void copy(button);
  if (event.target.closest("a, button, summary") || !getSelection().isCollapsed) return;
  choose(innermost(event.target));
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog[open]")) return;
  const act = {
    j: () => step(1),
    k: () => step(-1),
    c: () => current !== null && document.querySelector(`#note-${Number(current)} [data-cite]`)?.click(),
    f: () => {
      const folds = [...document.querySelectorAll("details.furniture")];
      const open = !folds.every((fold) => fold.open);
      for (const fold of folds) fold.open = open;
    },
    "/": () => document.getElementById("q").focus(),
    "?": () => keys.showModal(),
    Escape: () => choose(null),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

function fromAddress() {
  const made = decodeURIComponent(location.hash.slice(1));
  const ref = refs.find((one) => one.id === made);
  if (ref) choose(ref.dataset.of, true);
}
addEventListener("hashchange", fromAddress);
fromAddress();
