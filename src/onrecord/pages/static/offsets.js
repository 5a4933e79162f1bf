// The one place where the browser's offsets (UTF-16 units in a DOM node) and the record's (code points in the article's
// text) meet. Each stretch of the text knows its first code point; what stands between stretches counts for nothing.

const all = () => [...document.querySelectorAll(".text [data-at]")];

function codePoints(text) {
  return [...text].length;
}

// How many UTF-16 units the first `count` code points take.
function units(text, count) {
  return [...text].slice(0, count).join("").length;
}

// Code points in `stretch` that stand before the place (node, offset) in it.
function before(stretch, node, offset) {
  const range = document.createRange();
  range.setStart(stretch, 0);
  range.setEnd(node, offset);
  return codePoints(range.toString());
}

// A range of the DOM -> [start, end] in code points, without white space at its edges; null where it holds no text.
export function spanOf(range) {
  const touched = all().filter((stretch) => range.intersectsNode(stretch));
  if (!touched.length) return null;
  const first = touched[0];
  const last = touched[touched.length - 1];
  const inFirst = first.contains(range.startContainer);
  const inLast = last.contains(range.endContainer);
  let start = Number(first.dataset.at) + (inFirst ? before(first, range.startContainer, range.startOffset) : 0);
  let end = Number(last.dataset.at) + (inLast ? before(last, range.endContainer, range.endOffset) : codePoints(last.textContent));
  const signs = [...textOf(start, end)];
  while (signs.length && !signs[0].trim()) signs.shift(), start++;
  while (signs.length && !signs[signs.length - 1].trim()) signs.pop(), end--;
  return start < end ? [start, end] : null;
}

// Code points -> ranges of the DOM, one for each stretch, to be highlighted.
export function rangesOf([start, end]) {
  const ranges = [];
  for (const stretch of all()) {
    const at = Number(stretch.dataset.at);
    const text = stretch.textContent;
    const size = codePoints(text);
    if (at >= end || at + size <= start || !stretch.firstChild) continue;
    const range = document.createRange();
    range.setStart(stretch.firstChild, units(text, Math.max(0, start - at)));
    range.setEnd(stretch.firstChild, units(text, Math.min(size, end - at)));
    ranges.push(range);
  }
  return ranges;
}

// The text of the page between two code points; one space for what stands between stretches.
export function textOf(start, end) {
  let text = "";
  let reached = start;
  for (const stretch of all()) {
    const at = Number(stretch.dataset.at);
    const signs = [...stretch.textContent];
    if (at >= end || at + signs.length <= start) continue;
    if (at > reached) text += " ".repeat(at - reached);
    text += signs.slice(Math.max(0, start - at), end - at).join("");
    reached = at + signs.length;
  }
  return text;
}

// Where the next word ends (by > 0) or the one before begins (by < 0), seen from a code point.
export function wordFrom(place, by) {
  const reach = 400;
  if (by > 0) {
    const signs = [...textOf(place, place + reach)];
    let n = 0;
    while (n < signs.length && !/[\p{L}\p{N}]/u.test(signs[n])) n++;
    while (n < signs.length && /[\p{L}\p{N}'’-]/u.test(signs[n])) n++;
    return place + n;
  }
  const from = Math.max(0, place - reach);
  const signs = [...textOf(from, place)];
  let n = signs.length;
  while (n > 0 && !/[\p{L}\p{N}]/u.test(signs[n - 1])) n--;
  while (n > 0 && /[\p{L}\p{N}'’-]/u.test(signs[n - 1])) n--;
  return from + n;
}
