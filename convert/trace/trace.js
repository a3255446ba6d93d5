"use strict";
(function () {
  const held = new Map();
  document.querySelectorAll("[data-v]").forEach(function (element) {
    element.dataset.v.split(" ").forEach(function (number) {
      if (!held.has(number)) held.set(number, []);
      held.get(number).push(element);
    });
  });
  let lit = [];
  let pinned = false;

  function clear() {
    lit.forEach(function (element) { element.classList.remove("lit"); });
    lit = [];
  }

  function light(from) {
    clear();
    from.dataset.v.split(" ").forEach(function (number) {
      (held.get(number) || []).forEach(function (element) {
        element.classList.add("lit");
        lit.push(element);
      });
    });
  }

  function show(from) {
    light(from);
    pinned = true;
    const here = from.closest("section");
    const there = lit.find(function (element) { return element.closest("section") !== here; });
    if (!there) return;
    const folded = there.closest("details");
    if (folded) folded.open = true;
    const panel = there.closest("section");
    const top = there.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    panel.scrollTop += top - panel.clientHeight / 3;
  }

  document.addEventListener("mouseover", function (event) {
    const from = event.target.closest("[data-v]");
    if (from && !pinned) light(from);
    else if (!from && !pinned) clear();
  });
  document.addEventListener("click", function (event) {
    const from = event.target.closest("[data-v]");
    if (from) show(from);
    else if (!event.target.closest("header")) { pinned = false; clear(); }
  });
  document.addEventListener("focusin", function (event) {
    const from = event.target.closest("[data-v]");
    if (from && !pinned) light(from);
  });
  document.addEventListener("keydown", function (event) {
    const from = event.target.closest("[data-v]");
    if (from && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      show(from);
    } else if (event.key === "Escape") {
      pinned = false;
      clear();
    }
  });
  document.querySelectorAll("[data-hides]").forEach(function (box) {
    box.addEventListener("change", function () {
      document.body.classList.toggle("hide-" + box.dataset.hides, !box.checked);
    });
  });
})();
