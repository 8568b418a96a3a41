// What a fix would change, line by line, with some lines around it.
const AROUND = 2;
const MOST = 1500;

// Pairs of places that both texts share, in order; of very long middles none.
function shared(old, young) {
  if (old.length * young.length > MOST * MOST) return [];
  const rows = old.map(() => new Uint16Array(young.length + 1));
  rows.push(new Uint16Array(young.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      rows[i][j] = old[i] === young[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < old.length && j < young.length;) {
    if (old[i] === young[j]) pairs.push([i++, j++]);
    else if (rows[i + 1][j] >= rows[i][j + 1]) i += 1;
    else j += 1;
  }
  return pairs;
}

// [sign, number of the line, text] of every line: " " stays, "-" goes, "+" comes.
function lines(before, after) {
  const old = before.split("\n");
  const young = after.split("\n");
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let tail = 0;
  const most = Math.min(old.length, young.length) - start;
  while (tail < most && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail += 1;
  const middle = [old.slice(start, old.length - tail), young.slice(start, young.length - tail)];
  const made = old.slice(0, start).map((text, at) => [" ", at + 1, text]);
  let [i, j] = [0, 0];
  for (const [x, y] of [...shared(...middle), [middle[0].length, middle[1].length]]) {
    for (; i < x; i += 1) made.push(["-", start + i + 1, middle[0][i]]);
    for (; j < y; j += 1) made.push(["+", start + j + 1, middle[1][j]]);
    if (x < middle[0].length) made.push([" ", start + x + 1, middle[0][x]]);
    [i, j] = [x + 1, y + 1];
  }
  old.slice(old.length - tail).forEach((text, at) => made.push([" ", old.length - tail + at + 1, text]));
  return made;
}

// The changed lines and those near them; a line of dots where some are left out.
export function difference(before, after) {
  const all = lines(before, after);
  const near = all.map((_, at) =>
    all.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(([sign]) => sign !== " "));
  const shown = [];
  all.forEach((line, at) => {
    if (near[at]) shown.push(line);
    else if (near[at - 1] && near.indexOf(true, at) >= 0) shown.push(["…", 0, ""]);
  });
  return shown;
}
