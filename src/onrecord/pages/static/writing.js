// Sending a correction, saying what came of it, and taking it back.

const HELD = "onrecord-saved"; // what the page that is loaded next says, once

export async function send(path, body) {
  const token = document.querySelector('meta[name="onrecord-token"]').content;
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-onrecord-token": token },
      body: JSON.stringify(body ?? {}),
    });
  } catch {
    throw new Error("The server does not answer: is it still running?");
  }
  const type = answer.headers.get("content-type") ?? "";
  const told = type.includes("json") ? await answer.json() : { error: (await answer.text()).trim() };
  if (!answer.ok) throw new Error(told.error);
  return told;
}

export const undoing = (correction) => `/corrections/${encodeURIComponent(correction)}/undo`;

export function say(words, undo = null) {
  const told = document.getElementById("told");
  clearTimeout(say.later);
  told.textContent = words;
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = "undo";
    button.textContent = "Undo";
    button.addEventListener("click", () => takeBack(undo));
    told.append(" ", button);
  }
  say.later = setTimeout(() => (told.textContent = ""), undo ? 60000 : 5000);
}

// The page is loaded again, so that it shows what the record holds; there it is said, and undo is offered: the address
// to send to.
export function again(address, words, undo = null) {
  sessionStorage.setItem(HELD, JSON.stringify({ words, undo, top: scrollY }));
  if (address && new URL(address, location.href).href !== location.href) location.replace(address);
  else location.reload();
}

async function takeBack(undo) {
  try {
    await send(undo);
    again(null, "Taken back.");
  } catch (error) {
    say(error.message);
  }
}

const held = sessionStorage.getItem(HELD);
if (held) {
  sessionStorage.removeItem(HELD);
  const { words, undo, top } = JSON.parse(held);
  if (!location.hash) scrollTo(0, top);
  say(words, undo);
}
