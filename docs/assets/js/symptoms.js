// A pasted traceback taken apart, and what became of the name it complains of: the same as
// `gradio-patterns explain -` (src/gradio_patterns/symptoms), with the same patterns and facts.

const isCode = (line, before, frame) => /^\s/.test(line) && frame.test(before);

// The messages, the last first, each with the frames above it.
export function readLog(text, { log }) {
  const [frame, said, foreign] = ["frame", "said", "foreign"].map((name) => new RegExp(log[name]));
  const plain = text.replace(new RegExp(log.colour, "g"), "");
  const prefix = new RegExp(log.prefix);
  const lines = plain.split(/\r\n|\r|\n/).map((line) => line.replace(prefix, ""));
  const found = new Map();
  let frames = [];
  const keep = (words) => {
    const own = frames.filter(({ path }) => !foreign.test(path));
    found.delete(words);
    found.set(words, { text: words, place: own.at(-1) ?? null });
    frames = [];
  };
  lines.forEach((line, at) => {
    const inFrame = frame.exec(line);
    const words = inFrame ? null : said.exec(line);
    if (inFrame) {
      frames.push({ path: inFrame[1], line: Number(inFrame[2]), code: (lines[at + 1] ?? "").trim() });
    } else if (words && !isCode(line, lines[at - 1] ?? "", frame)) {
      keep(words[1].trim());
    }
  });
  if (!found.size && plain.trim()) keep(plain.split(/\s+/).filter(Boolean).join(" "));
  return [...found.values()].reverse();
}

function owner(called) {
  const parts = called.replace(/\.__init__$/, "").split(".");
  const last = parts.at(-1);
  if (called.includes("<locals>") || last === "event_trigger" || last === "on") return "listeners";
  if (last === "launch" || last === "queue") return `Blocks.${last}`;
  if (last === "BlockContext") return "Blocks";
  return parts.length === 1 && last !== "__init__" ? last : "";
}

// { label, since, until, instead, note, from, to, page, kind, rule } of what a message complains of, or null.
export function factOf(message, known) {
  for (const [kind, pattern] of known.gone) {
    const match = new RegExp(pattern).exec(message);
    if (!match) continue;
    const [, first, second] = match;
    let row;
    let label;
    let page;
    let from;
    if (kind === "keyword") {
      page = owner(first);
      from = second;
      row = known.parameters[page]?.[second];
      label = page === "listeners" ? `.event(${second}=)` : `gr.${page}(${second}=)`;
    } else if (kind === "name") {
      const [module, name] = first.startsWith("gradio") ? [first, second] : [second, first];
      page = name;
      from = name;
      row = module === "gradio" ? known.names[name] : undefined;
      label = `gr.${name}`;
    } else {
      page = first;
      from = second;
      row = known.members[first]?.[second];
      label = `${first}.${second}()`;
    }
    if (row) {
      const [since = "", until = "", instead = "", note = "", to = ""] = row;
      const rule = known.rules[until ? "gone" : "later"][kind];
      return { label, since, until, instead, note, from, to, page: page.split(".")[0], kind, rule };
    }
  }
  return null;
}

export function sentence(fact) {
  const { label, since, until, instead, note } = fact;
  if (!until) return `${label} came with Gradio ${since}; the one that said this is older.`;
  const more = instead ? ` Instead: ${instead}.${note ? ` ${note}` : ""}` : "";
  return `${label} is gone since Gradio ${until}.${more}`;
}

// The visitor's own line with the new name in it; empty where the change is more than a name.
export function renamed(code, { kind, from, to, until }) {
  if (!code || !to || !until) return "";
  const old = kind === "keyword" ? new RegExp(`\\b${from}(?=\\s*=[^=])`) : new RegExp(`\\b${from}\\b`);
  const made = code.replace(old, to);
  return made === code ? "" : made;
}
