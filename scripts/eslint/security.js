const noHtml = 'Content is data: no HTML from strings. Render it with a Lit template or set textContent.';
const noStyle = "A page's style-src 'self' refuses it: use a class and the stylesheets of src/styles.";
/** What is the host page's. */
export const noHost = "The host page's own: an element never touches its URL, title, history, body or globals.";

const htmlSinks =
  '/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTML|setHTMLUnsafe|createContextualFragment|parseFromString|parseHTMLUnsafe)$/';
const unsafeNames = '/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|styleMap)$/';

/** What code in a page never does (DESIGN promises 6 and 7), as `no-restricted-syntax` entries. */
export const securitySyntax = [
  { selector: `MemberExpression[property.name=${htmlSinks}]`, message: noHtml },
  { selector: `MemberExpression[property.value=${htmlSinks}]`, message: noHtml },
  { selector: `ImportSpecifier[imported.name=${unsafeNames}]`, message: noHtml },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln|execCommand)$/]",
    message: noHtml,
  },
  { selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]', message: noHtml },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle\\s*=/]",
    message: noStyle,
  },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/<(style|script)\\b/i]",
    message: noStyle,
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|on.*)$/i]",
    message: noStyle,
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(cookie|title|body|domain)$/]",
    message: noHost,
  },
  ...['left.object.name', 'left.object.property.name'].map((owner) => ({
    selector: `AssignmentExpression[left.property.name=/^(href|hash|search|pathname)$/][${owner}='location']`,
    message: noHost,
  })),
  { selector: 'AssignmentExpression[left.object.name=/^(window|globalThis|self)$/]', message: noHost },
];

/** Globals that only the named layers may use. */
export const restrictedGlobals = {
  storage: ['localStorage', 'sessionStorage', 'indexedDB', 'caches'],
  network: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  host: ['history', 'name', 'event', 'alert', 'confirm', 'prompt'],
};

/** Layers that may use a kind of global; the others reach it through them. */
export const allowedGlobals = {
  delivery: ['storage', 'network'],
  packs: ['network'],
  embed: ['network'],
};

/** The `no-restricted-globals` options of one layer. */
export function globalsRule(layer) {
  const allowed = allowedGlobals[layer] ?? [];
  return Object.entries(restrictedGlobals)
    .filter(([kind]) => !allowed.includes(kind))
    .flatMap(([kind, names]) => names.map((name) => ({ name, message: messages[kind] })));
}

const messages = {
  storage: 'Only src/delivery keeps anything on the computer.',
  network: 'Requests go out only from src/delivery, src/packs and src/embed.',
  host: noHost,
};
