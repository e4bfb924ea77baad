/* Words as people type them. The index is folded in just the same way: scripts/loa/slimming/searching/folding.py. */
const MARKS = "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f";
const MARK = new RegExp(`[${MARKS}]`, "g");
const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}${MARKS}]*`, "gu");
const APOSTROPHE = /['’‘ʼ＇]/g;
const PAUSE = /[,;:!?()[\]“”«»"…·—–]|\.(?=\s|$)/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const OWN_LETTERS = { đ: "d", ð: "d", ı: "i", ł: "l", ø: "o", ŋ: "ng" };

/* Small, composed words; those that follow each other without a pause together. */
const phrases = text => text.toLowerCase().normalize("NFC").replace(APOSTROPHE, "").split(PAUSE)
  .map(part => part.match(WORD)).filter(Boolean);

const fold = word => word.normalize("NFD").replace(MARK, "").replace(/[đðıłøŋ]/g, letter => OWN_LETTERS[letter]);

/* With its marks, wherever in the syllable the tone is written: «hoà» is «hòa». */
const spelt = word => {
  const bare = word.normalize("NFD");
  return bare.replace(TONE, "") + (bare.match(TONE) || []).join("");
};
