// The playground: an editor, the findings beside it, Python in a worker when it is first needed.
import { difference } from "./diff.js";
import { change, goTo, makeEditor, mark, stateOf } from "./editor.js";
import { chosen, dropped, readAll, save } from "./files.js";
import { packed, unpacked } from "./share.js";

const SHOWN = 200;
const PAUSE = 400;
const FIX_LABELS = { safe: "Show fix", unsafe: "Show fix (look it over)" };

// What outlives the page when one leaves and comes back by instant navigation.
// A file is { name, text, report, state }: its report when it was reviewed, its place and undo
// history while another one is shown.
const memory = { files: null, at: 0, gradio: null, note: "" };
const NAME = "app.py";
const DOWNLOADS = {
  markdown: ["review.md", "text/markdown"], sarif: ["review.sarif", "application/sarif+json"],
};
let worker = null;
let calls = 0;
const waiting = new Map();
let progress = () => {};
let explanations = null;

function ask(where, message) {
  if (!worker) {
    worker = new Worker(new URL(where.worker, where.folder), { type: "module" });
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") return progress(data.text);
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      return data.error ? reject(new Error(data.error)) : resolve(data);
    };
    worker.onerror = (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message || "no worker"));
      waiting.clear();
      worker = null;
    };
  }
  const id = (calls += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, where, ...message });
  });
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export async function mount(place, folder, manifest) {
  const where = { folder, ...manifest };
  const site = new URL("../../", folder);
  const status = place.querySelector(".gp-play-status");
  const list = place.querySelector(".gp-play-findings");
  const versions = place.querySelector("[data-play=version]");
  const button = (name) => place.querySelector(`[data-play=${name}]`);
  progress = (text) => (status.textContent = text);

  versions.replaceChildren(
    ...manifest.versions.map((version) => element("option", { value: version, textContent: version })),
  );

  let timer = 0;
  let turn = 0;
  let reviewing = false;
  let wanted = false;
  let view = null;
  const current = () => memory.files[memory.at];
  const pairs = () => memory.files.map(({ name, text }) => [name, text]);
  const tabs = place.querySelector(".gp-play-tabs");
  const map = place.querySelector(".gp-play-map");
  const diff = place.querySelector(".gp-play-diff");

  // One review at a time: who goes on writing while a long one runs gets the newest text next.
  async function review() {
    turn += 1;
    clearTimeout(timer);
    place.dataset.state = "busy";
    wanted = true;
    if (reviewing) return;
    reviewing = true;
    if (!worker) progress("Starting…");
    while (wanted && place.isConnected) {
      wanted = false;
      const mine = turn;
      try {
        const { answer, spent } =
          await ask(where, { kind: "review", files: pairs(), gradio: versions.value });
        if (mine === turn && place.isConnected) {
          for (const file of memory.files) file.report = answer[file.name] ?? null;
          show(current().report, timed(spent));
        }
      } catch (error) {
        if (mine === turn) failed(error);
      }
    }
    reviewing = false;
  }

  // What runs now answers for a text that is gone.
  function drop() {
    turn += 1;
    wanted = false;
    clearTimeout(timer);
  }

  async function fix(which) {
    drop();
    const mine = turn;
    place.dataset.state = "busy";
    if (!worker) progress("Starting…");
    const text = view.state.doc.toString();
    try {
      const { answer } = await ask(where, { kind: "fix", text, gradio: versions.value, which });
      if (mine !== turn || !place.isConnected || view.state.doc.toString() !== text) return;
      offer(answer, text);
    } catch (error) {
      if (mine === turn) failed(error);
    }
  }

  // The change is shown first; only a press on Apply makes it.
  function offer({ applied, report, text: after }, before) {
    const words = `${applied} ${applied === 1 ? "fix" : "fixes"}`;
    place.dataset.state = "done";
    if (!applied) return void (status.textContent = "Nothing to fix.");
    status.textContent = `${words} to look at.`;
    const from = document.activeElement;
    const close = (said) => {
      diff.hidden = true;
      diff.replaceChildren();
      if (said) status.textContent = said;
      if (from?.isConnected) from.focus();
      else view.focus();
    };
    const apply = element("button", {
      type: "button", className: "md-button md-button--primary", textContent: "Apply",
      onclick: () => {
        if (view.state.doc.toString() !== before) return close("The text changed meanwhile.");
        change(view, after);
        clearTimeout(timer);
        close("");
        return show(report, `${words} applied.`);
      },
    });
    const leave = element("button", {
      type: "button", className: "md-button", textContent: "Leave it", onclick: () => close("Nothing was changed."),
    });
    const kinds = { "+": "gp-new", "-": "gp-old" };
    diff.replaceChildren(
      element("pre", { tabIndex: 0, ariaLabel: "What would change" },
        ...difference(before, after).map(([sign, , text]) =>
          element("span", { className: kinds[sign] ?? "", textContent: `${sign} ${text}` }))),
      element("p", { className: "gp-buttons" }, apply, leave));
    diff.onkeydown = ({ key }) => { if (key === "Escape") close("Nothing was changed."); };
    diff.hidden = false;
    return apply.focus();
  }

  function failed(error) {
    place.dataset.state = "failed";
    progress(`The review could not run: ${error.message}`);
  }

  function show(report, note) {
    current().report = report;
    memory.note = note;
    diff.hidden = true;
    mark(view, report);
    const words = report ? summary(report) : "Only Python is reviewed; the checks look at this file.";
    status.textContent = `${words} ${note}`.trim();
    list.replaceChildren(...(report ? cards(report) : []));
    const fixable = report?.findings.some((finding) => finding.fix?.applicability === "safe");
    button("fix").disabled = !fixable;
    button("download").disabled = !memory.files.some((file) => file.report);
    drawTabs();
    place.dataset.state = "done";
    if (!map.hidden) drawMap();
  }

  // One tab a file, with the number of its findings; arrows go from one to the next.
  function drawTabs() {
    tabs.hidden = memory.files.length < 2;
    const held = tabs.contains(document.activeElement);
    tabs.replaceChildren(...memory.files.map((file, at) => {
      const count = file.report ? file.report.findings.length + file.report.errors.length : 0;
      const tab = element("button", {
        type: "button", role: "tab", className: "gp-play-tab", tabIndex: at === memory.at ? 0 : -1,
        ariaSelected: String(at === memory.at), textContent: file.name, onclick: () => turnTo(at),
        onkeydown: ({ key }) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
          if (step) turnTo((at + step + memory.files.length) % memory.files.length);
        },
      });
      if (count) tab.append(element("span", { textContent: count, ariaLabel: `${count} findings` }));
      return tab;
    }));
    if (held) tabs.querySelector("[aria-selected=true]").focus();
  }

  function turnTo(at) {
    if (at === memory.at) return;
    current().state = view.state;
    memory.at = at;
    const file = current();
    view.setState(file.state ?? stateOf(file.text, edited));
    if (file.report || place.dataset.state === "done") show(file.report, memory.note);
    else drawTabs();
  }

  async function drawMap() {
    const { answer } = await ask(where, { kind: "map", files: pairs(), gradio: versions.value });
    map.textContent = answer || "Nothing of Gradio is in there.";
  }

  function edited(update) {
    const file = current();
    Object.assign(file, { text: update.state.doc.toString(), report: null });
    place.dataset.state = "busy";
    drop();
    timer = setTimeout(review, PAUSE);
  }

  async function take(given) {
    drop();
    progress("Reading…");
    const unpack = async (bytes) => (await ask(where, { kind: "unpack", bytes })).answer;
    const files = await readAll(given, unpack);
    if (!files.length) return progress("There is no Python file among these.");
    return putFiles(files, versions.value);
  }

  function putFiles(files, gradio) {
    choose(gradio);
    drop();
    Object.assign(memory, { files: files.map((file) => ({ report: null, state: null, ...file })), at: 0 });
    if (view) view.setState(stateOf(current().text, edited));
    list.replaceChildren();
    drawTabs();
    if (view) review();
  }

  function choose(gradio) {
    if (![...versions.options].some((option) => option.value === gradio)) {
      versions.prepend(element("option", { value: gradio, textContent: gradio }));
    }
    versions.value = gradio;
    memory.gradio = gradio;
  }

  function cards(report) {
    const made = report.errors.map((error, at) =>
      element("li", { className: "gp-finding gp-finding-error" },
        element("p", {}, `${error.code}: ${error.message}`),
        lineButton(report.error_lines[at])));
    for (const finding of report.findings.slice(0, SHOWN)) made.push(card(finding));
    if (report.findings.length > SHOWN) {
      made.push(element("li", { className: "gp-finding" },
        `and ${report.findings.length - SHOWN} more, marked in the code`));
    }
    for (const question of report.questions.slice(0, SHOWN)) {
      made.push(element("li", { className: "gp-finding gp-finding-question" },
        element("p", { className: "gp-finding-head" },
          element("span", { className: "gp-chip gp-info", textContent: "question" }),
          link(question.rule, question.rule), lineButton(question.line)),
        element("p", { textContent: question.question })));
    }
    return made;
  }

  function card(finding) {
    const { severity, code, rule, message, start, fix: offered } = finding;
    const head = element("p", { className: "gp-finding-head" },
      element("span", { className: `gp-chip gp-${severity}`, textContent: severity }),
      link(rule, `${code} ${rule}`), lineButton(start.line));
    const label = FIX_LABELS[offered?.applicability];
    const apply = label && element("button", {
      type: "button", className: "gp-apply", textContent: label, title: offered.message,
      onclick: () => fix(finding.fingerprint),
    });
    const why = element("details", {}, element("summary", { textContent: "Why" }));
    why.addEventListener("toggle", async () => {
      if (!why.open || why.children.length > 1) return;
      const body = element("div");
      why.append(body);
      explanations ??= fetch(new URL("rules.json", folder)).then((answer) => answer.json());
      body.innerHTML = (await explanations)[rule]?.html ?? "";
    });
    return element("li", { className: `gp-finding gp-finding-${severity}` },
      head, element("p", { textContent: message }), apply || null, why);
  }

  function link(rule, text) {
    return element("a", { href: new URL(`rules/${rule}/`, site).href, textContent: text });
  }

  function lineButton(line) {
    return element("button", {
      type: "button", className: "gp-line", textContent: `line ${line || 1}`,
      onclick: () => goTo(view, line || 1),
    });
  }

  async function load(name) {
    const answer = await fetch(new URL(`samples/${name}.json`, folder));
    if (!answer.ok) throw new Error(`there is no example ${name}`);
    return answer.json();
  }

  // One text in the place of whatever is there.
  function put(text, gradio, report, note) {
    choose(gradio);
    const alone = memory.files?.length === 1;
    if (!alone) {
      Object.assign(memory, { files: [{ name: NAME, text, report: null, state: null }], at: 0 });
      if (view) view.setState(stateOf(text, edited));
    }
    if (view && alone) change(view, text);
    drop();
    current().text = text;
    if (report) show(report, note);
    else if (view) review();
  }

  async function fromAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.has("rule") && /^[a-z0-9-]+$/.test(asked.get("rule"))) {
      const made = await load(asked.get("rule"));
      return [made.text, made.gradio, made.report, ""];
    }
    if (asked.has("code")) {
      const gradio = asked.get("gradio") ?? "";
      const known = /^\d+(\.\d+){1,2}$/.test(gradio) ? gradio : manifest.versions[0];
      return [await unpacked(asked.get("code")), known, null, ""];
    }
    if (asked.has("files")) {
      const files = JSON.parse(await unpacked(asked.get("files")));
      const gradio = asked.get("gradio") ?? "";
      const known = /^\d+(\.\d+){1,2}$/.test(gradio) ? gradio : manifest.versions[0];
      return { files: files.map(([name, text]) => ({ name: String(name), text: String(text) })), known };
    }
    return null;
  }

  async function first() {
    try {
      const asked = await fromAddress();
      if (asked) return asked;
    } catch (error) {
      progress(`The address could not be read: ${error.message}`);
    }
    if (memory.files) return { files: memory.files, known: memory.gradio, kept: true };
    const made = await load(manifest.first);
    return [made.text, made.gradio, made.report, ""];
  }

  const begun = await first();
  const holder = place.querySelector(".gp-play-editor");
  holder.replaceChildren();
  const [begunText] = Array.isArray(begun) ? begun : [(begun.files[begun.kept ? memory.at : 0]).text];
  view = makeEditor(holder, begunText, edited);
  if (Array.isArray(begun)) {
    memory.files = [{ name: NAME, text: begunText, report: null, state: null }];
    memory.at = 0;
    put(...begun);
  } else if (begun.kept) {
    for (const file of memory.files) file.state = null;
    choose(begun.known);
    if (current().report) show(current().report, memory.note);
    else review();
  } else {
    putFiles(begun.files, begun.known);
  }

  versions.onchange = () => {
    memory.gradio = versions.value;
    review();
  };
  button("review").onclick = review;
  button("fix").onclick = () => fix("safe");
  button("example").onchange = async ({ target }) => {
    if (!target.value) return;
    const made = await load(target.value);
    put(made.text, made.gradio, made.report, "");
    target.value = "";
  };
  button("share").onclick = async () => {
    const alone = memory.files.length === 1;
    const query = new URLSearchParams({
      gradio: versions.value,
      ...(alone ? { code: await packed(current().text) } : { files: await packed(JSON.stringify(pairs())) }),
    });
    history.replaceState(history.state, "", `${location.pathname}#${query}`);
    try {
      await navigator.clipboard.writeText(location.href);
      progress("Link copied. The code is in the link itself, after the #; no server gets it.");
    } catch {
      progress("The address bar holds the link.");
    }
  };
  button("map").onclick = async () => {
    const hidden = !map.hidden;
    map.hidden = hidden;
    list.hidden = !hidden;
    button("map").setAttribute("aria-pressed", String(!hidden));
    if (!hidden) await drawMap().catch(failed);
  };
  button("download").onchange = async ({ target }) => {
    const format = target.value;
    target.value = "";
    if (!format) return;
    try {
      const message = { kind: "render", files: pairs(), gradio: versions.value, format };
      save((await ask(where, message)).answer, ...DOWNLOADS[format]);
    } catch (error) {
      failed(error);
    }
  };
  const picker = place.querySelector("[data-play=files]");
  button("open").onclick = () => picker.click();
  picker.onchange = () => take(chosen(picker)).catch(failed).finally(() => (picker.value = ""));
  place.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    place.classList.add("gp-play-over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("gp-play-over"));
  // Before the editor sees it, which would paste the text of a single file.
  place.addEventListener("drop", (event) => {
    place.classList.remove("gp-play-over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    event.stopPropagation();
    dropped(event.dataTransfer).then(take).catch(failed);
  }, true);
  const moved = async () => {
    if (!place.isConnected) return removeEventListener("hashchange", moved);
    const asked = await fromAddress().catch(() => null);
    if (Array.isArray(asked)) put(...asked);
    else if (asked) putFiles(asked.files, asked.known);
    return undefined;
  };
  addEventListener("hashchange", moved);
  place.dataset.ready = "yes";
}

function timed(spent) {
  return spent < 1000 ? `${Math.max(1, Math.round(spent))} ms.` : `${(spent / 1000).toFixed(1)} s.`;
}

function summary(report) {
  const { findings, errors, questions } = report;
  if (errors.length) return "This could not be reviewed in full.";
  if (report.files.without_gradio) return "Nothing here mentions gradio.";
  const count = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const parts = ["error", "warning", "info"]
    .map((severity) => [severity, findings.filter((f) => f.severity === severity).length])
    .filter(([, n]) => n)
    .map(([severity, n]) => (severity === "info" ? `${n} info` : count(n, severity)));
  if (questions.length) parts.push(count(questions.length, "question"));
  return parts.length ? `${parts.join(", ")} for Gradio ${report.target.gradio}.`
    : `Clean for Gradio ${report.target.gradio}.`;
}
