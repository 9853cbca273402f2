// What stands on paper in place of the page: it is printed as soon as it stands.
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { fitsQrCode, QrCode } from './QrCode';
import './paper.css';

interface PaperProps {
  /** Called once it is printed, or printing is given up. */
  readonly ended: () => void;
  /** Whether its pages lie on their side. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** While it stands, paper shows it in place of the page; it is white in every theme. */
export function Paper({ ended, wide = false, children }: PaperProps) {
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
    <div className="print-sheet" data-theme="light" data-wide={wide || undefined}>
      {children}
    </div>,
    document.body,
  );
}

/** A longer address nobody types. */
const longestAddress = 120;

/** Whether an address is short enough to stand on paper as text. */
export const isTyped = (address: string | undefined): address is string =>
  address !== undefined && address.length <= longestAddress;

interface PaperHeadProps {
  readonly title: string;
  /** Where it is live; undefined where there is no address to hand out. */
  readonly address: string | undefined;
  /** What the code of the address is called. */
  readonly code: string;
  readonly children?: ReactNode;
}

/** The head of the first page: a title, what belongs to it, and the address as a code, as text where it is short. */
export function PaperHead({ title, address, code, children }: PaperHeadProps) {
  return (
    <header className="print-head">
      <div>
        <h1>{title}</h1>
        {children}
        {isTyped(address) && <p className="print-link">{address}</p>}
      </div>
      {address !== undefined && fitsQrCode(address) && <QrCode link={address} label={code} />}
    </header>
  );
}

/** Lines for who fills it in, and when. */
export function PaperWho({ name, date }: { readonly name: string; readonly date: string }) {
  return (
    <p className="print-who">
      <span>{name}</span>
      <span>{date}</span>
    </p>
  );
}

/** An address with another link at its end; undefined for a file of one's own computer, which is nothing to hand out. */
export const addressWith = (link: string): string | undefined =>
  location.protocol.startsWith('http') ? `${location.href.replace(/#.*$/s, '')}${link}` : undefined;
