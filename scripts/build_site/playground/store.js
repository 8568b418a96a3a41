// What the browser keeps: files under names of their content, which never change.
const NAME = "gradio-patterns-playground";
const fetchFromSite = self.fetch.bind(self);

export const opened = async () => ("caches" in self ? caches.open(NAME).catch(() => null) : null);

// Where Python's memory is kept once everything is loaded.
export const frozenAt = ({ folder, core, pyodide }) =>
  new URL(`${pyodide}-${core}.memory`, folder).href;

async function good(url, options) {
  const answer = await fetchFromSite(url, options);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

export async function kept(url) {
  const stored = await opened();
  const found = await stored?.match(url);
  if (found) return found;
  const answer = await good(url);
  await stored?.put(url, answer.clone()).catch(() => {});
  return answer;
}

// A module by way of the same store, which import() alone would pass by.
export async function keptModule(url) {
  const source = await (await kept(url)).blob();
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return import(address).finally(() => URL.revokeObjectURL(address));
}

// Whatever Pyodide itself fetches below `base` goes the same way.
export function serve(base) {
  self.fetch = (request, options) => {
    const url = new URL(request.url ?? request, self.location.href).href;
    return url.startsWith(base) ? kept(url) : fetchFromSite(request, options);
  };
}

// Older versions of the files make room.
export async function forget(...names) {
  const stored = await opened();
  for (const request of (await stored?.keys()) ?? []) {
    if (!names.some((name) => request.url.includes(name))) await stored.delete(request);
  }
}
