/* One letter wrong, missing, too many, or two exchanged; a space is a letter too. */
const CANDIDATES = 4;
const SHORT = 3; /* words: of a longer question not every pair is known, and nothing is wrong with it */

const near = (a, b) => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1)
    || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
};

const spelling = async index => {
  const [words, ...phrases] = (await file(`${index.folder}/spelling`)).split("\n");
  return [...phrases, ...words.split(" ")].map(written => ({ written, bare: fold(written) }));
};

const strange = async (index, tokens) => {
  const known = await Promise.all(tokens.map(token => token.stop || /\d/.test(token.word) || entries(index, "words", token.bare)));
  return tokens.filter((token, i) => known[i].length === 0);
};

/* [from, to) of what may be misspelt: an unknown word, or two that stand nowhere together. */
const suspects = async (index, tokens, unknown) => {
  const windows = tokens.map((token, i) => unknown.includes(token) ? [i, i + 1] : null).filter(Boolean);
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!tokens[i + 1].joined || /\d/.test(tokens[i].word + tokens[i + 1].word)) continue;
    const pair = await entries(index, "pairs", `${tokens[i].bare} ${tokens[i + 1].bare}`);
    if (!pair.length) windows.push([i, i + 2]);
  }
  return windows;
};

/* What the question as it was probably meant finds; the answer keeps that question. */
const corrected = async (index, tokens, answer) => {
  const unknown = await strange(index, tokens);
  if (!unknown.length && tokens.filter(token => !token.stop).length > SHORT) return [];
  const windows = await suspects(index, tokens, unknown);
  if (!windows.length) return [];
  const known = await spelling(index), ways = [];
  for (const { written, bare } of known) for (const [from, to] of windows) {
    const typed = tokens.slice(from, to).map(token => token.bare).join(" ");
    if (typed.length > 2 && near(typed, bare)) ways.push([from, to, written]);
  }
  for (const [from, to, written] of ways.slice(0, CANDIDATES)) {
    const put = written.split(" ").map((word, i) => token(index, word, i > 0 || tokens[from].joined));
    const meant = [...tokens.slice(0, from), ...put, ...tokens.slice(to)];
    const list = await together(index, meant);
    if (!list.length) continue;
    answer.tokens = meant;
    answer.typed = tokens.slice(from, to).map(token => token.word).join(" ");
    answer.meant = written;
    return list;
  }
  return [];
};
