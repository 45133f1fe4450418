// Finding events in the report. Without this script all of them are there.
"use strict";
(() => {
  const tools = document.getElementById("tools");
  const events = [...document.querySelectorAll(".dossier")].map((event) => [event, event.textContent.toLowerCase()]);
  const search = tools.querySelector("input[type=search]");
  const kinds = [...tools.querySelectorAll("input[type=checkbox]")];
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    const shown = kinds.filter((kind) => kind.checked).map((kind) => kind.value);
    for (const [event, text] of events) {
      event.hidden = !(shown.some((kind) => event.classList.contains(kind)) && words.every((word) => text.includes(word)));
    }
  };
  tools.hidden = false;
  tools.addEventListener("input", show);
})();
