/** What the manifest holds: the elements, their attributes, public members, slots, parts and events. */
export default {
  globs: ['src/elements/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [{ name: 'public-only', packageLinkPhase: keepPublic }],
};

function keepPublic({ customElementsManifest }) {
  for (const module of customElementsManifest.modules) {
    for (const declaration of module.declarations ?? []) {
      // The analyzer looks for a built-in class in the module that extends it.
      if (declaration.superclass?.name === 'Event') declaration.superclass = { name: 'Event' };
      declaration.members = declaration.members?.filter(
        ({ privacy, name }) => (privacy ?? 'public') === 'public' && !name.startsWith('#'),
      );
    }
    module.declarations = module.declarations?.filter(({ kind }) => kind === 'class');
    const names = new Set(module.declarations?.map(({ name }) => name));
    module.exports = module.exports?.filter(
      ({ kind, declaration }) => kind === 'custom-element-definition' || names.has(declaration.name),
    );
  }
  customElementsManifest.modules = customElementsManifest.modules
    .filter(({ declarations, exports }) => (declarations?.length ?? 0) + (exports?.length ?? 0) > 0)
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
}
