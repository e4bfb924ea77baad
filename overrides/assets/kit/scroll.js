/* A box takes the keyboard only while there is something to scroll. */
for (const box of document.querySelectorAll("[tabindex='0']")) {
  new ResizeObserver(() => { box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1; }).observe(box);
}
