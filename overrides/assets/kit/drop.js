/* An open panel lies over the page: it closes by Escape, and as soon as the reader is elsewhere. */
{
  const drops = document.querySelectorAll(".kit-drop");
  const leave = ({ target }) => drops.forEach((drop) => { if (!drop.contains(target)) drop.open = false; });
  const escape = ({ key }) => drops.forEach((drop) => {
    if (key === "Escape" && drop.open) { drop.open = false; drop.firstElementChild.focus(); }
  });
  addEventListener("focusin", leave);
  addEventListener("pointerdown", leave);
  addEventListener("keydown", escape);
}
