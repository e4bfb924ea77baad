/* An open panel lies over the page: it closes by Escape, and as soon as the reader is elsewhere. */
{
  const close = ({ key, target }) => {
    for (const drop of document.querySelectorAll(".kit-drop[open]")) {
      if (key ? key !== "Escape" : drop.contains(target)) continue;
      drop.open = false;
      if (key) drop.firstElementChild.focus();
    }
  };
  for (const kind of ["focusin", "pointerdown", "keydown"]) addEventListener(kind, close);
}
