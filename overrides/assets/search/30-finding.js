/* Which pages answer: first those where the words stand together, then those that have them all, at worst most of them. */
const FEW = 5;
const TITLE = 2, DESCRIPTION = 0.6, HEADING = 0.6; /* against 1 for a text that is full of it */
const SAME = 1, UNMARKED = 0.8, OTHER_MARKS = 0.3, BEGINNING = 0.6;

const tokensOf = (index, text, open) => {
  const tokens = phrases(text).flatMap(phrase => phrase.map((word, i) => token(index, word, i > 0)));
  if (tokens.length && open && !/[\s\p{P}]$/u.test(text)) tokens[tokens.length - 1].open = true;
  if (tokens.every(token => token.stop)) tokens.forEach(token => { token.stop = false; });
  return tokens;
};

const token = (index, word, joined) => {
  const bare = fold(word);
  return { word, bare, joined, spelt: spelt(word), stop: index.stop.has(word) || (word === bare && index.bareStop.has(bare)) };
};

const contentOf = tokens => tokens.filter(token => !token.stop);

/* How well a word as written agrees with a word as typed. */
const agreement = (typed, written) =>
  spelt(written) === typed.spelt ? SAME : typed.word === typed.bare ? UNMARKED : OTHER_MARKS;

/* Where a word, or two together, stand: pages with their weight, passages with theirs. */
const evidence = async (index, key) => {
  const table = key.length > 1 ? "pairs" : "words", bare = bareOf(key);
  let found = await entries(index, table, bare);
  const begins = !found.length && key[key.length - 1].open && bare.length > 1;
  if (begins) found = await entries(index, table, bare, true);
  const pages = new Map(), passages = new Map();
  for (const { written, code } of found) {
    const words = written.split(" ");
    const weight = begins ? BEGINNING : key.reduce((product, token, i) => product * agreement(token, words[i]), 1);
    const exact = begins || key.every((token, i) => token.word === token.bare || agreement(token, words[i]) === SAME);
    let number = 0;
    for (const [step, heading] of unpacked(code)) {
      number += step;
      const page = place(index.pages, number), first = index.pages[page] === number;
      const known = pages.get(page) || { text: 0, headline: 0, exact: false };
      const headline = first ? (heading ? TITLE : DESCRIPTION) : heading ? HEADING : 0;
      known.headline = Math.max(known.headline, weight * headline);
      if (!first) known.text += weight;
      known.exact = known.exact || exact;
      pages.set(page, known);
      if (!first) passages.set(number, Math.max(passages.get(number) || 0, weight * (heading ? 2 : 1)));
    }
  }
  return { key, pages, passages, worth: Math.log(1 + index.pages.length / (pages.size || 1)) };
};

const isPairSought = (tokens, i) => {
  const content = at => tokens[at] && !tokens[at].stop;
  const joined = at => tokens[at] && tokens[at].joined;
  const lonely = at => !(joined(at) && content(at - 1)) && !(joined(at + 1) && content(at + 1));
  return joined(i + 1) && ((content(i) && content(i + 1)) || (content(i) && lonely(i)) || (content(i + 1) && lonely(i + 1)));
};

const keysOf = tokens => {
  const pairs = tokens.map((token, i) => [token, tokens[i + 1]]).filter((_, i) => isPairSought(tokens, i));
  const lone = tokens.filter(token => !token.stop && !pairs.some(pair => pair.includes(token)));
  return [...pairs, ...lone.map(token => [token])];
};

const all = (index, keys) => Promise.all(keys.map(key => evidence(index, key)));

/* The pages on which each word that counts is held by some evidence; `needed` is the part of their worth that must be. */
const met = (index, tokens, found, needed = 1) => {
  const content = contentOf(tokens);
  const holders = content.map(token => found.filter(({ key }) => key.includes(token)));
  const worths = holders.map(held => Math.max(...held.map(({ worth }) => worth)));
  const whole = worths.reduce((sum, worth) => sum + worth, 0);
  const marked = tokens.some(token => token.word !== token.bare);
  const results = [];
  for (const page of new Set(found.flatMap(({ pages }) => [...pages.keys()]))) {
    const held = holders.map(some => some.filter(({ pages }) => pages.has(page)));
    const share = held.reduce((sum, some, i) => sum + (some.length ? worths[i] : 0), 0) / whole;
    if (share < needed) continue;
    const exact = !marked || held.every(some => some.some(({ pages }) => pages.get(page).exact));
    results.push({ page, exact, share, ...scored(index, page, found) });
  }
  return sorted(results);
};

