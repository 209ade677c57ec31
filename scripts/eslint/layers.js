/**
 * The floor plan of `src/` (docs/decisions/0001): what each layer may import. Imports go down only.
 * `layers` are folders beside it, `packages` are npm packages; anything else is reported.
 */
export const floorPlan = {
  schema: { layers: [], packages: [] },
  form: { layers: ['schema'], packages: ['@preact/signals-core'] },
  rules: { layers: ['form', 'schema'], packages: [] },
  calendar: { layers: ['rules', 'form', 'schema'], packages: ['ical-generator'] },
  packs: { layers: ['rules', 'form', 'schema'], packages: [] },
  i18n: { layers: ['rules', 'schema'], packages: [] },
  styles: { layers: [], packages: ['lit'] },
  delivery: { layers: ['rules', 'schema'], packages: ['@preact/signals-core', 'idb-keyval', 'jose'] },
  fields: {
    layers: ['delivery', 'packs', 'i18n', 'styles', 'rules', 'form', 'schema'],
    packages: ['lit', '@preact/signals-core'],
  },
  elements: {
    layers: ['fields', 'delivery', 'calendar', 'packs', 'i18n', 'styles', 'rules', 'form', 'schema'],
    packages: ['lit', '@lit/context', '@preact/signals-core'],
  },
};

/** Layers that compile without the DOM and may not load anything while they run. */
export const headless = ['schema', 'form', 'rules', 'calendar'];

/** Everything that an import may lead to, by folder. */
const folders = [...Object.keys(floorPlan), 'embed', 'cli', 'demo', 'scripts', 'stories', 'test'];

/** The `no-restricted-imports` options of one layer. */
export function importRule(layer) {
  const { layers, packages } = floorPlan[layer];
  const allowed = layers.length > 0 ? layers.join(', ') : 'no other layer';
  const barred = folders.filter((folder) => folder !== layer && !layers.includes(folder)).join('|');
  const named = packages.map((name) => `${name.replaceAll('/', '\\/')}(\\/|$)`).join('|');
  return {
    patterns: [
      { regex: `^(\\.\\.\\/)+(${barred})\\/`, message: `src/${layer} may import ${allowed}.` },
      {
        regex: packages.length > 0 ? `^(?!\\.|${named})` : '^[^.]',
        message: `src/${layer} may import these packages: ${packages.join(', ') || 'none'}.`,
      },
      ...unsafePackages,
    ],
  };
}

/** `embed` imports nothing from the layers while it loads: only their types, and the elements on demand. */
export const embedImportRule = {
  patterns: [
    {
      regex: `^(\\.\\.\\/)+(${folders.filter((folder) => folder !== 'embed').join('|')})\\/`,
      allowTypeImports: true,
      message: 'src/embed may import only types: elements load on demand.',
    },
    { regex: '^[^.]', message: 'src/embed may import these packages: none.' },
  ],
};

/** Directives that write HTML or style attributes: no policy of the host's page can hold them (docs/decisions/0001). */
export const unsafePackages = [
  {
    regex: '(unsafe-(html|svg|mathml)|style-map|static-html|\\/static)(\\.js)?$',
    message: 'Content is data: no HTML from strings, no style attributes.',
  },
];
