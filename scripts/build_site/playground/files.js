// The files of the playground: where they come from, their tabs, and how one gets out.
const KEPT = /(\.(pyw?|txt|toml|cfg|md|ya?ml)|Dockerfile)$/;
const SKIPPED = /(^|\/)(__pycache__|node_modules|\.git|\.venv|venv|site-packages)\//;
const LARGEST = 1_000_000;
const MOST = 200;

const kept = (name, size) => KEPT.test(name) && !SKIPPED.test(name) && size <= LARGEST;
const byName = (a, b) => Number(!a.name.endsWith(".py")) - Number(!b.name.endsWith(".py")) ||
  a.name.localeCompare(b.name);

// What all names have in common is the folder that was dropped: it says nothing.
function withoutFolder(files) {
  const [first] = files[0]?.name.split("/") ?? [];
  const inside = files.every(({ name }) => name.startsWith(`${first}/`));
  return inside ? files.map((file) => ({ ...file, name: file.name.slice(first.length + 1) })) : files;
}

async function entriesOf(reader) {
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found;
    found.push(...some);
  }
}

async function walk(entry, path, into) {
  if (into.length >= MOST) return;
  const name = path + entry.name;
  if (entry.isDirectory) {
    if (SKIPPED.test(`${name}/`)) return;
    for (const inner of await entriesOf(entry.createReader())) await walk(inner, `${name}/`, into);
  } else {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    into.push([name, file]);
  }
}

// Files, folders and zips that were dropped or chosen, as { name, text }; `unpack` opens zips.
export async function readAll(given, unpack) {
  const files = [];
  for (const [name, file] of given) {
    if (name.endsWith(".zip")) {
      for (const [inner, text] of await unpack(new Uint8Array(await file.arrayBuffer()))) {
        files.push({ name: inner, text });
      }
    } else if (kept(name, file.size)) {
      files.push({ name, text: await file.text() });
    }
  }
  return withoutFolder(files.slice(0, MOST)).sort(byName);
}

export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => [file.name, file]);
  const found = [];
  for (const entry of entries) await walk(entry, "", found);
  return found;
}

export const chosen = (input) =>
  [...input.files].map((file) => [file.webkitRelativePath || file.name, file]);

export function save(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
