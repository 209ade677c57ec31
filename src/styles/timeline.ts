import { css } from 'lit';

/** Timelines: added with their code. Lines are borders, which paper and forced colours keep. */
export const timelineStyles = css`
  .timeline {
    margin: 0;
  }
  .moments {
    margin: 0;
    padding: 0;
    /* Not none: Safari would no longer say that it is a list. */
    list-style-type: '';
  }
  .moment {
    position: relative;
    display: grid;
    grid-template-columns: 2rem 1fr;
    gap: 0 0.875rem;
    padding-block-end: 1.25rem;
    break-inside: avoid;
  }
  .moment:last-child {
    padding-block-end: 0;
  }
  .moment:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2rem 0;
    inset-inline-start: calc(1rem - 1.5px);
    border-inline-start: 3px solid var(--field);
  }
  .moment-ring {
    display: block;
    width: 2rem;
    height: 2rem;
    fill: var(--fd-background, #fff);
    stroke: var(--field);
    stroke-width: 3px;
  }
  .moment-ring text {
    fill: currentColor;
    stroke: none;
    font-size: 16px;
    font-weight: 700;
    text-anchor: middle;
  }
  .moment-label {
    font-weight: 600;
  }
  .moment-words {
    padding-block-start: 0.1875rem;
  }
  @media (forced-colors: active) {
    .moment-ring {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
