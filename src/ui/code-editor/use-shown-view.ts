import { useEffect, useState, type RefObject } from 'react';

export type ViewName = 'code' | 'plain';

/** Changes the view only while nobody is typing in it: the swap waits until the focus has left the area. */
export function useShownView(area: RefObject<HTMLElement | null>, wanted: ViewName) {
  const [shown, setShown] = useState<ViewName>('plain');
  const isWaiting = shown !== wanted;

  useEffect(() => {
    const node = area.current;
    if (!isWaiting || !node) return undefined;
    const swap = () => {
      if (!node.contains(document.activeElement)) setShown(wanted);
    };
    // The new place of the focus is known only after the event; a window that loses focus keeps its active element.
    const later = () => void setTimeout(swap);
    swap();
    node.addEventListener('focusout', later);
    return () => node.removeEventListener('focusout', later);
  }, [area, isWaiting, wanted]);

  return { shown, isWaiting };
}
