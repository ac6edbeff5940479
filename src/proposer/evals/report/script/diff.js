// Which words two texts do not share, as ranges of characters.
const WORD = /[\p{L}\p{N}]+(?:['’.,@/-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const LARGEST = 4e6;
const ISLAND = 3; // shared words fewer than these between two changes are chance, and make a difference unreadable

function wordsOf(text) {
  return Array.from(text.matchAll(WORD), (met) => ({ word: met[0], start: met.index, end: met.index + met[0].length }));
}

// Signs are compared as words are, but not counted as such.
const counted = (words) => words.filter((one) => /[\p{L}\p{N}]/u.test(one.word)).length;

function compareWords(before, after) {
  const old = wordsOf(before), now = wordsOf(after);
  const same = sharedPairs(old.map((one) => one.word), now.map((one) => one.word));
  const kept = dropIslands(same, old.length, now.length);
  const most = Math.max(counted(old), counted(now));
  return {
    before: gaps(old, kept.map((pair) => pair[0])),
    after: gaps(now, kept.map((pair) => pair[1])),
    shared: most ? counted(kept.map((pair) => old[pair[0]])) / most : 1,
  };
}

function sharedPairs(old, now) {
  let head = 0, tail = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const pairs = Array.from({ length: head }, (_, place) => [place, place]);
  const a = old.slice(head, old.length - tail), b = now.slice(head, now.length - tail);
  if (a.length * b.length <= LARGEST) for (const [i, j] of longest(a, b)) pairs.push([head + i, head + j]);
  for (let left = tail; left > 0; left--) pairs.push([old.length - left, now.length - left]);
  return pairs;
}

function longest(a, b) {
  const wide = b.length + 1;
  const table = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * wide + j] = a[i] === b[j] ? table[(i + 1) * wide + j + 1] + 1 : Math.max(table[(i + 1) * wide + j], table[i * wide + j + 1]);
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (table[(i + 1) * wide + j] >= table[i * wide + j + 1]) i++;
    else j++;
  }
  return pairs;
}

function dropIslands(pairs, oldLength, newLength) {
  const runs = [];
  for (const pair of pairs) {
    const run = runs.at(-1), last = run?.at(-1);
    if (last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) run.push(pair);
    else runs.push([pair]);
  }
  const atEdge = (run) => (run[0][0] === 0 && run[0][1] === 0) || (run.at(-1)[0] === oldLength - 1 && run.at(-1)[1] === newLength - 1);
  return runs.filter((run) => run.length >= ISLAND || atEdge(run)).flat();
}

function gaps(words, kept) {
  const held = new Set(kept), ranges = [];
  words.forEach((word, place) => {
    if (held.has(place)) return;
    if (place && !held.has(place - 1) && ranges.length) ranges.at(-1).end = word.end;
    else ranges.push({ start: word.start, end: word.end });
  });
  return ranges;
}
