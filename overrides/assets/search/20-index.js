/* The index comes in small files, and only those that a question needs. */
const HERE = document.currentScript.src;
const SITE = new URL("../../../", HERE);
const LAST = "#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOP";
const MORE = "QRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
const MOST_SHARDS = 3; /* that the beginning of a word may lead to */

const asked = new Map(), arrived = new Map();
globalThis.loaSearch = (name, data) => arrived.set(name, data);

const load = (name, version = "") => {
  const file = new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(`${name}.js${version}`, HERE);
    script.onload = () => arrived.has(name) ? done(arrived.get(name)) : failed(name);
    script.onerror = () => { asked.delete(name); failed(name); };
    document.head.append(script);
    script.remove();
  });
  asked.set(name, file);
  return file;
};
const file = name => asked.get(name) || load(name);

/* [number, in a heading] … */
const unpacked = code => {
  const numbers = [];
  let number = 0, heading = false;
  for (const sign of code) {
    const last = LAST.indexOf(sign);
    if (sign === "!") heading = true;
    else if (last < 0) number = number * MORE.length + MORE.indexOf(sign) + 1;
    else {
      numbers.push([number * LAST.length + last, heading]);
      number = 0;
      heading = false;
    }
  }
  return numbers;
};

const starts = code => {
  let next = 0;
  return unpacked(code).map(([count]) => (next += count) - count);
};

/* The last place whose value is not above the one sought. */
const place = (sorted, sought) => {
  let low = 0, high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= sought) low = middle;
    else high = middle;
  }
  return low;
};

const opened = new Map();
const open = async (name, version) => {
  if (version || !opened.has(name)) {
    const entry = await (version ? load(name, version) : file(name));
    opened.set(name, {
      ...entry,
      pages: starts(entry.pages),
      texts: starts(entry.texts),
      words: entry.words.split("\n"),
      pairs: entry.pairs.split("\n"),
      stop: new Set(entry.stop.split(" ")),
      bareStop: new Set(entry.stop.split(" ").map(fold)),
      shards: new Map(),
    });
  }
  return opened.get(name);
};

const shard = async (index, table, number) => {
  const name = `${index.folder}/${table[0]}${number}`;
  if (!index.shards.has(name)) {
    const lines = (await file(name)).split("\n").map(line => line.split("\t"));
    index.shards.set(name, lines.map(([written, code]) => ({ written, code, bare: fold(written) })));
  }
  return index.shards.get(name);
};

/* What a table holds under these bare letters, or under all that begin with them. */
const entries = async (index, table, bare, begins) => {
  const first = place(index[table], bare), last = begins ? place(index[table], `${bare}\uffff`) : first;
  const numbers = [];
  for (let number = first; number <= last && number < first + MOST_SHARDS; number++) numbers.push(number);
  const shards = await Promise.all(numbers.map(number => shard(index, table, number)));
  return shards.flat().filter(entry => begins ? entry.bare.startsWith(bare) : entry.bare === bare);
};

/* What a result shows: [address, title, id, heading, …sentences]. */
const passage = async (index, number) => {
  const chunk = place(index.texts, number);
  const [address, title, told] = await file(`${index.folder}/t${chunk}`);
  return [address, title, ...told[number - index.texts[chunk]]];
};
