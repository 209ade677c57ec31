import { css } from 'lit';

/** What only the BRAG explainer shows. Shapes have an outline of the text's colour: they are told apart without theirs. */
export const bragStyles = css`
  .brag {
    container-type: inline-size;
    --fill: transparent;
  }
  .red {
    --fill: #d4351c;
  }
  .amber {
    --fill: #f5a623;
  }
  .green {
    --fill: #2a8c55;
  }
  .blue {
    --fill: #2f6fbf;
  }
  .pink {
    --fill: #d53880;
  }
  .purple {
    --fill: #6f4fa0;
  }
  .grey {
    --fill: #7d8488;
  }
  .lead {
    font-size: 1.125em;
  }
  .part {
    padding-block-start: 1.25rem;
    border-block-start: 3px solid var(--line);
  }
  .part > * + *,
  .about > * + *,
  .ending > * + *,
  .comparison > * + *,
  .picture > * + * {
    margin-block-start: 0.75rem;
  }
  .about {
    padding: 1rem 1.25rem;
    background: var(--surface);
  }
  .ending:not(:empty) {
    margin-block-start: 1.25rem;
  }
  .advice {
    font-size: 1.125em;
    font-weight: 600;
  }
  .shape {
    flex: none;
    width: 1.75em;
    height: 1.75em;
    fill: var(--fill);
    stroke: currentColor;
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  .rating {
    margin-block-start: 1.25rem;
    padding: 1rem 1.25rem;
    border: 2px solid var(--field);
    border-inline-start: 12px solid var(--fill);
    break-inside: avoid;
  }
  .rating > * + * {
    margin-block-start: 0.625rem;
  }
  .rating-head,
  .rating-name {
    display: flex;
    gap: 0.625rem;
    align-items: center;
  }
  .rating-head {
    font-size: 1.375em;
  }
  .meaning {
    font-size: 1.125em;
    font-weight: 600;
  }
  .fact {
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
  }
  .fact dt,
  .compare th {
    font-weight: 600;
  }
  .rating-name {
    white-space: nowrap;
  }
  .received-boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
  }
  .received-boxes label {
    display: block;
  }
  .received-boxes .input {
    width: auto;
    min-width: 9rem;
    max-width: 100%;
  }
  .scale {
    display: block;
    width: 100%;
    max-width: 30rem;
    margin-block: 0.5rem 0.25rem;
    fill: currentColor;
  }
  .scale text {
    font-size: 12px;
    text-anchor: middle;
  }
  .scale .number {
    font-weight: 700;
  }
  .scale .day {
    fill: none;
    stroke: var(--field);
  }
  .scale .off,
  .scale .stem {
    stroke: var(--field);
    stroke-width: 1.5px;
  }
  .scale circle {
    fill: var(--fd-background, #fff);
    stroke: currentColor;
    stroke-width: 2px;
  }
  .scale-key {
    margin-block-end: 1rem;
    font-size: 0.875em;
  }
  .compare {
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .compare :is(th, td) {
    padding: 0.625rem 0.5rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .compare thead th {
    border-block-end: 3px solid var(--field);
  }
  .cell-title {
    display: none;
  }
  @container (min-width: 34rem) {
    .facts {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 0 1.25rem;
    }
    dl:not(.facts) > .fact {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 1rem;
    }
  }
  @container (max-width: 33.99rem) {
    .compare,
    .compare :is(tbody, tr, th, td) {
      display: block;
    }
    .compare thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .compare tr {
      margin-block-start: 0.75rem;
      border: 2px solid var(--field);
    }
    .compare tr :is(th, td) {
      padding: 0.5rem 0.75rem;
    }
    .compare tr :last-child {
      border-block-end: 0;
    }
    .cell-title {
      display: block;
      font-weight: 600;
    }
  }
  @media (forced-colors: active) {
    .shape,
    .scale circle {
      fill: Canvas;
      stroke: CanvasText;
    }
    .rating {
      border-inline-start-color: CanvasText;
    }
    .scale text {
      fill: CanvasText;
    }
  }
  @media print {
    .guide,
    .received {
      display: none;
    }
  }
`;
