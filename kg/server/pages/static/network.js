// The network as something to move about in. Without this script the picture stays as the server drew it.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("network-data").textContent);
  const place = document.getElementById("network");
  if (!window.cytoscape || !place) return;
  const style = getComputedStyle(document.documentElement);
  const ink = (name) => style.getPropertyValue(name).trim();
  const kinds = ["Meeting", "Sanction", "Accusation"];
  const box = document.createElement("div");
  box.className = "canvas";
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", place.getAttribute("aria-label"));
  place.before(box);
  place.hidden = true;

  const graph = cytoscape({
    container: box,
    elements: data,
    layout: { name: "preset", fit: true, padding: 24 },
    minZoom: 0.3,
    maxZoom: 4,
    style: [
      {
        selector: "node",
        style: {
          width: "data(size)", height: "data(size)", label: "data(name)", color: ink("--ink"),
          "background-color": (node) => ink("--" + node.data("kind").toLowerCase() + "-line") || ink("--soft"),
          "font-family": style.fontFamily || "sans-serif", "font-size": 14, "text-valign": "bottom", "text-margin-y": 5,
          "text-outline-width": 3, "text-outline-color": ink("--paper"), "min-zoomed-font-size": 7,
          "border-width": 2, "border-color": ink("--paper"),
        },
      },
      { selector: "edge", style: { width: "data(width)", "curve-style": "bezier", opacity: 0.75 } },
      ...kinds.map((kind) => ({
        selector: `edge.${kind}`,
        style: {
          "line-color": ink(`--${kind}`), "target-arrow-color": ink(`--${kind}`),
          "target-arrow-shape": kind === "Meeting" ? "none" : "triangle",
        },
      })),
      { selector: ".far", style: { opacity: 0.12, "text-opacity": 0.12 } },
      { selector: ".off", style: { display: "none" } },
    ],
  });

  // On a narrow screen names are larger than what fits: who has most ties stands in the middle.
  if (graph.zoom() < 0.6) {
    graph.zoom(0.6);
    graph.center(graph.nodes().max((node) => node.data("size")).ele);
  }

  graph.on("mouseover", "node", (event) => {
    const near = event.target.closedNeighborhood();
    graph.elements().difference(near).addClass("far");
  });
  graph.on("mouseout", "node", () => graph.elements().removeClass("far"));
  graph.on("tap", "node", (event) => {
    if (event.target.data("link")) location.href = event.target.data("link");
  });

  const toggles = document.getElementById("toggles");
  toggles.hidden = false;
  document.getElementById("legend").hidden = true;
  document.getElementById("hint").hidden = false;
  toggles.addEventListener("change", () => {
    for (const input of toggles.querySelectorAll("input")) {
      graph.edges(`.${input.value}`).toggleClass("off", !input.checked);
    }
  });
})();
