/** What a script set on the element before its class was there goes through the class's own setter now. */
export const upgrade = (element: HTMLElement, property: string): void => {
  const early = Object.getOwnPropertyDescriptor(element, property);
  if (!early) return;
  Reflect.deleteProperty(element, property);
  Reflect.set(element, property, early.value);
};
