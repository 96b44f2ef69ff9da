import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const USUAL = 640;

/** How wide an element is drawn, so that what is drawn within it keeps the size of its text. */
export function useWidth(): [RefObject<SVGSVGElement>, number] {
  const element = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
