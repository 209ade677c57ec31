import { render, type TemplateResult } from 'lit';
import { paperStyles } from '../paper-styles.js';

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const EMPTY = ['br', 'hr', 'meta'];

/** An element with all in it, as HTML. What a template leaves behind for itself is left out. */
const asHtml = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.nodeValue ?? '');
  if (!(node.nodeType === Node.ELEMENT_NODE)) return '';
  const { localName, attributes } = node as Element;
  const own = [...attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
  const inside = [...node.childNodes].map(asHtml).join('');
  return EMPTY.includes(localName) ? `<${localName}${own}>` : `<${localName}${own}>${inside}</${localName}>`;
};

/** A web page of its own that holds `content`, without a script and without anything from elsewhere. */
export const toPage = (title: string, lang: string, content: TemplateResult): string => {
  const page = document.implementation.createHTMLDocument(title);
  render(content, page.body);
  return [
    '<!doctype html>',
    `<html lang="${escaped(lang)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${paperStyles}</style></head>`,
    `${asHtml(page.body)}</html>`,
  ].join('\n');
};
