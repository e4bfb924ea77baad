/* The field, its list and its line of news: the pattern “editable combobox with list autocomplete” of the ARIA practices.
   What is typed is kept nowhere, and is gone when the page is left. */
const SHOWN = 5, PAUSE_MS = 200;
const box = document.querySelector(".kit-search");
const form = box.querySelector("form"), field = box.querySelector("input");
const news = box.querySelector("[role=status]"), list = box.querySelector("[role=listbox]");
const name = box.dataset.index;
field.setAttribute("aria-autocomplete", "list");
field.spellcheck = false;
let turn = 0, waiting = 0, active = null, broken = false, rest = [];

const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/* From a folder without a server nobody adds the file's name. */
const link = (address, id) => {
  const way = new URL(address + (id && `#${id}`), SITE);
  if (way.protocol === "file:" && way.pathname.endsWith("/")) way.pathname += "index.html";
  return way.href;
};

const select = option => {
  if (active) active.setAttribute("aria-selected", "false");
  active = option || null;
  if (!active) return field.removeAttribute("aria-activedescendant");
  active.setAttribute("aria-selected", "true");
  active.scrollIntoView({ block: "nearest" });
  return field.setAttribute("aria-activedescendant", active.id);
};

const show = isShown => {
  select();
  list.hidden = !isShown;
  field.setAttribute("aria-expanded", String(isShown));
};

const clear = () => {
  turn++;
  rest = [];
  show(false);
  list.textContent = news.textContent = "";
  if (list.nextElementSibling) list.nextElementSibling.remove();
};

const marked = parts => parts.map(([text, hit]) => hit ? make("mark", {}, text) : text);

const option = async ({ index, ways, foreign, passage: number }) => {
  const [address, title, id, heading, ...sentences] = await passage(index, number);
  const above = excerpt([heading], ways), isLoose = !above.some(([, hit]) => hit);
  const texts = [[(foreign ? index.name + " · " : "") + title], marked(above), marked(excerpt(sentences, ways, isLoose))];
  const way = make("a", { role: "option", "aria-selected": "false", tabindex: "-1", lang: index.tag, href: link(address, id) },
    ...texts.map(text => make("span", {}, ...text)).filter(part => part.textContent));
  way.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.open = false;
    go(way.href);
  });
  return way;
};

const showMore = async mine => {
  const options = await Promise.all(rest.splice(0, SHOWN).map(option));
  if (mine !== turn) return;
  if (list.lastElementChild && !list.lastElementChild.href) list.lastElementChild.remove();
  list.append(...options);
  if (rest.length) list.append(moreOption());
  [...list.children].forEach((option, i) => { option.id = `${list.id}-${i}`; });
};

const moreOption = () => {
  const more = make("span", { role: "option", "aria-selected": "false" }, opened.get(name).says.more);
  more.addEventListener("click", async () => {
    const place = list.childElementCount - 1;
    await showMore(turn);
    select(list.children[place]);
    field.focus();
  });
  return more;
};

const said = (says, key, values) => {
  const kind = new Intl.PluralRules(says.lang).select(values.n);
  return (says[`${key}.${kind}`] || says[key] || "").replace(/\{(\w+)\}/g, (_, place) => values[place]);
};

/* How many, in which language, and what was understood. */
const told = (answers) => {
  const [own, source] = answers, { says } = own.index, lines = [];
  for (const { typed, meant } of answers) if (meant) lines.push(said(says, "meant", { typed, meant }));
  if (own.list.length || !source) lines.push(said(says, "found", { n: own.list.length }));
  if (source && source.list.length) lines.push(said(says, "source", { n: source.list.length, language: says.foreign }));
  return lines.join(" ");
};

/* Nobody is sent away with empty hands. */
const help = ({ says, hotlines, topics }) => make("div", {},
  make("p", {}, says.call), make("ul", { class: "kit-drop__list" }, ...hotlines.map(([number, dial, what, lang]) =>
    make("li", {}, make("a", { href: `tel:${dial}`, lang }, `${number} · ${what}`)))),
  make("p", {}, says.topics), make("ul", { class: "kit-drop__list" }, ...topics.map(([title, address, lang]) =>
    make("li", {}, make("a", { href: link(address, ""), lang }, title)))));

const answer = async (text, version) => {
  clear();
  if (!text.trim()) return;
  const mine = turn;
  try {
    const answers = await ask(name, text);
    if (mine !== turn) return;
    list.setAttribute("aria-label", answers[0].index.says.results);
    rest = answers.flatMap((answer, i) => answer.list.map(result =>
      ({ ...result, index: answer.index, ways: waysOf(answer), foreign: i > 0 })));
    const found = rest.length;
    await showMore(mine);
    if (mine !== turn) return;
    show(found > 0);
    news.lang = answers[0].index.says.lang;
    news.textContent = found ? told(answers) : answers[0].index.says.none;
    if (!found) list.after(help(answers[0].index));
  } catch (reason) {
    if (mine !== turn) return;
    broken = version || !await renewed();
    if (!broken) await answer(text, true);
  }
};

/* The site was published anew, and the entry at hand leads to files that are gone. */
const renewed = () => Promise.all([...new Set([...opened.keys(), name])].map(name => open(name, `?${Date.now()}`)))
  .then(() => true, () => false);

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => answer(field.value), PAUSE_MS);
});
form.addEventListener("submit", () => {
  clearTimeout(waiting);
  if (broken) location.assign(form.action);
  else answer(field.value);
});

const STEPS = {
  ArrowDown: (options, at) => options[at + 1] || options[0],
  ArrowUp: (options, at) => options[at - 1] || options[options.length - 1],
  Home: (options, at) => at < 0 ? null : options[0],
  End: (options, at) => at < 0 ? null : options[options.length - 1],
  Enter: (options, at) => options[at],
};
field.addEventListener("keydown", event => {
  const options = [...list.children], step = STEPS[event.key];
  if (event.isComposing || list.hidden || !step) return;
  const option = step(options, options.indexOf(active));
  if (!option) return;
  event.preventDefault();
  if (event.key === "Enter") option.click();
  else select(option);
});
addEventListener("pagehide", () => {
  field.value = "";
  box.open = false;
  clear();
});
answer(field.value);
