import { css } from 'lit';

/** The checklist's result and its pictures: added with their code. Shape and outline tell, never colour alone. */
export const thresholdResult = css`
  .rule {
    font-size: 1.1875em;
  }
  figure {
    margin: 0;
    break-inside: avoid;
  }
  .continuum svg {
    display: block;
    width: 100%;
  }
  .continuum ol {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style-type: '';
    font-size: 0.875em;
    text-align: center;
  }
  .level-meaning {
    display: block;
    color: var(--muted);
  }
  .level-tag {
    display: block;
    width: fit-content;
    margin: 0.25rem auto 0;
    padding: 0 0.375rem;
    border: 2px solid currentColor;
    font-weight: 700;
  }
  .level-tag.is-own {
    border-style: dashed;
  }
  .level-step,
  .triangle {
    fill: var(--fd-background, #fff);
    stroke: var(--field);
    stroke-width: 2px;
  }
  .is-suggested,
  .mark,
  .dot {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 2px;
  }
  .mark-own {
    fill: var(--fd-background, #fff);
    stroke: var(--fd-text, #1b1b1b);
    stroke-width: 4px;
  }
  .floor {
    fill: var(--fd-text, #1b1b1b);
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(10rem, 17rem) 1fr;
    gap: 1.5rem;
    align-items: center;
  }
  .sides svg {
    display: block;
    width: 100%;
  }
  .sides text {
    fill: currentColor;
    font-size: 22px;
    font-weight: 700;
    text-anchor: middle;
  }
  .sides ul {
    padding: 0;
    list-style-type: '';
  }
  .level {
    margin-block-start: 0;
  }
  .level h3 {
    margin-block: 1rem 0.25rem;
  }
  @media (max-width: 40rem) {
    .sides {
      grid-template-columns: 1fr;
    }
    .sides svg {
      max-width: 16rem;
    }
    .continuum ol {
      grid-auto-flow: row;
      text-align: start;
    }
    .continuum li {
      padding-inline-start: 0.75rem;
      border-inline-start: 4px solid var(--line);
    }
    .level-tag {
      display: inline-block;
      margin-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .level-step,
    .triangle,
    .mark-own {
      fill: Canvas;
      stroke: CanvasText;
    }
    .is-suggested,
    .mark,
    .dot {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .floor {
      fill: CanvasText;
    }
  }
`;
