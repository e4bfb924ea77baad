/* Opens the search. What does the searching is loaded when somebody first turns to the field. */
{
  const box = document.querySelector(".kit-search");
  if (box) {
    const form = box.querySelector("form"), field = box.querySelector("input"), engine = document.createElement("script");
    const wait = event => event.preventDefault();
    engine.onerror = () => form.removeEventListener("submit", wait);
    field.addEventListener("focus", () => {
      engine.src = box.dataset.engine;
      document.head.append(engine);
    }, { once: true });
    form.addEventListener("submit", wait);
    box.addEventListener("toggle", () => box.open && field.focus());
    addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
      event.preventDefault();
      box.open = true;
    });
  }
}