const scored = (index, page, found) => {
  const length = (index.pages[page + 1] || index.pages[page] + 8) - index.pages[page];
  const passages = new Map();
  let score = 0;
  for (const { pages, passages: places, worth } of found) {
    const { text, headline } = pages.get(page) || { text: 0, headline: 0 };
    score += worth * (headline + text / (text + 1 + length / 12));
    for (let number = index.pages[page]; number < index.pages[page] + length; number++) {
      if (places.has(number)) passages.set(number, (passages.get(number) || 0) + worth * places.get(number));
    }
  }
  const [passage, best] = [...passages].reduce((best, next) => next[1] > best[1] ? next : best, [index.pages[page], 0]);
  return { passage, score: score + best / 4 };
};

const sorted = results => results.sort((a, b) => b.share - a.share || b.exact - a.exact || b.score - a.score || a.page - b.page);

/* Adds what the first list lacks; what both have counts more. */
const combined = (first, second) => {
  const known = new Map(first.map(result => [result.page, result]));
  for (const result of second) {
    const twin = known.get(result.page);
    known.set(result.page, twin ? { ...twin, exact: twin.exact || result.exact, score: twin.score + result.score } : result);
  }
  return sorted([...known.values()]);
};
const followed = (first, second) => [...first, ...second.filter(({ page }) => !first.some(result => result.page === page))];

/* The same question in other words: the first of each group of synonyms, or every one. */
const otherWays = (index, tokens, every) => {
  const ways = [];
  for (const group of index.same) for (const member of group) {
    const words = member.split(" "), at = windowAt(tokens, words);
    if (at < 0) continue;
    for (const other of every ? group.slice(0, 4) : group.slice(0, 1)) {
      if (other === member) continue;
      const put = other.split(" ").map((word, i) => token(index, word, i > 0 || tokens[at].joined));
      ways.push([...tokens.slice(0, at), ...put, ...tokens.slice(at + words.length)]);
    }
  }
  return ways.slice(0, 4);
};
const windowAt = (tokens, words) => tokens.findIndex((_, at) => words.every((word, i) => {
  const typed = tokens[at + i];
  return typed && (i === 0 || typed.joined) && typed.bare === fold(word) && agreement(typed, word) !== OTHER_MARKS;
}));

const togetherIn = async (index, ways) => {
  const lists = await Promise.all(ways.map(async way => met(index, way, await all(index, keysOf(way)))));
  return lists.reduce(combined);
};
const together = (index, tokens) => togetherIn(index, [tokens, ...otherWays(index, tokens)]);
const inEveryWay = (index, tokens) => togetherIn(index, [tokens, ...otherWays(index, tokens, true)]);

const scattered = async (index, tokens, needed) => {
  const words = contentOf(tokens).map(token => [token]);
  return met(index, tokens, await all(index, [...words, ...keysOf(tokens).filter(key => key.length > 1)]), needed);
};
const apart = (index, tokens) => scattered(index, tokens, 1);
const mostly = (index, tokens) => scattered(index, tokens, 0.5);

/* Asks the page's own language, and the source language where that knows little or none of the words. One after
   the other: the words together, as corrected, in other words, apart, and at worst most of them. */
const ask = async (name, text) => {
  const own = await asking(name, text);
  const answers = [own];
  const source = async () => {
    if (own.index.also && !answers[1]) {
      answers.push(await asking(own.index.also, text));
      await add(answers[1], together);
    }
    return answers[1];
  };
  const nothing = () => answers.every(answer => !answer.list.length);
  await add(own, together);
  if (nothing() && await isForeign(own)) await source();
  for (const answer of answers) if (nothing()) await add(answer, corrected);
  await more(own);
  if (own.list.length < FEW && await source() && nothing()) await more(answers[1]);
  for (const answer of answers) if (nothing()) await add(answer, mostly);
  return answers;
};

const isForeign = async ({ index, tokens }) => (await strange(index, tokens)).length === contentOf(tokens).length;

const asking = async (name, text) => {
  const index = await open(name);
  return { index, tokens: tokensOf(index, text, true), typed: "", meant: "", list: [], everyWay: false };
};
const add = async (answer, way) => {
  if (answer.tokens.length) answer.list = followed(answer.list, await way(answer.index, answer.tokens, answer));
};
const more = async answer => {
  answer.everyWay = answer.list.length < FEW;
  if (answer.everyWay) await add(answer, inEveryWay);
  if (answer.list.length < FEW) await add(answer, apart);
};

/* The questions that were really put, whose words are to be marked. */
const waysOf = ({ index, tokens, everyWay }) => [tokens, ...otherWays(index, tokens, everyWay)];
