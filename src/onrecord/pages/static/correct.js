// Correcting: the machine's claim as a sentence; one key gives the verdict, the next selection or a name fills the slot.
import { rangesOf, spanOf, textOf, wordFrom } from "./offsets.js";
import { again, send, undoing } from "./writing.js";

const form = document.getElementById("correct");
const article = document.querySelector("[data-article]");
const text = document.querySelector(".text");
const touch = document.getElementById("correct-selection");
const hint = document.getElementById("correct-hint");
const bounds = form.querySelector(".bounds");
const { speaker, act } = form.elements;
const slots = Object.fromEntries([...form.querySelectorAll("[data-slot]")].map((slot) => [slot.dataset.slot, slot]));

const KEYS = { r: "right", w: "speaker", a: "act", b: "boundaries", n: "no-statement", m: "missing", g: "merge" };
const HINTS = {
  right: "Enter says that all of it is right.",
  speaker: "Choose or write who speaks; several with ; between them; nothing, if nobody is named.",
  act: "Choose what was done by saying so.",
  boundaries: "Select the right words in the report; + adds a piece. → ← move the end, with Shift the beginning.",
  "no-statement": "Enter says that nothing is said or reported here.",
  missing: "Select the words in the report, and say who speaks.",
  merge: "Enter says that these words are another statement than the one they were taken for.",
};

let claim = null; // what is corrected: {id, statement, speaker, act, content, source, cue}, spans in code points
let draft = null; // the same as it shall be
let verdict = null;
let slot = null;
let adding = false;
let opener = null;

const spans = (value) => (value ? value.split(" ").map((span) => span.split("-").map(Number)) : []);
const selected = () => {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) || range.intersectsNode(text) ? spanOf(range) : null;
};

function claimOf(number) {
  const note = document.getElementById(`note-${Number(number)}`);
  const names = [...note.querySelectorAll(":scope > .who > .name")].map((name) => name.textContent);
  return {
    number,
    id: note.dataset.id,
    statement: note.dataset.statement ?? null,
    speaker: note.querySelector(":scope > .who > a.name") ? names.join("; ") : "",
    act: note.dataset.act,
    content: spans(note.dataset.content),
    source: spans(note.dataset.source)[0] ?? null,
    cue: spans(note.dataset.cue)[0] ?? null,
  };
}

const blank = (span) => ({ number: null, id: null, statement: null, speaker: "", act: "SAY:affirmed", content: span ? [span] : [], source: null, cue: null });

// The innermost attribution whose words, source or cue hold the selection.
function numberAt([start, end]) {
  let best = null;
  for (const note of document.querySelectorAll(".note")) {
    const own = [...spans(note.dataset.content), ...spans(note.dataset.source), ...spans(note.dataset.cue)];
    if (!own.some(([a, b]) => a < end && start < b)) continue;
    const size = own.reduce((sum, [a, b]) => sum + b - a, 0);
    if (!best || size < best.size) best = { number: note.dataset.of, size };
  }
  return best?.number ?? null;
}

function open(number, span) {
  opener = document.activeElement;
  claim = number === null ? blank(span) : claimOf(number);
  draft = structuredClone(claim);
  form.hidden = false;
  document.body.classList.add("correcting");
  touch.hidden = true;
  for (const button of form.querySelectorAll("[data-verdict]")) {
    const kind = button.dataset.verdict;
    button.hidden = claim.id === null ? kind !== "missing" : kind === "merge" && !claim.statement;
  }
  judge(claim.id === null ? "missing" : null);
  if (claim.id !== null) hint.textContent = span ? "What is wrong? b takes the selected words." : "What is wrong? One key says so.";
  draft.selected = span;
  form.querySelector("[data-verdict]:not([hidden])").focus();
  getSelection().removeAllRanges();
}

function leave() {
  form.hidden = true;
  claim = draft = verdict = slot = null;
  document.body.classList.remove("correcting");
  CSS.highlights?.delete("draft");
  opener?.focus?.({ preventScroll: true });
}

function judge(kind) {
  if (kind === "missing" && claim.id !== null) {
    // Another one beside this: what was selected, else a selection that is still to come.
    const span = draft.selected ?? null;
    claim = blank(span);
    draft = structuredClone(claim);
  } else if (claim.id !== null || kind !== "missing") {
    const kept = draft.selected;
    draft = structuredClone(claim);
    draft.selected = kept;
    if (kind === "boundaries" && kept) draft.content = [kept];
  }
  verdict = kind;
  for (const button of form.querySelectorAll("[data-verdict]")) button.setAttribute("aria-pressed", String(button.dataset.verdict === kind));
  bounds.hidden = kind !== "boundaries" && kind !== "missing";
  speaker.disabled = kind !== "speaker" && kind !== "missing";
  act.disabled = kind !== "act" && kind !== "missing";
  hint.textContent = kind ? HINTS[kind] : "";
  pick(bounds.hidden ? null : "content");
  fill();
  if (kind === "speaker" || (kind === "missing" && draft.content.length)) speaker.focus(), speaker.select();
  else if (kind === "act") act.focus();
  else if (kind) form.querySelector(`[data-verdict="${kind}"]`).focus();
}

function pick(name) {
  slot = name;
  adding = false;
  for (const [own, button] of Object.entries(slots)) {
    button.setAttribute("aria-pressed", String(own === name));
    button.disabled = bounds.hidden;
  }
}

