import { html, svg, type TemplateResult } from 'lit';
import type { Rating } from '../../rules/brag/index.js';

/** Each shape fills a square of 32. */
const shapes: Readonly<Record<Rating['shape'], unknown>> = {
  exclamation: svg`<path d="M12 2h8l-1.5 18h-5z"></path><circle cx="16" cy="26.5" r="3.5"></circle>`,
  triangle: svg`<path d="M16 3 30 29H2z"></path>`,
  circle: svg`<circle cx="16" cy="16" r="13.5"></circle>`,
  square: svg`<path d="M4 4h24v24H4z"></path>`,
  diamond: svg`<path d="M16 1.5 30.5 16 16 30.5 1.5 16z"></path>`,
  star: svg`<path d="m16 2 4.1 9.4 10.2 1-7.7 6.7 2.3 10L16 23.8 7.1 29.1l2.3-10-7.7-6.7 10.2-1z"></path>`,
};

/** A rating's shape in its colour. The word stands beside it, so it is a picture only. */
export const ratingShape = ({ shape, colour }: Rating): TemplateResult =>
  html`<svg class="shape ${colour ?? ''}" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    ${shapes[shape]}
  </svg>`;

/** A rating as its word with its shape: nowhere is it its colour alone. */
export const ratingName = (rating: Rating, label: string): TemplateResult =>
  html`<span class="rating-name">${ratingShape(rating)}<span>${label}</span></span>`;
