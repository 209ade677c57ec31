/** Hears when the page is left, and when the browser's history brings it back; returns what stops that. */
export const followPage = (onReturn: () => void, onLeave: () => void): (() => void) => {
  const onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) onReturn();
  };
  addEventListener('pageshow', onPageShow);
  addEventListener('pagehide', onLeave);
  return () => {
    removeEventListener('pageshow', onPageShow);
    removeEventListener('pagehide', onLeave);
  };
};
