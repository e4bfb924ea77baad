/* The sentence that answers, with the words that were sought marked. */
const LONGEST = 180, BEFORE = 60;
const PIECE = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}'’ʼ${MARKS}]*`, "gu");

const piecesOf = sentence => [...sentence.matchAll(PIECE)].map(({ 0: text, index }) =>
  ({ start: index, end: index + text.length, word: phrases(text).flat().join("") }));

const fits = (typed, word) => {
  const bare = fold(word);
  return bare === typed.bare || (typed.open && bare.startsWith(typed.bare)) ? agreement(typed, word) : 0;
};

/* What is to be marked in a text, [[start, end] …], and how much it says for the text. Of words that stand together
   none is marked alone, but where nothing better is to be had. */
const hits = (sentence, ways, isLoose) => {
  const pieces = piecesOf(sentence), weight = pieces.map(() => 0), alone = pieces.map(() => 0);
  for (const tokens of ways) for (const key of keysOf(tokens)) pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    if (key.length === 1) weight[i] = Math.max(weight[i], 3 * fits(key[0], piece.word));
    else if (next && !PAUSE.test(sentence.slice(piece.end, next.start))) {
      const both = 3 * fits(key[0], piece.word) * fits(key[1], next.word);
      weight[i] = Math.max(weight[i], both);
      weight[i + 1] = Math.max(weight[i + 1], both);
    }
    for (const token of key) if (!token.stop) alone[i] = Math.max(alone[i], fits(token, piece.word));
  });
  const shown = isLoose && !weight.some(Boolean) ? alone : weight, spans = [];
  pieces.forEach((piece, i) => {
    if (!shown[i]) return;
    if (i && shown[i - 1] && !PAUSE.test(sentence.slice(pieces[i - 1].end, piece.start))) spans[spans.length - 1][1] = piece.end;
    else spans.push([piece.start, piece.end]);
  });
  const kinds = new Set(pieces.filter((_, i) => shown[i]).map(piece => fold(piece.word)));
  return { spans, score: Math.max(0, ...shown) * 2 + kinds.size - (pieces.length < FEW) };
};

const best = (sentences, ways, isLoose) => sentences.map(sentence => ({ sentence, ...hits(sentence, ways, isLoose) }))
  .reduce((best, next) => next.score > best.score ? next : best);

/* Pieces of text, [text, is it marked], of the best sentence, which may be cut short around its first hit. */
const excerpt = (sentences, ways, isLoose) => {
  const { sentence, spans } = best(sentences, ways, isLoose);
  const first = spans.length ? spans[0][0] : 0;
  const from = sentence.length > LONGEST && first > BEFORE ? sentence.lastIndexOf(" ", first - BEFORE / 2) + 1 : 0;
  const to = sentence.length - from > LONGEST ? sentence.lastIndexOf(" ", from + LONGEST) : sentence.length;
  const parts = [[from ? "… " : "", false]];
  let at = from;
  for (const [start, end] of spans.filter(span => span[1] <= to)) {
    parts.push([sentence.slice(at, start), false], [sentence.slice(start, end), true]);
    at = end;
  }
  return [...parts, [sentence.slice(at, to), false], [to < sentence.length ? " …" : "", false]];
};
