// What stands on paper in place of the page: it is printed as soon as it stands.
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import './paper.css';

interface PaperProps {
  /** Called once it is printed, or printing is given up. */
  readonly ended: () => void;
  readonly children: ReactNode;
}

/** While it stands, paper shows it in place of the page; it is white in every theme. */
export function Paper({ ended, children }: PaperProps) {
  useEffect(() => {
    const { documentElement: page } = document;
    page.toggleAttribute('data-printing', true);
    addEventListener('afterprint', ended);
    // Once the browser has laid it out.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('afterprint', ended);
      page.removeAttribute('data-printing');
    };
  }, [ended]);
  return createPortal(
    <div className="print-sheet" data-theme="light">
      {children}
    </div>,
    document.body,
  );
}

/** An address with another link at its end; undefined for a file of one's own computer, which is nothing to hand out. */
export const addressWith = (link: string): string | undefined =>
  location.protocol.startsWith('http') ? `${location.href.replace(/#.*$/s, '')}${link}` : undefined;
