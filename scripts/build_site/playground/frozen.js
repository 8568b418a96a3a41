// Python's memory and its files, as they are once everything is loaded and before any text was
// seen. A later visit begins from there in a tenth of the time that Python takes to start.
import { frozenAt, opened } from "./store.js";

const ROOT = "/core";
const filesAt = (where) => frozenAt(where).replace(/memory$/, "files");

// A tree of files as one block: the length of a list, the list of [path, size], the contents.
function packed(fs) {
  const paths = [];
  const walk = (folder) => {
    for (const name of fs.readdir(folder)) {
      if (name === "." || name === ".." || name === "__pycache__") continue;
      const path = `${folder}/${name}`;
      if (fs.isDir(fs.stat(path).mode)) walk(path);
      else paths.push(path);
    }
  };
  walk(ROOT);
  const contents = paths.map((path) => fs.readFile(path));
  const list = new TextEncoder().encode(
    JSON.stringify(paths.map((path, at) => [path, contents[at].length])));
  return new Blob([Uint32Array.of(list.length), list, ...contents]);
}

function unpack(fs, block) {
  const [length] = new Uint32Array(block, 0, 1);
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(block, 4, length)));
  let at = 4 + length;
  for (const [path, size] of list) {
    fs.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    fs.writeFile(path, new Uint8Array(block, at, size));
    at += size;
  }
}

// `loaded` starts Python with more settings.
export async function thawed(where, loaded) {
  const stored = await opened();
  const [memory, files] = await Promise.all(
    [frozenAt(where), filesAt(where)].map(async (name) => (await stored?.match(name))?.arrayBuffer()));
  if (!memory || !files) return null;
  const python = await loaded(where, {
    _loadSnapshot: memory,
    // The module comes with the memory of an empty Python, which the kept one has outgrown.
    grown: (module) => {
      if (module.HEAP8.length < memory.byteLength) module._emscripten_resize_heap(memory.byteLength);
      return module;
    },
  });
  unpack(python.FS, files);
  return python;
}

// `fresh` starts Python with more settings and loads the review core.
export async function freeze(where, fresh) {
  const stored = await opened();
  if (!stored || (await stored.match(frozenAt(where)))) return;
  const python = await fresh(where, { _makeSnapshot: true });
  const { text, gradio } = await (await fetch(new URL(`samples/${where.first}.json`, where.folder))).json();
  const given = JSON.stringify(JSON.stringify([text, gradio]));
  python.runPython(`import json; browser_files.warm(*json.loads(${given}))`);
  await stored.put(filesAt(where), new Response(packed(python.FS)));
  // Last: who finds the memory finds the files.
  await stored.put(frozenAt(where), new Response(python.makeMemorySnapshot()));
}
