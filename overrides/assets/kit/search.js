/* Opens the search: what does the searching is loaded when somebody first turns to the field. */
{
  const box = document.querySelector(".kit-search");
  if (box) {
    const field = box.querySelector("input");
    field.addEventListener("focus", () => {
      const script = document.createElement("script");
      script.src = box.dataset.engine;
      document.head.append(script);
    }, { once: true });
    box.addEventListener("toggle", () => box.open && field.focus());
    addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
      event.preventDefault();
      box.open = true;
    });
  }
}
