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

const bareOf = key => key.map(token => token.bare).join(" ");

/* The words that the index does not have; what stands beside its neighbour somewhere need not be looked up. */
const strange = async (index, tokens) => {
  const pairs = keysOf(tokens).filter(key => key.length > 1);
  const stand = await Promise.all(pairs.map(pair => entries(index, "pairs", bareOf(pair))));
  const doubtful = tokens.filter(token => !token.stop && !/\d/.test(token.word) &&
    !pairs.some((pair, i) => stand[i].length && pair.includes(token)));
  const found = await Promise.all(doubtful.map(token => entries(index, "words", token.bare)));
  return doubtful.filter((token, i) => !found[i].length);
};

/* [from, to) of what may be misspelt: an unknown word, or two that stand nowhere together. */
const suspects = async (index, tokens, unknown) => {
  const windows = tokens.map((token, i) => unknown.includes(token) ? [i, i + 1] : null).filter(Boolean);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const pair = tokens.slice(i, i + 2);
    const isCommon = pair.some(({ word }) => index.stop.has(word)) && !pair.some(token => unknown.includes(token));
    if (!pair[1].joined || isCommon || pair.some(({ word }) => /\d/.test(word))) continue;
    if (!(await entries(index, "pairs", bareOf(pair))).length) windows.push([i, i + 2]);
  }
  return windows;
};

/* What the question as it was probably meant finds; the answer keeps that question. */
const corrected = async (index, tokens, answer) => {
  const unknown = await strange(index, tokens);
  if (!unknown.length && contentOf(tokens).length > SHORT) return [];
  const windows = await suspects(index, tokens, unknown);
  if (!windows.length) return [];
  const known = await spelling(index), ways = [];
  for (const { written, bare } of known) for (const [from, to] of windows) {
    const typed = bareOf(tokens.slice(from, to));
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