function short(span) {
  const words = textOf(...span).replace(/\s+/g, " ");
  return words.length > 120 ? `${words.slice(0, 70)} … ${words.slice(-45)}` : words;
}

function fill() {
  speaker.value = draft.speaker;
  act.value = draft.act.startsWith(":") ? "SAY:affirmed" : draft.act;
  mark();
}

function mark() {
  slots.content.textContent = draft.content.length ? draft.content.map(short).join(" … ") : "select the words";
  slots.source.textContent = draft.source ? short(draft.source) : "none";
  slots.cue.textContent = draft.cue ? short(draft.cue) : "none";
  if (!CSS.highlights) return;
  const ranges = [...draft.content, draft.source, draft.cue].filter(Boolean).flatMap(rangesOf);
  CSS.highlights.set("draft", new Highlight(...ranges));
}

// The words that were selected go into the slot that waits for them.
function take() {
  if (!claim || !slot) return;
  const span = selected();
  if (!span) return;
  if (slot === "content") draft.content = adding ? [...draft.content, span].sort((a, b) => a[0] - b[0]) : [span];
  else draft[slot] = span;
  adding = false;
  draft.speaker = speaker.value;
  draft.act = act.value;
  getSelection().removeAllRanges(); // it shows as the draft now, and is not taken twice
  mark();
}

function move(edge, by) {
  const pieces = slot === "content" ? draft.content : draft[slot] ? [draft[slot]] : [];
  const piece = edge === 0 ? pieces[0] : pieces[pieces.length - 1];
  if (!piece) return;
  const span = [...piece];
  span[edge] = wordFrom(span[edge], by);
  if (span[0] >= span[1]) return;
  piece[0] = span[0];
  piece[1] = span[1];
  mark();
}

function asked() {
  const base = { kind: verdict, text_hash: article.dataset.hash };
  const names = speaker.value.split(";").map((name) => name.trim()).filter(Boolean);
  const [act_, polarity] = act.value.split(":");
  if (verdict === "missing") {
    const rest = { article: article.dataset.article, content: draft.content, speakers: names, act: act_, polarity };
    return { ...base, ...rest, ...(draft.source && { source: draft.source }), ...(draft.cue && { cue: draft.cue }) };
  }
  base.attribution = claim.id;
  if (verdict === "speaker") return { ...base, speakers: names };
  if (verdict === "act") return { ...base, act: act_, polarity };
  if (verdict === "merge") return { ...base, not_same_as: claim.statement };
  if (verdict === "boundaries") {
    for (const name of ["content", "source", "cue"]) {
      if (JSON.stringify(draft[name]) !== JSON.stringify(claim[name])) base[name] = draft[name];
    }
  }
  return base;
}

async function save() {
  if (!verdict) {
    hint.textContent = "Say what is wrong first: one of the keys above.";
    return;
  }
  if (verdict === "missing" && !draft.content.length) {
    hint.textContent = "Select the words in the report first.";
    return;
  }
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  try {
    const made = await send("/corrections", asked());
    const elsewhere = made.carried ? `, also in ${made.carried} other report${made.carried > 1 ? "s" : ""}` : "";
    const address = verdict === "no-statement" ? location.pathname + location.search : `/a/${encodeURIComponent(made.attribution)}`;
    leave();
    again(address, `Saved${elsewhere}.`, undoing(made.correction));
  } catch (error) {
    hint.textContent = error.message;
  } finally {
    button.disabled = false;
  }
}

function start() {
  const span = selected();
  const chosen = document.querySelector(".note.chosen")?.dataset.of ?? null;
  if (span) open(numberAt(span), span);
  else if (chosen !== null) open(chosen, null);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.verdict) judge(button.dataset.verdict);
  else if (button.dataset.slot) pick(button.dataset.slot);
  else if (button.id === "correct-leave") leave();
});
text.addEventListener("click", (event) => {
  const button = event.target.closest("[data-correct]");
  if (button) open(button.dataset.correct, null);
});
touch.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
touch.addEventListener("click", start);
document.addEventListener("pointerup", () => setTimeout(take));
document.addEventListener("selectionchange", () => {
  touch.hidden = claim !== null || !selected();
});

// Enter presses this button, and does not save: all but Save, and the verdict that was given already.
function presses(element) {
  return element instanceof HTMLButtonElement && element.type !== "submit" && element.getAttribute("aria-pressed") !== "true";
}

// Before the page's own keys see it.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !claim) {
      event.preventDefault();
      event.stopImmediatePropagation();
      start();
      return;
    }
    if (!claim) return;
    const typing = event.target === speaker || event.target === act;
    let done = true;
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && !presses(event.target)) save();
    else if (typing || event.ctrlKey || event.metaKey || event.altKey) done = false;
    else if (KEYS[event.key] && !form.querySelector(`[data-verdict="${KEYS[event.key]}"]`).hidden) judge(KEYS[event.key]);
    else if (slot && event.key === "+") {
      adding = true;
      hint.textContent = "The next selection is added.";
    } else if (slot && event.key === "Backspace" && slot !== "content") (draft[slot] = null), mark();
    else if (slot && event.key === "ArrowRight") move(event.shiftKey ? 0 : 1, 1);
    else if (slot && event.key === "ArrowLeft") move(event.shiftKey ? 0 : 1, -1);
    else done = false;
    if (done) event.preventDefault();
    if (done || !typing) event.stopImmediatePropagation();
  },
  { capture: true },
);
document.addEventListener("keyup", (event) => event.key === "Shift" && take()); // selected by keyboard
