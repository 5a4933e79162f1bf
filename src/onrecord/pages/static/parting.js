// "Not the same": of two attributions that were taken for one statement, or two speakers taken for one.
import { again, say, send } from "./writing.js";

document.documentElement.classList.add("has-script");
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-part]");
  if (!button) return;
  button.disabled = true;
  try {
    const made = await send("/corrections", { kind: "merge", attribution: button.dataset.part, not_same_as: button.dataset.from });
    again(null, "Set apart.", made.correction);
  } catch (error) {
    button.disabled = false;
    say(error.message);
  }
});
