// "Not the same": of two attributions that were taken for one statement, two speakers taken for one, or two reports taken
// to be of one event.
import { again, say, send, undoing } from "./writing.js";

async function parted({ part, from, apart }) {
  if (apart) {
    await send(`/events/${encodeURIComponent(apart)}/apart`);
    return `/events/${encodeURIComponent(apart)}/together`;
  }
  const made = await send("/corrections", { kind: "merge", attribution: part, not_same_as: from });
  return undoing(made.correction);
}

document.documentElement.classList.add("has-script");
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-part], [data-apart]");
  if (!button) return;
  button.disabled = true;
  try {
    again(null, "Set apart.", await parted(button.dataset));
  } catch (error) {
    button.disabled = false;
    say(error.message);
  }
});
