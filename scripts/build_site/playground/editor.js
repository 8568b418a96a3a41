// The code editor: Python colours, marks for findings, colours from the page's theme.
import { closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colour = (name) => ({ color: `var(--md-code-hl-${name}-color)` });

const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], ...colour("keyword") },
  { tag: [tags.string, tags.special(tags.string)], ...colour("string") },
  { tag: [tags.comment], ...colour("comment") },
  { tag: [tags.number, tags.bool, tags.null], ...colour("number") },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)),
      tags.definition(tags.className)], ...colour("function") },
  { tag: [tags.operator], ...colour("operator") },
]);

const look = EditorView.theme({
  "&": {
    color: "var(--md-code-fg-color)", backgroundColor: "var(--md-code-bg-color)", height: "100%",
    fontSize: ".68rem",
  },
  ".cm-scroller": { fontFamily: "var(--md-code-font-family)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--md-code-fg-color)" },
  ".cm-cursor": { borderLeftColor: "var(--md-code-fg-color)" },
  ".cm-gutters": {
    backgroundColor: "var(--md-code-bg-color)", color: "var(--gp-muted)", border: "none",
  },
  "&.cm-focused": { outline: "2px solid var(--md-accent-fg-color)", outlineOffset: "-2px" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { backgroundColor: "var(--gp-selection) !important" },
  ".cm-tooltip": {
    backgroundColor: "var(--md-default-bg-color)", color: "var(--md-default-fg-color)",
    border: "1px solid var(--gp-line)", borderRadius: ".3rem",
  },
  ".cm-panels": {
    backgroundColor: "var(--md-default-bg-color)", color: "var(--md-default-fg-color)",
  },
});

export function stateOf(text, onChange) {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(), lintGutter(), history(), drawSelection(), indentUnit.of("    "),
      indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
      python(), syntaxHighlighting(highlight), look,
      // Tab leaves the editor after Escape, as CodeMirror explains to screen readers.
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap, indentWithTab]),
      EditorView.contentAttributes.of({
        "aria-label": "Gradio app to review", tabindex: "0", spellcheck: "false", autocorrect: "off",
        autocapitalize: "off",
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update);
      }),
    ],
  });
}

export const makeEditor = (parent, text, onChange) =>
  new EditorView({ parent, state: stateOf(text, onChange) });

// Reports count lines and code points from 1; the editor counts UTF-16 units from 0.
export function offset(doc, { line, column }) {
  if (line > doc.lines) return doc.length;
  const found = doc.line(Math.max(1, line));
  let at = 0;
  for (let left = column - 1; left > 0 && at < found.length; left -= 1) {
    at += found.text.codePointAt(at) > 0xffff ? 2 : 1;
  }
  return found.from + at;
}

export function mark(view, report) {
  const { doc } = view.state;
  if (!report) return view.dispatch(setDiagnostics(view.state, []));
  const lineEnd = (line) => doc.line(Math.min(Math.max(1, line), doc.lines)).to;
  const marks = report.findings.map((finding) => {
    const from = offset(doc, finding.start);
    const to = Math.max(offset(doc, finding.end), Math.min(from + 1, doc.length));
    // A statement of many lines is marked on its first.
    const stop = finding.end.line > finding.start.line ? lineEnd(finding.start.line) : to;
    return {
      from, to: Math.max(stop, from), severity: finding.severity,
      message: `${finding.code} ${finding.rule}: ${finding.message}`,
    };
  });
  report.errors.forEach((error, place) => {
    const line = report.error_lines[place] || 1;
    if (line > doc.lines) return;
    const { from, to } = doc.line(line);
    marks.push({ from, to, severity: "error", message: error.message });
  });
  // Questions are marked, too, as advice is.
  for (const question of report.questions) {
    if (question.line > doc.lines) continue;
    const { from, to } = doc.line(question.line);
    marks.push({ from, to, severity: "info", message: `${question.rule}: ${question.question}` });
  }
  marks.sort((a, b) => a.from - b.from);
  return view.dispatch(setDiagnostics(view.state, marks));
}

export function goTo(view, line) {
  const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
  view.focus();
}

// The new text as the smallest change, so that undo and the cursor keep working.
export function change(view, text) {
  const old = view.state.doc.toString();
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start += 1;
  let tail = 0;
  const most = Math.min(old.length, text.length) - start;
  while (tail < most && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  view.dispatch({
    changes: { from: start, to: old.length - tail, insert: text.slice(start, text.length - tail) },
  });
}
