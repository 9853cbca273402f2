// A link as a QR code, made here; the only file that knows how such codes are made.
import { useMemo } from 'react';
import { encode } from 'uqr';

/** Longer links make a code that a camera in the last row cannot read. */
const longest = 900;
/** Light modules around the code, as its standard asks for. */
const border = 4;

/** Whether a link can be shown as a code that can be read. */
export const fitsQrCode = (link: string): boolean => link.length <= longest;

/** Dark on light in every theme, since not every camera reads the inverse. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }) {
  const { size, data } = useMemo(() => encode(link, { ecc: 'L', border }), [link]);
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
