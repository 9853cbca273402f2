// The sheet of all that can be taken home of this moment.
import { useEffect, useRef } from 'react';
import { PictureExport } from './PictureExport';
import './exports.css';

export function ExportSheet() {
  const sheet = useRef<HTMLDivElement>(null);
  // The sheet that it stands in was open before this came.
  useEffect(() => sheet.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <div className="exports" ref={sheet}>
      <PictureExport />
    </div>
  );
}
